/** How much each assumption moves results: it alone goes to its low and to its high end, all else as likely. */
import { catalogue, exampleScenario } from '../index.ts';
import { headlinesOf, type Headlines } from '../analysis/headlines.ts';
import { runSeries } from '../run.ts';
import type { Scenario } from '../scenario/types.ts';

/** Outcomes by which influence is told, at the end of five years. */
export const influenceOutcomes = [
	'staffInPost',
	'burnout',
	'quality',
	'waitingList',
	'agencySpend',
	'cumulativePosition'
] as const;

export interface Influence {
	readonly assumption: string;
	/** By outcome: change when the assumption is low, and when it is high. */
	readonly effects: Readonly<Record<string, readonly [low: number, high: number]>>;
}

/** A trust in which every lever is at work, three tenths of the way from its status quo, so that no assumption sleeps. */
export function everyLever(): Scenario {
	const base = exampleScenario('acute-large');
	const levers = Object.fromEntries(
		catalogue.levers.map(({ id, min, max, statusQuo }) => {
			const far = max - statusQuo >= statusQuo - min ? max : min;
			const value = Number((statusQuo + 0.3 * (far - statusQuo)).toPrecision(6));
			return [id, [{ value, from: base.start, rampMonths: 6, until: null }]];
		})
	);
	return { ...base, levers };
}

/** Runs every assumption at both ends of its range. */
export function influences(): Influence[] {
	const base = everyLever();
	const read = (assumptions: Scenario['assumptions']): Headlines =>
		headlinesOf(runSeries({ ...base, assumptions }));
	const likely = read({});
	return catalogue.assumptions.map(({ id, low, high }) => {
		const [down, up] = [read({ [id]: low }), read({ [id]: high })];
		const effects = influenceOutcomes.map((name) => [
			name,
			[shortened(down[name]! - likely[name]!), shortened(up[name]! - likely[name]!)]
		]);
		return { assumption: id, effects: Object.fromEntries(effects) };
	});
}

const shortened = (value: number): number => Number(value.toPrecision(3));
