import { describe, expect, it } from 'vitest';
import {
	nameWord,
	noisePath,
	normalQuantile,
	streamKey,
	threefry,
	uniforms
} from '#sim-core/engine/random.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { declaredIn } from '#sim-core/spec/model.ts';

const key = streamKey('headroom');
const draws = (name: string, replicate: number, count: number): number[] => {
	const draw = uniforms({ key, replicate, name });
	return Array.from({ length: count }, draw);
};
const mean = (of: readonly number[]): number => of.reduce((sum, x) => sum + x, 0) / of.length;

describe('threefry', () => {
	it('gives the published known answers of Threefry-2x32-20', () => {
		expect(threefry([0, 0], [0, 0])).toEqual([0x6b200159, 0x99ba4efe]);
		expect(threefry([0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff])).toEqual([
			0x1cb996fc, 0xbb002be7
		]);
		expect(threefry([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3])).toEqual([
			0xc4923a9c, 0x483df7a0
		]);
	});
});

describe('streams', () => {
	it('are the same for the same seed, replicate and name, and frozen', () => {
		expect(draws('demandNoise', 0, 5)).toEqual(draws('demandNoise', 0, 5));
		expect(draws('demandNoise', 0, 3)).toMatchInlineSnapshot(`
			[
			  0.8680844224290922,
			  0.5830621573841199,
			  0.8223790827905759,
			]
		`);
	});

	it('differ by seed, by replicate and by name', () => {
		const other = uniforms({ key: streamKey('other'), replicate: 0, name: 'a' })();
		const firsts = [draws('a', 0, 1)[0], draws('a', 1, 1)[0], draws('b', 0, 1)[0], other];
		expect(new Set(firsts).size).toBe(4);
	});

	it('look uniform, with no memory and no relation between streams', () => {
		const a = draws('a', 0, 20000);
		const b = draws('b', 0, 20000);
		expect(mean(a)).toBeCloseTo(0.5, 2);
		expect(mean(a.map((x) => (x - 0.5) ** 2)) * 12).toBeCloseTo(1, 1);
		expect(Math.abs(mean(a.slice(1).map((x, i) => (x - 0.5) * (a[i]! - 0.5))) * 12)).toBeLessThan(
			0.03
		);
		expect(Math.abs(mean(a.map((x, i) => (x - 0.5) * (b[i]! - 0.5))) * 12)).toBeLessThan(0.03);
	});

	it('have a word of their own for every name of the model', () => {
		const declared = declaredIn(headroomModel).map(({ name }) => name);
		const strata = declared.map((name) => `strata of ${name}`);
		const names = [...declared, ...strata, ...headroomModel.events.map(({ id }) => `event ${id}`)];
		expect(new Set(names.map(nameWord)).size).toBe(names.length);
	});
});

describe('normalQuantile', () => {
	it('gives the quantiles of tables and is odd about a half', () => {
		expect(normalQuantile(0.975)).toBeCloseTo(1.959963985, 7);
		expect(normalQuantile(0.5)).toBe(0);
		expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306, 7);
		expect(normalQuantile(0.999)).toBeCloseTo(-normalQuantile(0.001), 9);
	});
});

describe('noisePath', () => {
	it('has mean 1, the swing and the memory asked for, and is never below zero', () => {
		const path = [
			...noisePath({ key, replicate: 3, name: 'x' }, { sd: 0.1, correlation: 0.5, count: 40000 })
		];
		expect(mean(path)).toBeCloseTo(1, 2);
		expect(Math.min(...path)).toBeGreaterThan(0);
		const swing = mean(path.map((x) => (x - 1) ** 2));
		expect(Math.sqrt(swing)).toBeCloseTo(0.1, 2);
		const memory = mean(path.slice(1).map((x, i) => (x - 1) * (path[i]! - 1))) / swing;
		expect(memory).toBeCloseTo(0.5, 1);
	});

	it('keeps its first months when more are asked for', () => {
		const id = { key, replicate: 0, name: 'x' };
		const short = noisePath(id, { sd: 0.1, correlation: 0.3, count: 12 });
		const long = noisePath(id, { sd: 0.1, correlation: 0.3, count: 60 });
		expect([...long.subarray(0, 12)]).toEqual([...short]);
	});
});
