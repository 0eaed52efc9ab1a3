// Morris and Sobol against functions whose indices are known in closed form.
import { describe, expect, it } from 'vitest';
import { finish } from '#sim-core/analysis/job.ts';
import { streamKey } from '#sim-core/engine/random.ts';
import { latinHypercube } from '#sim-core/sensitivity/latin-hypercube.ts';
import { morrisJob } from '#sim-core/sensitivity/morris.ts';
import { sobolJob } from '#sim-core/sensitivity/sobol.ts';

const key = streamKey('known');

/** Ishigami and Homma (1990), a = 7, b = 0.1, each input from −π to π. */
function ishigami(u: ArrayLike<number>): number {
	const [x, y, z] = [0, 1, 2].map((i) => Math.PI * (2 * u[i]! - 1));
	return Math.sin(x!) + 7 * Math.sin(y!) ** 2 + 0.1 * z! ** 4 * Math.sin(x!);
}

const known = (() => {
	const [a, b, p] = [7, 0.1, Math.PI];
	const v1 = 0.5 * (1 + (b * p ** 4) / 5) ** 2;
	const v2 = a ** 2 / 8;
	const v13 = b ** 2 * p ** 8 * (1 / 18 - 1 / 50);
	const v = v1 + v2 + v13;
	return { v, first: [v1 / v, v2 / v, 0], total: [(v1 + v13) / v, v2 / v, v13 / v] };
})();

/** The g-function of Sobol: product of (|4u − 2| + a) / (1 + a). */
const weights = [0, 0.5, 3, 9, 99, 99];
const g = (u: ArrayLike<number>): number =>
	weights.reduce((product, a, i) => (product * (Math.abs(4 * u[i]! - 2) + a)) / (1 + a), 1);

const parts = weights.map((a) => 1 / (3 * (1 + a) ** 2));
const whole = parts.reduce((product, part) => product * (1 + part), 1) - 1;

const single = (axes: readonly string[]) => axes.map((name, i) => ({ name, axes: [i] }));

describe('Sobol indices', () => {
	it('of the Ishigami function lie within three standard errors of the known ones', () => {
		const axes = ['x', 'y', 'z'];
		const asked = { axes, groups: single(axes), evaluate: ishigami, points: 6000, key };
		const { variance, indices } = finish(sobolJob(asked));
		expect(Math.abs(variance / known.v - 1)).toBeLessThan(0.03);
		for (const [i, one] of indices.entries()) {
			expect(Math.abs(one.first - known.first[i]!)).toBeLessThan(3 * one.firstError + 1e-9);
			expect(Math.abs(one.total - known.total[i]!)).toBeLessThan(3 * one.totalError + 1e-9);
			expect(one.firstError).toBeLessThan(0.03);
			expect(one.totalError).toBeLessThan(0.02);
			expect(one.interaction).toBe(Math.max(0, one.total - one.first));
		}
		// x and z act together only: what z brings is all interaction.
		expect(indices[2]!.interaction).toBeGreaterThan(0.2);
		expect(indices[1]!.interaction).toBeLessThan(0.05);
	});

	it('of the g-function lie within three standard errors of the known ones', () => {
		const axes = weights.map((_, i) => `x${i}`);
		const asked = { axes, groups: single(axes), evaluate: g, points: 6000, key };
		for (const [i, one] of finish(sobolJob(asked)).indices.entries()) {
			const first = parts[i]! / whole;
			const total = (parts[i]! * ((whole + 1) / (1 + parts[i]!))) / whole;
			expect(Math.abs(one.first - first)).toBeLessThan(3 * one.firstError + 1e-4);
			expect(Math.abs(one.total - total)).toBeLessThan(3 * one.totalError + 1e-4);
		}
	});

	it('of groups take their axes together: all axes in one group bring all variance', () => {
		const axes = ['x', 'y', 'z'];
		const groups = [
			{ name: 'x and z', axes: [0, 2] },
			{ name: 'y', axes: [1] }
		];
		const asked = { axes, groups, evaluate: ishigami, points: 4000, key };
		const [together, alone] = finish(sobolJob(asked)).indices;
		expect(together!.first + alone!.first).toBeCloseTo(1, 1);
		expect(together!.interaction).toBeLessThan(0.05);
		const one = [{ name: 'all', axes: [0, 1, 2] }];
		const [all] = finish(sobolJob({ ...asked, groups: one })).indices;
		expect(all!.total).toBeCloseTo(1, 1);
	});

	it('of a function that nothing moves are nil', () => {
		const asked = { axes: ['x'], groups: single(['x']), evaluate: () => 3, points: 50, key };
		const { variance, indices } = finish(sobolJob(asked));
		expect([variance, indices[0]!.first, indices[0]!.total]).toEqual([0, 0, 0]);
	});
});

