/** Where a function of one number takes a value: at none, one or several places, told with how it takes it. */
import type { Job, Progress } from '../analysis/job.ts';

/** What is asked of a function. */
export interface Equation {
	readonly evaluate: (x: number) => number;
	readonly from: number;
	readonly to: number;
	/** Parts that the range is scanned in: what happens twice within one part may be missed. */
	readonly parts: number;
	readonly target: number;
}

/** A place and what the function is there. */
export interface Place {
	readonly x: number;
	readonly value: number;
}

/** One place, or stretch of places, at which the function takes the target. */
export interface Answer extends Place {
	/**
	 * `crosses`: passes through it; `touches`: reaches it and turns back; `stays`: holds it up to `upTo`;
	 * `jumps`: leaps over it, from `value` to `after`, and never takes it.
	 */
	readonly how: 'crosses' | 'touches' | 'stays' | 'jumps';
	/** Whether the function lies above the target after the place. */
	readonly rising: boolean;
	readonly upTo?: number;
	readonly after?: number;
}

/** Every answer in rising order, and the places tried that came closest and that a drawing needs. */
export interface Solution {
	readonly answers: readonly Answer[];
	readonly closest: Place;
	readonly scan: readonly Place[];
}

type Steps<T> = Generator<Progress, T, void>;

/** Halvings of a bracket: enough that what still differs at its two ends is a jump. */
const halvings = 40;

/** Sections of a bracket in which the function comes close and turns back. */
const sections = 40;

/** Sections of a part that begins or ends on the target. */
const endSections = 16;

const golden = (Math.sqrt(5) - 1) / 2;

/** Scans the range, brackets every crossing and every turn near the target, and narrows each down by bisection or golden section. */
export function solveJob(equation: Equation): Job<Solution> {
	return new Solver(equation).run();
}

class Solver {
	readonly #equation: Equation;
	readonly #tried: Place[] = [];
	#tolerance = 0;
	#done = 0;

	constructor(equation: Equation) {
		this.#equation = equation;
	}

