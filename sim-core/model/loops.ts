/** The feedback loops that the model is known by. A test follows each through the equations and checks its polarity. */
import type { Loop } from '../spec/loop.ts';

export const loops: readonly Loop[] = [
	{
		id: 'stretch',
		name: 'Stretch',
		sentence:
			'Gaps raise pressure, pressure tires and burns people out, some of them leave, and the gaps grow.',
		polarity: 'reinforcing',
		members: [
			'experienced',
			'effectiveStaff',
			'pressure',
			'perceivedPressure',
			'feltOverload',
			'fatigue',
			'burnoutTarget',
			'burnout',
			'intentionToLeave',
			'leaveHazard'
		],
		switch: { assumption: 'burnoutOnIntention', off: 0 },
		source: 'F-8'
	}
];
