/** Levers on leading the trust: managers, leadership at five levels, digital change, neighbours and the public. */
import type { Lever } from '../spec/variable.ts';
import { leadershipLevels } from './leadership-levels.ts';
import { leversOf } from './lever-group.ts';

const change = leversOf('change');

/** Everything a lever on leadership development shares with the other four; what they add is uncertain and may be nil. */
const develop = (
	label: string,
	level: string,
	benefits: string
): Readonly<Record<string, Lever>> => ({
	[leadershipLevels[level]!.lever]: change({
		label,
		description: `Share of ${leadershipLevels[level]!.who} who take a development place each year.`,
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0,
		level: 3,
		cost: 'The places, and days away from work for those who take them.',
		lag: 'Six to twelve months until it is used; half has faded after 18 months without more.',
		benefits,
		bears: 'The budget, and teams whose leaders are away.',
		costSeries: `costOf${level}Places`,
		source: 'C-62',
		grade: 'weak'
	})
});

export const leadingLevers = {
	managementPosts: change({
		label: 'Management posts',
		description:
			'Managers’ posts against today: below zero posts go as they fall empty, above zero posts are added.',
		min: -0.5,
		max: 0.5,
		step: 0.05,
		statusQuo: 0,
		level: 2,
		cost: 'The pay of the posts added; removed ones save it.',
		lag: 'Pay moves as posts empty or fill; savings and change follow over one to three years.',
		benefits: 'Added: those who run change and services. Removed: this year’s budget.',
		bears: 'Added: the budget. Removed: later savings and change, how much is disputed.',
		costSeries: null,
		source: 'C-57',
		grade: 'weak'
	}),
	...develop(
		'First-time leaders’ development',
		'First',
		'New leaders and their teams; the evidence is thin.'
	),
	...develop(
		'Team leaders’ development',
		'Team',
		'Team leaders and their teams; the evidence is thin.'
	),
	...develop(
		'Development of leaders of several teams',
		'Middle',
		'Those between wards and the board; the evidence is thin.'
	),
	...develop('Senior leaders’ development', 'Senior', 'Senior leaders; the evidence is thin.'),
	...develop('Board development', 'Board', 'The board and those it leads; the evidence is thin.'),
	digitalProgramme: change({
		label: 'Digital and productivity programme',
		description:
			'Reach of a programme of new systems and ways of working; 100% is a full programme for the whole trust.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0,
		level: 3,
		cost: 'A large sum while it is introduced, a smaller one to run it, and work lost while people learn.',
		lag: 'Worse before better: about a year and a half until most of it is in use.',
		benefits: 'Later teams, if it works.',
		bears: 'Today’s teams, and the budget.',
		costSeries: 'costOfDigital',
		source: 'X-10',
		grade: 'judgement'
	}),
	systemCollaboration: change({
		label: 'Collaboration with neighbours',
		description:
			'Reach of a shared bank and joint working with neighbouring trusts; 100% is all of it shared.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0,
		level: 3,
		cost: 'A sum a year, and management time.',
		lag: 'About a year until shifts flow.',
		benefits: 'Wards with gaps; neighbours.',
		bears: 'Managers; staff asked to work elsewhere.',
		costSeries: 'costOfCollaboration',
		source: 'D-4',
		grade: 'judgement'
	}),
	publicCommunication: change({
		label: 'Speaking with the public',
		description:
			'Reach of honest communication with the public about what can be done; 100% is a full programme.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0,
		level: 3,
		cost: 'A small sum for each member of staff.',
		lag: 'About a year.',
		benefits: 'The public; managers who face less scrutiny.',
		bears: 'Leaders’ time and the budget, a little.',
		costSeries: 'costOfPublicCommunication',
		source: 'judgement',
		grade: 'judgement'
	})
};
