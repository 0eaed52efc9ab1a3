// Canonical JSON: the same value gives the same text, another value another text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../sim-core/scenario/canonical.ts';

/** Writes the keys of every object in the opposite order. */
function turnedRound(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(turnedRound);
	if (typeof value !== 'object' || value === null) return value;
	const fields = Object.entries(value).map(([key, field]) => [key, turnedRound(field)] as const);
	return Object.fromEntries(fields.reverse());
}

describe('canonical JSON', () => {
	it('does not depend on the order of keys and is JSON of the same value', () => {
		const property = fc.property(fc.jsonValue(), (value) => {
			const text = canonicalJson(value);
			expect(canonicalJson(turnedRound(value))).toBe(text);
			expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
		});
		fc.assert(property, { numRuns: 1000, seed: 1 });
	});

	it('sorts by code unit, leaves out what is absent and keeps the order of lists', () => {
		const value = { b: [2, 1], a: undefined, é: null, Z: { y: 'x', '10': true, '9': false } };
		expect(canonicalJson(value)).toBe('{"Z":{"10":true,"9":false,"y":"x"},"b":[2,1],"é":null}');
	});

	it('writes no number in two ways', () => {
		expect(canonicalJson([-0, 1e21, 0.1, 1e-7])).toBe('[0,1e+21,0.1,1e-7]');
	});

	it.each([NaN, Infinity, -Infinity])('refuses %s', (value) => {
		expect(() => canonicalJson({ a: [value] })).toThrow('only finite numbers have');
	});

	it.each([undefined, () => 1, Symbol('s')])('refuses what JSON does not know', (value) => {
		expect(() => canonicalJson([value])).toThrow('has no canonical form');
	});
});
