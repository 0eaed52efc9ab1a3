/** Plans that meet every target: lever levels looked for from many starting points, within a budget of runs. */
import type { Job, Progress } from '../analysis/job.ts';
import type { Profile } from '../data/profile.ts';
import { streamKey, uniforms } from '../engine/random.ts';
import type { Scenario } from '../scenario/types.ts';
import { withChanges, type Change } from './change.ts';
import { latinHypercube, shuffled } from './latin-hypercube.ts';
import { Rerun } from './rerun.ts';
import { leverAxes, type LeverAxis, type SearchLever } from './lever-axes.ts';
import { missedBy, type Target } from './target.ts';

/** What is looked for, among which levers, and with how many runs at most. */
export interface SearchAsked {
	readonly levers: readonly SearchLever[];
	readonly targets: readonly Target[];
	/** Most runs that may be made. */
	readonly runs: number;
	/** The same seed finds the same plans in the same order. */
	readonly seed: string;
	/** Most plans to find before stopping; 5 unless said. */
	readonly most?: number;
	/** Starting position, where it is none of the known ones. */
	readonly profile?: Profile;
}

/** One plan: the levers that it holds otherwise than the base does, from the first month on. */
export interface FoundPlan {
	readonly changes: readonly Change[];
	/** Value of each target's measure, in the order of the targets. */
	readonly values: readonly number[];
	/** Sum over the targets of how far each is missed, in shares of its spread over the levers; 0 when all are met. */
	readonly shortfall: number;
	readonly scenario: Scenario;
}

/** Plans found, each moving other levers or the same ones another way; and of those that miss, the nearest. */
export interface SearchResult {
	readonly found: readonly FoundPlan[];
	/** The plan that misses by least, when none meets every target. */
	readonly nearest: FoundPlan | null;
	readonly runs: number;
}

/**
 * Looks for plans that meet every target. A Latin hypercube over the levers gives starting points; from each a pattern
 * search goes one lever at a time, in ever smaller moves, towards the targets. A plan found gives back every lever that
 * it does not need and halves what it can; then its levers are barred one by one, so that the next plan differs in kind.
 * Deterministic: base, question and seed decide every run. Progress counts runs and carries what is found so far.
 */
export function searchJob(base: Scenario, asked: SearchAsked): Job<SearchResult, SearchResult> {
	return new LeverSearch(base, asked).run();
}

/** Turns in a row that try nothing new before the search takes everything to have been tried. */
const turnsWithoutNews = 40;

/** Levels by axis, with what they gave. */
interface Tried {
	readonly levels: readonly number[];
	readonly values: Float64Array;
}

type Steps<T> = Generator<Progress<SearchResult>, T, void>;

class LeverSearch {
	readonly #base: Scenario;
	readonly #asked: SearchAsked;
	readonly #axes: readonly LeverAxis[];
	readonly #rerun: Rerun;
	readonly #known = new Map<string, Tried>();
	readonly #found = new Map<string, Tried>();
	readonly #draw: () => number;
	#spread: Float64Array;
	#nearest: Tried | null = null;
	#runs = 0;

	constructor(base: Scenario, asked: SearchAsked) {
		this.#base = base;
		this.#asked = asked;
		this.#axes = leverAxes(base, asked.levers);
		const measures = asked.targets.map(({ measure }) => measure);
		const { profile } = asked;
		this.#rerun = new Rerun({ base, measures, ...(profile === undefined ? {} : { profile }) });
		const id = { key: streamKey(asked.seed), replicate: 0, name: 'lever-search' };
		this.#draw = uniforms(id);
		this.#spread = new Float64Array(measures.length).fill(1);
	}

