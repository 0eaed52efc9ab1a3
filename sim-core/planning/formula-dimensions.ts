/** Units of a formula by counting powers: small enough for a page, where the model's own equations use a library. */
import type { Expression } from '../compile/expression.ts';

/** Power of each base unit; null is a bare zero, which agrees with every unit. */
export type Dimension = ReadonlyMap<string, number> | null;

/** Says where units do not fit, and why. */
export class UnitClash extends Error {
	readonly at: number;

	constructor(at: number, message: string) {
		super(message);
		this.name = 'UnitClash';
		this.at = at;
	}
}

export const pure: Dimension = new Map();

/** Reads a unit of the catalogue: "1", "WTE", "GBP/WTE/year". */
export function dimensionOf(unit: string): Dimension {
	const [above, ...below] = unit.split('/');
	const powers = new Map<string, number>();
	if (above !== undefined && above !== '1') powers.set(above, 1);
	for (const one of below) powers.set(one, (powers.get(one) ?? 0) - 1);
	return powers;
}

const withPowers = (a: Dimension, b: Dimension, times: number): Dimension => {
	const powers = new Map(a ?? []);
	for (const [unit, power] of b ?? []) {
		const sum = (powers.get(unit) ?? 0) + power * times;
		if (sum === 0) powers.delete(unit);
		else powers.set(unit, sum);
	}
	return powers;
};

/** Tells whether two units are the same. */
export const agree = (a: Dimension, b: Dimension): boolean =>
	a === null || b === null || (withPowers(a, b, -1)?.size ?? 0) === 0;

/** Names a unit in words: "GBP per WTE per year", "a pure number". */
export function unitInWords(dimension: Dimension): string {
	const entries = [...(dimension ?? [])];
	if (entries.length === 0) return 'a pure number';
	const word = ([unit, power]: readonly [string, number]): string => {
		const size = Math.abs(power);
		return size === 1 ? unit : `${unit}^${size}`;
	};
	const above = entries.filter(([, power]) => power > 0).map(word);
	const below = entries.filter(([, power]) => power < 0).map(word);
	const head = above.length === 0 ? 'a number' : above.join(' ');
	return [head, ...below].join(' per ');
}

/** Works out the unit of a formula. Throws UnitClash where a sum, a comparison or a function does not fit. */
export function dimensionOfTree(tree: Expression, unitOf: (name: string) => Dimension): Dimension {
	const of = (part: Expression): Dimension => dimensionOfTree(part, unitOf);
	switch (tree.kind) {
		case 'number':
			return tree.value === 0 ? null : pure;
		case 'unit':
			return dimensionOf(tree.unit);
		case 'reference':
			return unitOf(tree.name);
		case 'operation':
			return ofOperation(tree, of);
		case 'call':
			return ofCall(tree, of);
		case 'choice':
			of(tree.when);
			return same(of(tree.then), of(tree.otherwise), tree.otherwise.at);
		default:
			return of(tree.of);
	}
}

type Part<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;
type Of = (part: Expression) => Dimension;

function same(a: Dimension, b: Dimension, at: number): Dimension {
	if (agree(a, b)) return a ?? b;
	throw new UnitClash(at, `Units clash here: ${unitInWords(a)} stands beside ${unitInWords(b)}.`);
}

function ofOperation({ operator, left, right, at }: Part<'operation'>, of: Of): Dimension {
	const [a, b] = [of(left), of(right)];
	switch (operator) {
		case '*':
			return withPowers(a, b, 1);
		case '/':
			return withPowers(a, b, -1);
		case '^':
			return power(a, b, right);
		case '+':
		case '-':
			return same(a, b, at);
		default:
			same(a, b, at);
			return pure;
	}
}

/** A pure number may be raised to any power; a unit only to a small whole number that is written. */
function power(base: Dimension, exponent: Dimension, written: Expression): Dimension {
	same(exponent, pure, written.at);
	if (agree(base, pure)) return pure;
	const times = written.kind === 'number' ? written.value : Number.NaN;
	if (Number.isInteger(times) && Math.abs(times) <= 4) return withPowers(pure, base, times);
	throw new UnitClash(
		written.at,
		`${unitInWords(base)} can only be raised to a whole number up to 4.`
	);
}

function ofCall({ name, of: parts, at }: Part<'call'>, of: Of): Dimension {
	const found = parts.map(of);
	switch (name) {
		case 'min':
		case 'max':
			return same(found[0]!, found[1]!, parts[1]!.at);
		case 'abs':
			return found[0]!;
		case 'share':
			return withPowers(found[0]!, found[1]!, -1);
		default:
			if (agree(found[0]!, pure)) return pure;
			throw new UnitClash(
				parts[0]!.at,
				`${name} takes a pure number; this is ${unitInWords(found[0]!)}. It stands at character ${at}.`
			);
	}
}
