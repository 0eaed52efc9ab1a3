// Links give back exactly the scenario that went in; whatever happens to one on its way is noticed.
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../../../sim-core/scenario/base64url.ts';
import { decodeScenario, encodeScenario } from '../../../sim-core/scenario/permalink.ts';
import type { Phase, Scenario } from '../../../sim-core/scenario/types.ts';
import { staffGroups, type StaffGroup } from '../../../sim-core/spec/dimensions.ts';

const month = fc
	.tuple(fc.integer({ min: 2020, max: 2039 }), fc.integer({ min: 1, max: 12 }))
	.map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
// JSON writes a negative zero as 0.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0);
const id = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,24}$/);

const phase = (start: string): fc.Arbitrary<Phase> =>
	fc.record({
		value: number,
		from: fc.oneof(fc.constant(start), month),
		rampMonths: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
		until: fc.oneof(fc.constant(null), month)
	});

const groups = [...staffGroups] as [StaffGroup, ...StaffGroup[]];
const scenario: fc.Arbitrary<Scenario> = month.chain((start) => {
	const phases = fc.array(phase(start), { maxLength: 4 });
	const perGroup = fc.dictionary(fc.constantFrom(...groups), phases);
	const amount = fc.oneof(number, fc.dictionary(fc.constantFrom(...groups), number));
	return fc.record({
		schemaVersion: fc.constant(1 as const),
		name: fc.string({ unit: 'binary', maxLength: 60 }),
		profile: id,
		start: fc.constant(start),
		months: fc.integer({ min: 1, max: 120 }),
		seed: fc.string({ maxLength: 20 }),
		levers: fc.dictionary(id, fc.oneof(phases, perGroup), { maxKeys: 20 }),
		world: fc.record({
			drivers: fc.dictionary(id, phases, { maxKeys: 6 }),
			events: fc.array(
				fc.record({ id, from: month, size: number, months: fc.integer({ min: 1, max: 60 }) }),
				{ maxLength: 5 }
			)
		}),
		assumptions: fc.dictionary(id, amount, { maxKeys: 10 }),
		notes: fc.string({ unit: 'grapheme', maxLength: 300 })
	}) as fc.Arbitrary<Scenario>;
});

const [sample] = fc.sample(scenario, { seed: 5, numRuns: 1 }) as [Scenario];

/** Packs any content the way links are packed, with a right checksum: what somebody might make on purpose. */
function forged(content: Uint8Array, version = 1): string {
	const bytes = new Uint8Array(5 + content.length);
	bytes[0] = version;
	bytes.set(content, 5);
	let crc = 0xffffffff;
	for (const byte of [version, ...content]) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	new DataView(bytes.buffer).setUint32(1, ~crc >>> 0);
	return toBase64url(bytes);
}

const codeOf = (text: string): string => {
	const decoded = decodeScenario(text);
	return decoded.ok ? 'decoded' : (decoded.issues[0]?.code ?? '');
};

describe('a link', () => {
	it('gives back every scenario exactly, in letters that survive everywhere', () => {
		const property = fc.property(scenario, (one) => {
			const text = encodeScenario(one);
			expect(text).toMatch(/^[A-Za-z0-9_-]*$/);
			expect(decodeScenario(text)).toEqual({ ok: true, value: one });
		});
		fc.assert(property, { numRuns: 1000, seed: 2 });
	});

	it('is short for a usual plan', () => {
		const levers = Object.fromEntries(
			Array.from({ length: 14 }, (_, i) => [
				`leverNumber${i}`,
				[{ value: i / 40, from: '2026-10', rampMonths: 6, until: null }]
			])
		);
		const usual = { ...sample, start: '2026-04', levers, notes: '', assumptions: {} };
		const world = { drivers: {}, events: [] };
		expect(encodeScenario({ ...usual, world, name: 'Hold vacancies' }).length).toBeLessThan(500);
	});

	it('that was changed anywhere never gives another scenario, over 2,000 changes', () => {
		const text = encodeScenario(sample);
		const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_%=#&é ';
		const place = fc.nat({ max: text.length - 1 });
		const letter = fc.constantFrom(...letters);
		const damage = fc.oneof(
			fc.tuple(place, letter).map(([at, by]) => text.slice(0, at) + by + text.slice(at + 1)),
			fc.tuple(place, letter).map(([at, by]) => text.slice(0, at) + by + text.slice(at)),
			fc.tuple(place, place).map(([at, to]) => text.slice(0, at) + text.slice(Math.max(at, to))),
			place.map((at) => text.slice(0, at)),
			fc.string({ maxLength: 40 }).map((more) => text + more),
			fc.string({ unit: letter, maxLength: 400 })
		);
		let refused = 0;
		const property = fc.property(damage, (changed) => {
			const decoded = decodeScenario(changed);
			if (decoded.ok) {
				expect(changed).toBe(text);
			} else {
				refused += 1;
				expect(decoded.issues[0]?.message).toMatch(/^This link .*\.$/);
			}
		});
		fc.assert(property, { numRuns: 2000, seed: 3 });
		expect(refused).toBeGreaterThan(1800);
	});

	it('that unpacks to too much is stopped on the way', () => {
		const bomb = forged(deflateSync(new Uint8Array(60_000_000)));
		expect(bomb.length).toBeLessThan(100_000);
		expect(codeOf(bomb)).toBe('link-too-large');
	});

	it('that is too long is refused unread', () => {
		expect(codeOf('A'.repeat(100_001))).toBe('link-too-long');
	});

	it('of a later format asks for a newer page', () => {
		expect(codeOf(forged(deflateSync(strToU8('[]')), 2))).toBe('unknown-link-format');
	});

	it.each([
		['is no deflate stream', strToU8('hello world, this is text')],
		['ends in mid-stream', deflateSync(strToU8(JSON.stringify(sample))).subarray(0, 40)],
		['is no JSON', deflateSync(strToU8('{'))],
		['is another JSON', deflateSync(strToU8('{"name":1}'))],
		['has a start that is no month', deflateSync(strToU8('[1,2,3,4,5,6,{},{},[],{}]'))],
		['is nested without end', deflateSync(strToU8('['.repeat(50_000) + ']'.repeat(50_000)))]
	])('whose content %s is refused although its checksum is right', (_, content) => {
		expect(codeOf(forged(content))).toBe('damaged-link');
	});

	it('cannot reach the prototype of anything', () => {
		const short = '["p","2026-04",60,"s","n","",{"__proto__":[[1]]},{"__proto__":{"a":1}},[],{}]';
		const decoded = decodeScenario(forged(deflateSync(strToU8(short))));
		expect(({} as Record<string, unknown>)['a']).toBeUndefined();
		if (!decoded.ok) throw new Error('The link was not read.');
		const { levers } = decoded.value as Scenario;
		expect(Object.getPrototypeOf(levers)).toBe(Object.prototype);
		expect(Object.keys(levers)).toEqual(['__proto__']);
	});
});

describe('base64url', () => {
	it('gives back every sequence of bytes and takes only what it writes', () => {
		const property = fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
			const text = toBase64url(bytes);
			expect(text).toBe(Buffer.from(bytes).toString('base64url'));
			expect(fromBase64url(text)).toEqual(bytes);
		});
		fc.assert(property, { numRuns: 1000, seed: 4 });
		for (const text of ['A', 'AB', 'AAB', '====', 'a b', 'é', '𝒳x']) {
			expect(fromBase64url(text), text).toBeNull();
		}
	});
});