describe('Morris screening', () => {
	it('of a straight function gives each slope, without spread or error', () => {
		const slopes = [3, -2, 0, 0.5];
		const axes = slopes.map((_, i) => `x${i}`);
		const evaluate = (u: ArrayLike<number>): number =>
			slopes.reduce((sum, slope, i) => sum + slope * u[i]!, 0);
		for (const [i, one] of finish(morrisJob({ axes, evaluate, trajectories: 6, key })).entries()) {
			expect(one.mean).toBeCloseTo(slopes[i]!, 12);
			expect(one.size).toBeCloseTo(Math.abs(slopes[i]!), 12);
			expect(one.spread).toBeCloseTo(0, 12);
			expect(one.sizeError).toBeCloseTo(0, 12);
		}
	});

	it('ranks the g-function by its weights, and tells bends and interactions by their spread', () => {
		const axes = weights.map((_, i) => `x${i}`);
		const effects = finish(morrisJob({ axes, evaluate: g, trajectories: 200, key }));
		const sizes = effects.map(({ size }) => size);
		expect([...sizes.slice(0, 5)].sort((a, b) => b - a)).toEqual(sizes.slice(0, 5));
		// On the grid 0, 1/3, 2/3, 1 a move of 2/3 changes |4u − 2| by 4/3, by which the size of an effect is 2 / (1 + a)
		// times the mean of the other factors over the grid; the mean itself is nil.
		const mean = (at: number): number =>
			weights.reduce(
				(product, a, i) => (i === at ? product : (product * (4 / 3 + a)) / (1 + a)),
				1
			);
		for (const [i, one] of effects.entries()) {
			const size = (2 / (1 + weights[i]!)) * mean(i);
			expect(Math.abs(one.size - size)).toBeLessThan(4 * one.sizeError + 1e-12);
			expect(one.spread).toBeGreaterThan(one.size * 0.8);
		}
	});

	it('draws every axis for itself: an axis without effect more moves no effect of another', () => {
		const evaluate = (u: ArrayLike<number>): number => u[0]! * u[1]! + u[1]!;
		const two = { axes: ['x', 'y'], evaluate, trajectories: 12, key };
		const few = finish(morrisJob(two));
		const more = finish(morrisJob({ ...two, axes: ['x', 'y', 'idle'] }));
		expect(more.slice(0, 2)).toEqual(few);
		expect(more[2]!.size).toBe(0);
	});

	it('tells its progress run by run, with what is known after each walk', () => {
		const asked = { axes: ['x', 'y'], evaluate: () => 1, trajectories: 2, key };
		const told = [...morrisJob(asked)];
		expect(told.at(-1)).toMatchObject({ done: 6, total: 6 });
		expect(told.filter(({ partial }) => partial !== undefined)).toHaveLength(2);
	});
});

describe('a Latin hypercube', () => {
	it('has one point in every stratum of every axis, and stays when an axis joins', () => {
		const asked = { key, replicate: 3, axes: ['a', 'b'], points: 40 };
		const cube = latinHypercube(asked);
		for (const axis of cube) {
			const strata = [...axis].map((u) => Math.floor(u * 40)).sort((a, b) => a - b);
			expect(strata).toEqual(Array.from({ length: 40 }, (_, i) => i));
		}
		expect(latinHypercube({ ...asked, axes: ['c', 'a', 'b'] }).slice(1)).toEqual(cube);
		expect(latinHypercube({ ...asked, replicate: 4 })[0]).not.toEqual(cube[0]);
	});
});