	*run(): Steps<SearchResult> {
		const starts = yield* this.#startingPoints();
		const barred: ReadonlySet<number>[] = [];
		let lastNew = 0;
		for (let turn = 0; !this.#isSpent() && this.#found.size < this.#most(); turn++) {
			// Few levers of few steps may all have been tried before the runs are used up.
			if (turn - lastNew > turnsWithoutNews) break;
			const before = this.#runs;
			const bar = barred.shift() ?? new Set<number>();
			const moved = yield* this.#turn(starts[turn] ?? this.#anyPoint(), bar);
			for (const axis of moved) barred.push(new Set([...bar, axis]));
			if (this.#runs > before) lastNew = turn;
		}
		return this.#result();
	}

	/** Goes from one starting point as far as it leads. Gives the axes that a plan found there moves, when it is new. */
	*#turn(start: readonly number[], bar: ReadonlySet<number>): Steps<readonly number[]> {
		const reached = yield* this.#approach(this.#without(start, bar), bar);
		if (reached === null || this.#shortfall(reached) > 0) return [];
		const plan = yield* this.#pared(reached);
		const kind = this.#kindOf(plan);
		if (this.#found.has(kind)) return [];
		this.#found.set(kind, plan);
		return this.#moved(plan.levels);
	}

	/** The base as it is, then the points of a hypercube, nearest to the targets first. */
	*#startingPoints(): Steps<readonly (readonly number[])[]> {
		const axes = this.#axes;
		const share = Math.floor(this.#asked.runs / 5);
		const points = Math.max(1, Math.min(share, 16 * axes.length));
		const names = axes.map(({ name }) => name);
		const cube = { key: streamKey(this.#asked.seed), replicate: 0, axes: names, points };
		const coordinates = latinHypercube(cube);
		const tried: Tried[] = [];
		const asIs = yield* this.#try(axes.map(({ atFirst }) => atFirst));
		if (asIs !== null) tried.push(asIs);
		for (let i = 0; i < points; i++) {
			const at = axes.map((axis, a) => axis.at(coordinates[a]![i]!));
			const one = yield* this.#try(at);
			if (one !== null) tried.push(one);
		}
		this.#spread = spreadOf(tried.map(({ values }) => values));
		this.#nearest = tried.reduce<Tried | null>((a, b) => this.#nearer(a, b), null);
		const ordered = tried.slice(1).sort((a, b) => this.#shortfall(a) - this.#shortfall(b));
		return [...tried.slice(0, 1), ...ordered].map(({ levels }) => levels);
	}

	#anyPoint(): readonly number[] {
		return this.#axes.map((axis) => axis.at(this.#draw()));
	}

	/** Pattern search (Hooke and Jeeves, 1961): moves one lever at a time while that helps, then tries smaller moves. */
	*#approach(from: readonly number[], barred: ReadonlySet<number>): Steps<Tried | null> {
		let best = yield* this.#try(from);
		for (let part = 1 / 4; best !== null && part > 1 / 128; part /= 2) {
			for (let moved = true; moved;) {
				moved = false;
				for (const axis of shuffled(this.#axes.length, this.#draw)) {
					if (barred.has(axis)) continue;
					if (this.#shortfall(best) === 0) return best;
					const better: Tried | null = yield* this.#alongAxis(best, axis, part);
					if (this.#isSpent()) return better ?? best;
					if (better === null) continue;
					best = better;
					moved = true;
				}
			}
		}
		return best;
	}

	*#alongAxis(from: Tried, axis: number, part: number): Steps<Tried | null> {
		for (const sign of [1, -1]) {
			const level = this.#axes[axis]!.moved(from.levels[axis]!, sign * part);
			const next = yield* this.#try(from.levels.with(axis, level));
			if (next !== null && this.#shortfall(next) < this.#shortfall(from)) return next;
		}
		return null;
	}

	/** Gives back each lever in turn, twice as one may free another, then half of each move, wherever every target is still met. */
	*#pared(plan: Tried): Steps<Tried> {
		let best = plan;
		for (const part of [1, 1, 0.5, 0.5]) {
			for (const axis of this.#moved(best.levels)) {
				const { atFirst } = this.#axes[axis]!;
				const move = (1 - part) * (best.levels[axis]! - atFirst);
				const level = part === 1 ? atFirst : this.#axes[axis]!.snapped(atFirst + move);
				const next: Tried | null = yield* this.#try(best.levels.with(axis, level));
				if (next !== null && this.#shortfall(next) === 0) best = next;
			}
		}
		return best;
	}

	/** Runs levels once; null when no run is left. */
	*#try(levels: readonly number[]): Steps<Tried | null> {
		const key = levels.join(' ');
		const before = this.#known.get(key);
		if (before !== undefined) return before;
		if (this.#isSpent()) return null;
		const tried = { levels, values: this.#rerun.values(this.#changes(levels)) };
		this.#known.set(key, tried);
		this.#runs += 1;
		this.#nearest = this.#nearer(this.#nearest, tried);
		yield { done: this.#runs, total: this.#asked.runs, partial: this.#result() };
		return tried;
	}

	#changes(levels: readonly number[]): Change[] {
		return this.#moved(levels).map((axis) => ({
			dial: this.#axes[axis]!.dial,
			value: levels[axis]!
		}));
	}

	#moved(levels: readonly number[]): number[] {
		return levels.flatMap((level, axis) => (level === this.#axes[axis]!.atFirst ? [] : [axis]));
	}

	/** Which levers a plan moves, and which way: two plans of one kind count once. */
	#kindOf({ levels }: Tried): string {
		const signed = this.#moved(levels).map(
			(axis) => `${axis}${levels[axis]! > this.#axes[axis]!.atFirst ? '+' : '-'}`
		);
		return signed.join(' ');
	}

	#without(levels: readonly number[], barred: ReadonlySet<number>): readonly number[] {
		return levels.map((level, axis) => (barred.has(axis) ? this.#axes[axis]!.atFirst : level));
	}

	#shortfall({ values }: Tried): number {
		return this.#asked.targets.reduce(
			(sum, target, i) => sum + missedBy(target, values[i]!) / this.#spread[i]!,
			0
		);
	}

	#nearer(one: Tried | null, other: Tried): Tried {
		return one === null || this.#shortfall(other) < this.#shortfall(one) ? other : one;
	}

	#isSpent(): boolean {
		return this.#runs >= this.#asked.runs;
	}

	#most(): number {
		return this.#asked.most ?? 5;
	}

	#result(): SearchResult {
		const plans = [...this.#found.values()].map((one) => this.#plan(one));
		const nearest = plans.length > 0 || this.#nearest === null ? null : this.#plan(this.#nearest);
		return { found: plans, nearest, runs: this.#runs };
	}

	#plan(tried: Tried): FoundPlan {
		const changes = this.#changes(tried.levels);
		return {
			changes,
			values: [...tried.values],
			shortfall: this.#shortfall(tried),
			scenario: withChanges(this.#base, changes)
		};
	}
}

/** How far each measure ranges over the runs; 1 where it does not move, so that a miss still counts. */
function spreadOf(rows: readonly Float64Array[]): Float64Array {
	return Float64Array.from(rows[0] ?? [], (_, i) => {
		const column = rows.map((row) => row[i]!);
		const range = Math.max(...column) - Math.min(...column);
		return range > 0 ? range : 1;
	});
}
