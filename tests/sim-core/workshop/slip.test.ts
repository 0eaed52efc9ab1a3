import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	carriesPrediction,
	readSlip,
	writeSlip,
	type SlipContent,
	type SlipForm
} from '../../../sim-core/workshop/slip.ts';
import { slipAlphabet } from '../../../sim-core/workshop/slip-ring.ts';

const formOf = (levers: number, key = 'freeze model 0.9'): SlipForm => ({
	key,
	levers,
	predictions: 81
});

const contentFor = (levers: number): fc.Arbitrary<SlipContent> =>
	fc.record({
		team: fc.integer({ min: 1, max: 60 }),
		round: fc.integer({ min: 1, max: 8 }),
		settings: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: levers, maxLength: levers }),
		prediction:
			levers <= 10 ? fc.option(fc.integer({ min: 0, max: 80 }), { nil: null }) : fc.constant(null)
	});

const anySlip = fc
	.integer({ min: 1, max: 12 })
	.chain((levers) => fc.tuple(fc.constant(formOf(levers)), contentFor(levers)));

const hyphenated = (letters: string): string => letters.replace(/(.{5})(?=.)/g, '$1-');

describe('a decision slip', () => {
	it('uses 28 characters without vowels or look-alikes', () => {
		expect(slipAlphabet).toHaveLength(28);
		expect(slipAlphabet).not.toMatch(/[01AEIOUL]/);
		expect(new Set(slipAlphabet).size).toBe(28);
	});

	it('gives back what was written, in any case, with or without hyphens', () => {
		fc.assert(
			fc.property(anySlip, ([form, content]) => {
				const slip = writeSlip(content, form);
				expect(slip).toMatch(/^[2-9B-Z]{5}-[2-9B-Z]{5}-[2-9B-Z]{5}$/);
				for (const typed of [
					slip,
					slip.toLowerCase(),
					slip.replaceAll('-', ''),
					` ${slip.replaceAll('-', ' ')} `
				]) {
					expect(readSlip(typed, form)).toEqual({ ok: true, value: content });
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('carries the prediction with up to ten levers, and holds the extremes of twelve', () => {
		expect(carriesPrediction(formOf(10))).toBe(true);
		expect(carriesPrediction(formOf(11))).toBe(false);
		const full = {
			team: 60,
			round: 8,
			settings: Array.from({ length: 12 }, () => 20),
			prediction: null
		};
		expect(readSlip(writeSlip(full, formOf(12)), formOf(12))).toEqual({ ok: true, value: full });
		expect(() => writeSlip({ ...full, team: 61 }, formOf(12))).toThrow('No slip holds');
	});

	it('refuses every single wrong character and every swap of neighbours, 120 slips of 12 levers and fewer', () => {
		let substitutions = 0;
		let swaps = 0;
		for (const [form, content] of fc.sample(anySlip, { numRuns: 120, seed: 6 })) {
			const letters = writeSlip(content, form).replaceAll('-', '');
			for (let at = 0; at < 15; at++) {
				for (const other of slipAlphabet) {
					if (other === letters[at]) continue;
					const wrong = letters.slice(0, at) + other + letters.slice(at + 1);
					substitutions++;
					if (readSlip(wrong, form).ok) expect.fail(`${hyphenated(wrong)} passed for ${letters}`);
				}
				if (at === 14 || letters[at] === letters[at + 1]) continue;
				const wrong =
					letters.slice(0, at) + letters[at + 1]! + letters[at]! + letters.slice(at + 2);
				swaps++;
				if (readSlip(wrong, form).ok) expect.fail(`${hyphenated(wrong)} passed for ${letters}`);
			}
		}
		expect(substitutions).toBe(120 * 15 * 27);
		expect(swaps).toBeGreaterThan(1550);
	});

	it('refuses characters swapped across one, which reading in groups makes likely', () => {
		for (const [form, content] of fc.sample(anySlip, { numRuns: 300, seed: 7 })) {
			const letters = [...writeSlip(content, form).replaceAll('-', '')];
			for (let at = 0; at < 13; at++) {
				if (letters[at] === letters[at + 2]) continue;
				const wrong = [...letters];
				[wrong[at], wrong[at + 2]] = [letters[at + 2]!, letters[at]!];
				expect(readSlip(wrong.join(''), form).ok).toBe(false);
			}
		}
	});

	it('refuses nearly every slip of another exercise: about 1 in 784 passes with twelve levers, none seen with six', () => {
		const passing = (levers: number): number =>
			fc
				.sample(contentFor(levers), { numRuns: 2000, seed: 8 })
				.filter(
					(content, i) =>
						readSlip(writeSlip(content, formOf(levers)), formOf(levers, `other ${i}`)).ok
				).length;
		expect(passing(12)).toBeLessThan(20);
		expect(passing(6)).toBe(0);
	});

	it('says in words what is wrong, and which look-alike would make it right', () => {
		const form = formOf(6);
		const slip = writeSlip(
			{ team: 3, round: 2, settings: [1, 2, 3, 4, 5, 6], prediction: 40 },
			form
		);
		const messageOf = (text: string): string => {
			const read = readSlip(text, form);
			return read.ok ? 'passed' : read.issues.map(({ message }) => message).join(' ');
		};
		expect(messageOf(slip.slice(0, 16))).toBe('A slip has 15 characters; this has 14 characters.');
		expect(messageOf('O' + slip.slice(1))).toBe(
			'Character 1 is O, which is never used here. Look at it again.'
		);
		const at = [...slip].findIndex((letter) => 'SZBG2586'.includes(letter));
		const twin = { S: '5', Z: '2', B: '8', G: '6', 2: 'Z', 5: 'S', 8: 'B', 6: 'G' }[slip[at]!]!;
		expect(messageOf(slip.slice(0, at) + twin + slip.slice(at + 1))).toMatch(
			new RegExp(`Look at character \\d+: is it ${slip[at]!}\\?`)
		);
	});
});
