/** Decisions of play → scenario of a run: what stands before play, then one phase for each change of a lever. */
import { monthNumber, monthText, type Phase, type Scenario, type WorldEvent } from '../index.ts';
import type { Exercise, PlayEvent } from './format.ts';
import { leverInfo, phasesBefore, settingBefore } from './offer.ts';
import { paceOffered, type Paces } from './pace.ts';
import { monthsBefore, monthsOf } from './rounds.ts';

/** Settings by lever. A lever left out stays as it is. */
export type Settings = Readonly<Record<string, number>>;

/** An event of the exercise that the facilitator has used: in which round (1 for the first) and month of it. */
export interface Injected {
	readonly id: string;
	readonly round: number;
	readonly month: number;
	readonly size: number;
	readonly months: number;
}

/** What has been decided so far. */
export interface Play {
	/** One entry for each round decided, in order. */
	readonly decisions: readonly Settings[];
	/** One entry for each round decided: levers that move at another pace than the exercise offers. */
	readonly paces?: readonly Paces[];
	/** Held events that the facilitator has used. */
	readonly injected?: readonly Injected[];
}

/** Gives the settings of every lever on offer before anything is decided. */
export const settingsBeforePlay = (exercise: Exercise): Settings =>
	Object.fromEntries(
		exercise.levers.map(({ lever }) => [lever, settingBefore(exercise, lever)] as const)
	);

/** Gives the settings that stand at the end of the rounds decided so far. */
export const settingsNow = (exercise: Exercise, decisions: readonly Settings[]): Settings =>
	decisions.reduce((now, settings) => ({ ...now, ...settings }), settingsBeforePlay(exercise));

/** Makes the scenario of a play up to the end of a round (0 for the first); later rounds decided are left out. */
export function exerciseScenario(exercise: Exercise, play: Play, round: number): Scenario {
	return scenarioFor(exercise, play, monthsBefore(exercise, round + 1));
}

/** Makes the scenario of the whole play and five years after it, settings as they stand at its end. */
export const carryOnScenario = (exercise: Exercise, play: Play): Scenario =>
	scenarioFor(exercise, play, monthsOf(exercise) + 60);

/** Makes the scenario of a play over a number of months. */
export function scenarioFor(exercise: Exercise, play: Play, months: number): Scenario {
	const { base, profile, start, seed, title } = exercise;
	const scheduled = exercise.events.flatMap((event) => scheduledEvent(exercise, event));
	const injected = (play.injected ?? []).flatMap((one) => injectedEvent(exercise, one));
	return {
		schemaVersion: 1,
		name: title,
		notes: '',
		...{ profile, start, months, seed },
		levers: { ...base.levers, ...decidedLevers(exercise, play) } as Scenario['levers'],
		world: {
			drivers: base.drivers as Scenario['world']['drivers'],
			events: [...(base.events as readonly WorldEvent[]), ...scheduled, ...injected]
		},
		assumptions: base.assumptions as Scenario['assumptions']
	};
}

/** Writes each lever that was changed as phases: one for each round in which it took another setting. */
function decidedLevers(
	exercise: Exercise,
	{ decisions, paces = [] }: Play
): Record<string, readonly Phase[]> {
	const changed = exercise.levers.flatMap((offer) => {
		const { lever } = offer;
		const phases: Phase[] = [];
		let now = settingBefore(exercise, lever);
		decisions.forEach((settings, round) => {
			const value = settings[lever] ?? now;
			if (value === now) return;
			const { after, over } = paces[round]?.[lever] ?? paceOffered(offer);
			const from = firstMonthOf(exercise, round, after);
			phases.push({ value, from, rampMonths: over, until: null });
			now = value;
		});
		if (phases.length === 0) return [];
		const starts = new Set(phases.map(({ from }) => from));
		const before = phasesBefore(exercise, lever)!.filter(({ from }) => !starts.has(from));
		return [[leverInfo(lever).id, [...before, ...phases]] as const];
	});
	return Object.fromEntries(changed);
}

/** Gives the first month of a round (0 for the first), or one some months after it, as text. */
export const firstMonthOf = (exercise: Exercise, round: number, after = 0): string =>
	monthText(monthNumber(exercise.start)! + monthsBefore(exercise, round) + after);

function scheduledEvent(exercise: Exercise, event: PlayEvent): WorldEvent[] {
	if (event.event === null || event.round === null) return [];
	return [worldEvent(exercise, event.event, { ...event, round: event.round })];
}

function injectedEvent(exercise: Exercise, injected: Injected): WorldEvent[] {
	const declared = exercise.events.find(({ id }) => id === injected.id);
	const kind = declared === undefined ? injected.id : declared.event;
	return kind === null ? [] : [worldEvent(exercise, kind, injected)];
}

function worldEvent(
	exercise: Exercise,
	id: string,
	{ round, month, size, months }: Omit<Injected, 'id'>
): WorldEvent {
	const first = monthNumber(exercise.start)! + monthsBefore(exercise, round - 1) + month - 1;
	return { id, from: monthText(first), size, months };
}
