/**
 * Search for settings that meet targets: from many starting points, one lever at a time, in ever smaller moves over the
 * settings that are on offer. What is found gives back every lever that it does not need.
 */
import type { Progress } from '../analysis/job.ts';
import { futuresOf, runFuture, type Futures } from '../ensemble/futures.ts';
import { streamKey, uniforms } from '../engine/random.ts';
import type { Exercise, LeverOffer, Target } from './format.ts';
import { readMeasure, type Readable } from './measure.ts';
import { placeOfSetting, settingBefore, settingsOf } from './offer.ts';
import { missedBy, outcomesOf, steadyScenario } from './plans.ts';
import { budgetOutcomes, budgetUse } from './results.ts';
import { monthsOf } from './rounds.ts';
import type { Settings } from './scenario.ts';

/** Settings that were tried, and how far each target is missed by them. */
export interface Tried {
	readonly settings: Settings;
	/** Misses in the order of the targets, the budget last where there is one. */
	readonly misses: readonly number[];
	readonly values: readonly number[];
}

/** Sum of all misses; 0 when everything is met. */
export const shortfallOf = ({ misses }: Tried): number => misses.reduce((sum, one) => sum + one, 0);

type Steps<T> = Generator<Progress, T, void>;

/** What is searched: which targets, with which levers. */
export interface Searching {
	readonly exercise: Exercise;
	readonly targets: readonly Target[];
	readonly levers: readonly LeverOffer[];
}

/** Sizes of moves, in places among the settings on offer, largest first. */
const moves = [8, 3, 1];

/** Tries settings of an exercise and remembers what they gave. */
export class Search {
	readonly tried = new Map<string, Tried>();
	readonly #asked: Searching;
	readonly #months: number;
	readonly #draws: Futures;

	constructor(asked: Searching) {
		this.#asked = asked;
		this.#months = monthsOf(asked.exercise);
		// The run without chance: the one line in the middle of all futures.
		this.#draws = futuresOf({
			seed: asked.exercise.seed,
			names: [...outcomesOf(asked.targets), ...budgetOutcomes],
			assumptions: false,
			monthly: false
		});
	}

	/** Runs settings, which stand from the first round on; levers left out stay as they are. */
	try(settings: Settings): Tried {
		const key = this.#asked.levers.map(({ lever }) => settings[lever] ?? '').join(' ');
		const before = this.tried.get(key);
		if (before !== undefined) return before;
		const { exercise, targets } = this.#asked;
		const scenario = steadyScenario(exercise, settings, this.#months);
		const run = runFuture(scenario, this.#draws, 0);
		const values = targets.map((target) => readMeasure(run, target));
		const tried = { settings, values, misses: this.#misses(values, run) };
		this.tried.set(key, tried);
		return tried;
	}

	#misses(values: readonly number[], run: Readable): number[] {
		const { exercise, targets } = this.#asked;
		const misses = targets.map((target, i) => missedBy(target, values[i]!));
		const use = budgetUse(exercise, run, exercise.rounds.length - 1);
		const over = use === null ? 0 : Math.max(0, -use.left / Math.max(1, use.limit));
		return [...misses, over];
	}

	/** Goes from a starting point towards the targets, as far as it leads. */
	*approach(from: Settings, runs: number): Steps<Tried> {
		let best = this.try(from);
		const limit = this.tried.size + runs;
		for (const size of moves) {
			for (let improved = true; improved;) {
				improved = false;
				for (const offer of this.#asked.levers) {
					if (shortfallOf(best) === 0 || this.tried.size >= limit) return best;
					const next = this.#along(best, offer, size);
					yield { done: this.tried.size, total: limit };
					if (next === null) continue;
					best = next;
					improved = true;
				}
			}
		}
		return best;
	}

	#along(from: Tried, offer: LeverOffer, size: number): Tried | null {
		const settings = settingsOf(offer);
		const at = placeOfSetting(offer, this.#valueIn(from.settings, offer));
		for (const to of [at + size, at - size]) {
			const place = Math.min(settings.length - 1, Math.max(0, to));
			if (place === at) continue;
			const next = this.try({ ...from.settings, [offer.lever]: settings[place]! });
			if (shortfallOf(next) < shortfallOf(from)) return next;
		}
		return null;
	}

	#valueIn(settings: Settings, offer: LeverOffer): number {
		return settings[offer.lever] ?? settingBefore(this.#asked.exercise, offer.lever);
	}

	/** Gives back each lever that is not needed, in the order given, then halves what can be halved. */
	*pared(plan: Tried, order: readonly LeverOffer[]): Steps<Tried> {
		let best = plan;
		for (const part of [0, 0.5]) {
			for (const offer of order) {
				const start = settingBefore(this.#asked.exercise, offer.lever);
				const value = this.#valueIn(best.settings, offer);
				if (value === start) continue;
				const settings = settingsOf(offer);
				const from = placeOfSetting(offer, start);
				const place = from + Math.trunc(part * (placeOfSetting(offer, value) - from));
				const next = this.try({ ...best.settings, [offer.lever]: settings[place]! });
				yield { done: this.tried.size, total: this.tried.size };
				if (shortfallOf(next) === 0) best = next;
			}
		}
		return best;
	}
}

/** Lists levers that settings hold elsewhere than before play. */
export const leversUsed = (exercise: Exercise, settings: Settings): string[] =>
	exercise.levers.flatMap(({ lever }) =>
		(settings[lever] ?? settingBefore(exercise, lever)) === settingBefore(exercise, lever)
			? []
			: [lever]
	);

/** Draws settings by chance, the same for the same name. */
export function settingsByChance(
	exercise: Exercise,
	levers: readonly LeverOffer[],
	replicate: number
): Settings {
	const draw = uniforms({ key: streamKey(exercise.seed), replicate, name: 'settings by chance' });
	return Object.fromEntries(
		levers.map((offer) => {
			const settings = settingsOf(offer);
			return [offer.lever, settings[Math.floor(draw() * settings.length)]!] as const;
		})
	);
}
