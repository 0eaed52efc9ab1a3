// Where a function takes a value: against brute force over functions with many turns, steps and flats.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '#sim-core/analysis/job.ts';
import { solveJob, type Solution } from '#sim-core/sensitivity/solve.ts';

const solved = (
	evaluate: (x: number) => number,
	target: number,
	[from, to, parts]: readonly [number, number, number] = [0, 1, 20]
): Solution => finish(solveJob({ evaluate, from, to, parts, target }));

const kinds = ({ answers }: Solution): string[] => answers.map(({ how }) => how);

describe('solving for one number', () => {
	it('finds one answer, several, or none with the closest place', () => {
		const one = solved((x) => x * x, 0.25).answers;
		expect(one).toHaveLength(1);
		expect(one[0]!.x).toBeCloseTo(0.5, 7);
		expect(one[0]).toMatchObject({ how: 'crosses', rising: true });
		const hill = (x: number): number => 4 * x * (1 - x);
		const two = solved(hill, 0.75).answers;
		expect(two.map(({ x }) => x)).toEqual([expect.closeTo(0.25, 7), expect.closeTo(0.75, 7)]);
		expect(two.map(({ rising }) => rising)).toEqual([true, false]);
		const none = solved(hill, 1.5);
		expect(none.answers).toEqual([]);
		expect(none.closest.x).toBeCloseTo(0.5, 6);
		expect(solved((x) => x, 3).closest).toEqual({ x: 1, value: 1 });
	});

	it('finds two answers between two scanned places, and the one where it only touches', () => {
		const dip = (x: number): number => (x - 0.4371) * (x - 0.4371);
		expect(solved(dip, 1e-5, [0, 1, 10]).answers.map(({ x }) => x)).toEqual([
			expect.closeTo(0.4371 - Math.sqrt(1e-5), 6),
			expect.closeTo(0.4371 + Math.sqrt(1e-5), 6)
		]);
		expect(kinds(solved(dip, 0, [0, 1, 10]))).toEqual(['touches']);
		expect(kinds(solved((x) => (x - 0.5) * (x - 0.5), 0, [0, 1, 10]))).toEqual(['touches']);
	});

	it('tells a jump over the target, with both sides of it', () => {
		const [jump, ...more] = solved((x) => (x < 0.37 ? x : x + 1), 0.8).answers;
		expect(more).toEqual([]);
		expect(jump).toMatchObject({ how: 'jumps', rising: true });
		expect([jump!.x, jump!.value]).toEqual([expect.closeTo(0.37, 9), expect.closeTo(0.37, 9)]);
		expect(jump!.after).toBeCloseTo(1.37, 9);
	});

	it('tells a stretch that holds the target from end to end', () => {
		const flat = (x: number): number => Math.min(Math.max(x, 0.313), 0.717);
		expect(solved(flat, 0.717).answers).toEqual([
			{
				x: expect.closeTo(0.717, 6),
				value: expect.closeTo(0.717, 6),
				how: 'stays',
				rising: true,
				upTo: 1
			}
		]);
		const middle = (x: number): number => (x < 0.313 ? x : x > 0.717 ? x - 0.404 : 0.313);
		const [stretch] = solved(middle, 0.313).answers;
		expect([stretch!.x, stretch!.upTo]).toEqual([
			expect.closeTo(0.313, 5),
			expect.closeTo(0.717, 5)
		]);
		expect(kinds(solved(() => 2, 2))).toEqual(['stays']);
		expect(kinds(solved(() => 2, 1))).toEqual([]);
	});

	it('finds an answer at either end of the range', () => {
		expect(solved((x) => x, 0).answers).toMatchObject([{ x: 0, how: 'crosses', rising: true }]);
		expect(solved((x) => x, 1).answers).toMatchObject([{ x: 1, how: 'crosses', rising: true }]);
		expect(solved((x) => 1 - x, 0).answers).toMatchObject([{ x: 1, rising: false }]);
	});

	it('finds the second answer where a function leaves an end that is on the target and comes back', () => {
		const dip = (x: number): number => x * (x - 0.02);
		const fromEnd = solved(dip, 0, [0, 1, 10]).answers;
		expect(fromEnd).toMatchObject([
			{ x: 0, how: 'crosses', rising: false },
			{ how: 'crosses', rising: true }
		]);
		expect(fromEnd[1]!.x).toBeCloseTo(0.02, 7);
		const atLast = solved((x) => dip(1 - x), 0, [0, 1, 10]).answers;
		expect(atLast.map(({ x }) => x)).toEqual([expect.closeTo(0.98, 7), 1]);
	});

	it('agrees with brute force over 400 waves', () => {
		const wave = fc.record({
			heights: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
				minLength: 4,
				maxLength: 4
			}),
			turn: fc.double({ min: 0, max: 6, noNaN: true }),
			target: fc.double({ min: -1, max: 1, noNaN: true })
		});
		fc.assert(
			fc.property(wave, ({ heights, turn, target }) => {
				const f = (x: number): number =>
					heights.reduce(
						(sum, height, k) => sum + height * Math.sin((k + 1) * 2 * x + turn * k),
						0.1 * x
					);
				const fine = 4000;
				const crossings: number[] = [];
				for (let i = 0; i < fine; i++) {
					const [a, b] = [f(i / fine), f((i + 1) / fine)];
					if ((a - target) * (b - target) < 0) crossings.push((i + 0.5) / fine);
				}
				const { answers, closest, scan } = solved(f, target, [0, 1, 24]);
				// What lies as near the target as the solver can tell is one answer, told at its first place.
				const heightsSeen = scan.map(({ value }) => value);
				const tolerance = 2e-9 * (Math.max(...heightsSeen) - Math.min(...heightsSeen));
				const onTarget = (from: number, to: number): boolean =>
					Array.from({ length: 101 }, (_, i) => f(from + ((to - from) * i) / 100)).every(
						(value) => Math.abs(value - target) <= tolerance
					);
				for (const at of crossings) {
					expect(
						answers.some(
							({ x, upTo, how }) =>
								(how === 'crosses' && Math.abs(x - at) <= 1 / fine) ||
								(how !== 'jumps' && onTarget(upTo ?? x, at - 0.5 / fine)) ||
								(upTo !== undefined && x <= at && at <= upTo)
						)
					).toBe(true);
				}
				for (const { x, value } of answers) {
					expect(Math.abs(f(x) - target)).toBeLessThan(1e-6);
					expect(value).toBe(f(x));
				}
				if (answers.length > 0) expect(Math.abs(closest.value - target)).toBeLessThan(1e-6);
			}),
			{ numRuns: 400 }
		);
	});
});