	*run(): Steps<Solution> {
		const { from, to, parts, target } = this.#equation;
		const scan: Place[] = [];
		for (let i = 0; i <= parts; i++) {
			scan.push(yield* this.#at(i === parts ? to : from + ((to - from) * i) / parts));
		}
		const values = scan.map(({ value }) => value);
		const range = Math.max(...values) - Math.min(...values);
		this.#tolerance = Math.max(1e-9 * range, 4e-16 * Math.abs(target));
		const turned = yield* this.#withTurns(scan);
		const answers: Answer[] = [];
		for (let i = 0; i < turned.length;) {
			const { answer, next } = yield* this.#answerAfter(turned, i);
			if (answer !== null) answers.push(answer);
			i = next;
		}
		return { answers, closest: this.#closest(), scan };
	}

	*#at(x: number): Steps<Place> {
		const place = { x, value: this.#equation.evaluate(x) };
		this.#tried.push(place);
		this.#done += 1;
		yield { done: this.#done, total: Math.max(this.#done, this.#equation.parts + 1 + halvings) };
		return place;
	}

	/** Distance from the target; nil within the tolerance. */
	#miss({ value }: Place): number {
		const miss = value - this.#equation.target;
		return Math.abs(miss) <= this.#tolerance ? 0 : miss;
	}

	/** Adds the nearest place between two parts wherever the function comes near the target there and may pass it. */
	*#withTurns(scan: readonly Place[]): Steps<readonly Place[]> {
		const extra: Place[] = [];
		for (let i = 1; i < scan.length - 1; i++) {
			const [a, b, c] = [scan[i - 1]!, scan[i]!, scan[i + 1]!];
			if (this.#mayTurn(a, b, c)) extra.push(yield* this.#turn(a, b, c));
		}
		for (let i = 0; i < scan.length - 1; i++) {
			const [a, b] = [scan[i]!, scan[i + 1]!];
			if ((this.#miss(a) === 0) === (this.#miss(b) === 0)) continue;
			const beyond = yield* this.#beyond(a, b);
			if (beyond !== null) extra.push(beyond);
		}
		return [...scan, ...extra.filter((one) => !scan.includes(one))].sort((a, b) => a.x - b.x);
	}

	#mayTurn(a: Place, b: Place, c: Place): boolean {
		const [before, here, after] = [a, b, c].map((one) => this.#miss(one)) as [
			number,
			number,
			number
		];
		if (here === 0 || before * here <= 0 || after * here <= 0) return false;
		const [left, right] = [before - here, after - here].map((gap) => gap * Math.sign(here));
		// A parabola through the three dips by no more than an eighth of these gaps; twice the gaps leaves room.
		return left! >= 0 && right! >= 0 && Math.abs(here) < 2 * (left! + right!);
	}

	/** Golden section on the distance from the target; stops as soon as the target is reached or passed. */
	*#turn(a: Place, b: Place, c: Place): Steps<Place> {
		const sign = Math.sign(this.#miss(b));
		let [left, right, best] = [a.x, c.x, b];
		for (let i = 0; i < sections; i++) {
			const [wide, upper] = [right - best.x > best.x - left, right];
			const x = wide
				? best.x + (1 - golden) * (upper - best.x)
				: best.x - (1 - golden) * (best.x - left);
			const next = yield* this.#at(x);
			const miss = this.#miss(next) * sign;
			if (miss <= 0) return next;
			if (miss < this.#miss(best) * sign) {
				if (wide) left = best.x;
				else right = best.x;
				best = next;
			} else if (wide) right = x;
			else left = x;
		}
		return best;
	}

	/**
	 * Golden section between a place on the target and one off it, for a place on the other side of the target:
	 * a function that leaves the target one way and comes back takes it once more within the part.
	 */
	*#beyond(a: Place, b: Place): Steps<Place | null> {
		const sign = Math.sign(this.#miss(a) + this.#miss(b));
		let [left, right] = [a.x, b.x];
		let lower = yield* this.#at(right - golden * (right - left));
		let upper = yield* this.#at(left + golden * (right - left));
		for (let i = 0; i < endSections; i++) {
			const found = [lower, upper].find((one) => this.#miss(one) * sign < 0);
			if (found !== undefined) return found;
			if ((lower.value - upper.value) * sign < 0) {
				[right, upper] = [upper.x, lower];
				lower = yield* this.#at(right - golden * (right - left));
			} else {
				[left, lower] = [lower.x, upper];
				upper = yield* this.#at(left + golden * (right - left));
			}
		}
		return null;
	}

	/** The answer at place i, or between it and the next, and where to look on. */
	*#answerAfter(
		places: readonly Place[],
		i: number
	): Steps<{ readonly answer: Answer | null; readonly next: number }> {
		const [here, after] = [places[i]!, places[i + 1]];
		const miss = this.#miss(here);
		if (miss === 0) {
			let last = i;
			while (places[last + 1] !== undefined && this.#miss(places[last + 1]!) === 0) last += 1;
			return { answer: yield* this.#onTarget(places, i, last), next: last + 1 };
		}
		if (after === undefined || miss * this.#miss(after) >= 0) return { answer: null, next: i + 1 };
		return { answer: yield* this.#between(here, after), next: i + 1 };
	}

	/** Places from `first` to `last` that all are on the target: one of them is a crossing or a touch, more are a stretch. */
	*#onTarget(places: readonly Place[], first: number, last: number): Steps<Answer> {
		const [before, after] = [places[first - 1], places[last + 1]];
		const rising =
			after === undefined ? before !== undefined && this.#miss(before) < 0 : this.#miss(after) > 0;
		const start = before === undefined ? places[first]! : yield* this.#edge(places[first]!, before);
		const end = after === undefined ? places[last]! : yield* this.#edge(places[last]!, after);
		const width = (this.#equation.to - this.#equation.from) * 1e-3;
		if (end.x - start.x > width) return { ...start, how: 'stays', rising, upTo: end.x };
		const turns =
			before !== undefined && after !== undefined && this.#miss(before) * this.#miss(after) > 0;
		return { ...places[first]!, how: turns ? 'touches' : 'crosses', rising };
	}

	/** Last place on the target on the way from one on it to one off it. */
	*#edge(on: Place, off: Place): Steps<Place> {
		let [inside, outside] = [on, off];
		for (let i = 0; i < halvings / 2; i++) {
			const middle = yield* this.#at((inside.x + outside.x) / 2);
			if (this.#miss(middle) === 0) inside = middle;
			else outside = middle;
		}
		return inside;
	}

	/** Narrows a bracket down. What still lies on both sides of the target when it has no width left is a jump. */
	*#between(a: Place, b: Place): Steps<Answer> {
		let [left, right] = [a, b];
		const rising = this.#miss(b) > 0;
		for (let i = 0; i < halvings; i++) {
			const middle = yield* this.#at((left.x + right.x) / 2);
			const miss = this.#miss(middle);
			if (miss === 0) return { ...middle, how: 'crosses', rising };
			if (miss > 0 === rising) right = middle;
			else left = middle;
		}
		const wide = Math.abs(right.value - left.value) > 1e3 * this.#tolerance;
		if (wide) return { ...left, how: 'jumps', rising, after: right.value };
		return { ...left, how: 'crosses', rising };
	}

	#closest(): Place {
		return this.#tried.reduce((best, one) =>
			Math.abs(one.value - this.#equation.target) < Math.abs(best.value - this.#equation.target)
				? one
				: best
		);
	}
}
