/**
 * The second intermediate form: one node per number that is worked out, the same work never twice. Equations over a
 * subscript are written out per element; what two equations share is one node. No rewriting here moves a bit of a result.
 */

/** How often a value can change: not within a run, with the month's row of the schedule, or with the stocks. */
export type Pace = 0 | 1 | 2;
export const never: Pace = 0;
export const monthly: Pace = 1;
export const stepwise: Pace = 2;

/** One number: written in the model, read from a slot, or worked out from others. */
export interface Value {
	readonly id: number;
	/** "number", "slot", the sign of an operation, the name of a function, or "table" with its name. */
	readonly what: string;
	/** The number, or which slot; 0 for what is worked out. */
	readonly at: number;
	readonly of: readonly Value[];
	readonly pace: Pace;
}

const fold: Readonly<Record<string, ((a: number, b: number) => number) | undefined>> = {
	negative: (a) => -a,
	'+': (a, b) => a + b,
	'-': (a, b) => a - b,
	'*': (a, b) => a * b,
	'/': (a, b) => a / b
};

/** Makes values, each once. */
export class Values {
	readonly #known = new Map<string, Value>();

	number(at: number): Value {
		return this.#once('number', Object.is(at, -0) ? '-0' : String(at), { at, of: [], pace: never });
	}

	slot(at: number, pace: Pace): Value {
		return this.#once('slot', String(at), { at, of: [], pace });
	}

	/** The length of a step in years, which the caller gives. */
	argument(): Value {
		return this.#once('argument', '', { at: 0, of: [], pace: stepwise });
	}

	/** A value worked out from others; simpler where that gives the same bits. */
	from(what: string, ...of: readonly Value[]): Value {
		const simpler = this.#simpler(what, of);
		if (simpler !== null) return simpler;
		const pace = Math.max(...of.map((value) => value.pace)) as Pace;
		const ids = of.map(({ id }) => id);
		if (what === '+' || what === '*') ids.sort((a, b) => a - b);
		return this.#once(what, ids.join(' '), { at: 0, of, pace });
	}

	#once(what: string, key: string, rest: Omit<Value, 'id' | 'what'>): Value {
		const whole = `${what} ${key}`;
		const known = this.#known.get(whole);
		if (known !== undefined) return known;
		const made = { id: this.#known.size, what, ...rest };
		this.#known.set(whole, made);
		return made;
	}

	#simpler(what: string, of: readonly Value[]): Value | null {
		const [a, b] = of as [Value, Value];
		const folds = fold[what];
		if (folds !== undefined && of.every((value) => isNumber(value))) {
			return this.number(folds(a.at, of.at(-1)!.at));
		}
		if (what === '*' && isNumber(a, 1)) return b;
		if (['*', '/', '^'].includes(what) && isNumber(b, 1)) return a;
		return what === '^' ? this.#simplerPower(a, b) : this.#writtenOut(what, a);
	}

	/** Functions of engine/functions.ts that are arithmetic around one of engine/numeric.ts. */
	#writtenOut(what: string, a: Value): Value | null {
		const one = this.number(1);
		if (what === 'logit') return this.from('ln', this.from('/', a, this.from('-', one, a)));
		if (what !== 'logistic') return null;
		return this.from('/', one, this.from('+', one, this.from('exp', this.from('negative', a))));
	}

	/** Powers that engine/numeric.ts works out by multiplying once or not at all. */
	#simplerPower(base: Value, exponent: Value): Value | null {
		if (isNumber(exponent, 2)) return this.from('*', base, base);
		if (isNumber(exponent, -1)) return this.from('/', this.number(1), base);
		return null;
	}
}

/** Whether a value is a number written in the model, and which. */
export const isNumber = (value: Value | undefined, which?: number): boolean =>
	value?.what === 'number' && (which === undefined || Object.is(value.at, which));

const comparisons = ['<', '>', '<=', '>='];

/** Whether a value is a comparison: answered with yes or no, so it is made where it is asked and never held in a slot. */
export const isComparison = ({ what }: Value): boolean => comparisons.includes(what);

/** What is written into one slot. */
export interface Assignment {
	readonly slot: number;
	readonly quantity: string;
	/** What the value is called in the code; null when it is written and not used again. */
	readonly name: string | null;
	readonly sector: string;
	readonly value: Value;
}
