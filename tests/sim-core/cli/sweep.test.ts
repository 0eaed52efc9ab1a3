// sim sweep: shards, killed and gone on with, merge to the very bits of the whole.
import {
	copyFileSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, type Scenario } from '#sim-core';
import { GrowingRows, placesOf, rowsInBlock } from '#sim-core/cli/sweep-file.ts';
import { streamKey } from '#sim-core/engine/random.ts';
import { runSeries } from '#sim-core/run.ts';
import { withChanges } from '#sim-core/sensitivity/change.ts';
import {
	gridPlacing,
	hypercubePlacing,
	keyedShuffle
} from '#sim-core/sensitivity/spread-evenly.ts';
import { sim } from './run-command.ts';

/** What a command says that has nothing to say. */
const quiet = { status: 0, out: '', error: '' };

const folder = mkdtempSync(join(tmpdir(), 'headroom-'));
const place = (name: string): string => join(folder, name);
const plan: Scenario = { ...exampleScenario('aldermere'), months: 2 };
const file = place('plan.json');
writeFileSync(file, JSON.stringify(plan));

const question = [
	...['--levers', 'bankRate,vacancyControl', '--assumptions', 'hireCost,normalPressure'],
	...['--outcomes', 'staffInPost,agencySpend,burnout', '--months', '1', '--seed', 'sweep']
];
const lhs = (points: number): string[] => [
	...['sweep', file, ...question, '--design', 'lhs', '--points', String(points)]
];

const numbersIn = (path: string): Float64Array => {
	const bytes = readFileSync(placesOf(path).rows);
	return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8);
};
const answerIn = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('sim sweep', () => {
	it('writes one row a run: what was set, then what a run of its own gives', async () => {
		const out = place('rows.json');
		expect(await sim(...lhs(20), '--out', out)).toEqual(quiet);
		const { columns, rows, range, receipt } = answerIn(out);
		const names = columns.map(({ name }: { name: string }) => name);
		expect(names).toEqual([
			...['bankRate', 'vacancyControl', 'hireCost', 'normalPressure'],
			...['staffInPost', 'agencySpend', 'burnout']
		]);
		expect(columns[3].what).toBe('quantile of an assumption');
		expect([rows.count, range]).toEqual([20, { from: 0, to: 20, of: 20 }]);
		expect(receipt.resultHash).toMatch(/^[0-9a-f]{64}$/);
		const numbers = numbersIn(out);
		expect(numbers).toHaveLength(20 * 7);
		// A row without the assumption that groups have ranges of their own for, run by itself.
		const alone = place('alone.json');
		const few = ['--levers', 'bankRate', '--assumptions', 'hireCost', '--outcomes', 'staffInPost'];
		await sim('sweep', file, ...few, '--design', 'lhs', '--points', '5', '--out', alone);
		const table = numbersIn(alone);
		for (let run = 0; run < 5; run++) {
			const [level, cost, staff] = table.subarray(3 * run, 3 * run + 3);
			const set = withChanges(plan, [
				{ dial: { kind: 'lever', id: 'bankRate', group: null }, value: level! },
				{ dial: { kind: 'assumption', id: 'hireCost', group: null }, value: cost! }
			]);
			expect(staff).toBe(runSeries(set).series.staffInPost!.total[2]);
		}
	});

	it('goes through every combination of a grid, the last axis fastest, from end to end', async () => {
		const out = place('grid.json');
		const axes = ['--levers', 'bankRate,vacancyControl', '--outcomes', 'staffInPost'];
		await sim('sweep', file, ...axes, '--design', 'grid', '--points', '3', '--out', out);
		const numbers = numbersIn(out);
		expect(answerIn(out).rows.count).toBe(9);
		const { min, max } = catalogue.levers.find(({ id }) => id === 'bankRate')!;
		const levels = Array.from({ length: 9 }, (_, run) => [
			...numbers.subarray(3 * run, 3 * run + 2)
		]);
		expect(levels.slice(0, 4)).toEqual([
			[min, 0],
			[min, 0.5],
			[min, 1],
			[min + 0.5 * (max - min), 0]
		]);
		expect(levels.at(-1)).toEqual([max, 1]);
	});

	it('merges eight shards, one of them killed and gone on with, to the bits of the whole', async () => {
		const points = 8 * 2 * rowsInBlock;
		const whole = place('whole.json');
		const small = ['--levers', 'bankRate', '--outcomes', 'staffInPost', '--months', '1'];
		const asked = ['sweep', file, ...small, '--design', 'lhs', '--points', String(points)];
		expect((await sim(...asked, '--out', whole)).status).toBe(0);
		const shards: string[] = [];
		for (let i = 1; i <= 8; i++) {
			const out = place(`shard-${i}.json`);
			shards.push(out);
			if (i === 2) leaveAsKilled(whole, out, points);
			const { status, error } = await sim(...asked, '--shard', `${i}/8`, '--out', out);
			expect(status).toBe(0);
			expect(error).toBe(i === 2 ? `Going on after ${rowsInBlock} runs.\n` : '');
			expect(existsSync(placesOf(out).growing)).toBe(false);
			expect(existsSync(placesOf(out).checkpoints)).toBe(false);
		}
		const merged = place('merged.json');
		const given = [...shards].reverse();
		expect(await sim('sweep', '--merge', ...given, '--out', merged)).toEqual(quiet);
		expect(readFileSync(placesOf(merged).rows).equals(readFileSync(placesOf(whole).rows))).toBe(
			true
		);
		expect(answerIn(merged)).toEqual({
			...answerIn(whole),
			rows: { ...answerIn(whole).rows, file: 'merged.json.f64' }
		});
		expect(answerIn(merged).receipt.resultHash).toBe(answerIn(whole).receipt.resultHash);
	});

	/** Leaves what a process killed in its second block leaves: one block checked, part of another, half a row. */
	function leaveAsKilled(whole: string, out: string, points: number): void {
		const places = placesOf(out);
		const width = 2;
		const first = points / 8;
		const rows = numbersIn(whole).slice(first * width, (first + rowsInBlock) * width);
		const asked = `${answerIn(whole).question} ${first} ${2 * first}`;
		const growing = new GrowingRows(places, asked, ['bankRate', 'staffInPost']);
		growing.append(rows);
		growing.append(rows);
		growing.close();
		// The second block is torn, and a third checkpoint is half written.
		truncateSync(places.growing, rowsInBlock * width * 8 + 1003);
		writeFileSync(places.checkpoints, `${readFileSync(places.checkpoints, 'utf8')}01ab`);
	}

	it('throws away what was left of another question, and runs nothing that is there already', async () => {
		const out = place('again.json');
		const places = placesOf(out);
		const growing = new GrowingRows(places, 'another question', ['a']);
		growing.append(Float64Array.of(1, 2, 3));
		growing.close();
		expect(await sim(...lhs(8), '--out', out)).toEqual(quiet);
		const hash = answerIn(out).receipt.resultHash;
		const again = await sim(...lhs(8), '--out', out);
		expect(again.error).toMatch(/holds this sweep already/);
		expect((await sim(...lhs(9), '--out', out)).error).toBe('');
		expect(answerIn(out).receipt.resultHash).not.toBe(hash);
	});

	it('refuses to merge shards that are missing, twice, changed, or of another sweep', async () => {
		const [one, two, other] = ['a.json', 'b.json', 'c.json'].map(place) as [string, string, string];
		await sim(...lhs(10), '--shard', '1/2', '--out', one);
		await sim(...lhs(10), '--shard', '2/2', '--out', two);
		await sim(...lhs(11), '--shard', '2/2', '--out', other);
		const merged = place('refused.json');
		const refused = async (...shards: string[]): Promise<string> => {
			const { status, error } = await sim('sweep', '--merge', ...shards, '--out', merged);
			expect(status).toBe(2);
			expect(existsSync(merged)).toBe(false);
			expect(existsSync(placesOf(merged).rows)).toBe(false);
			return error;
		};
		expect(await refused(one)).toMatch(/Runs 6 to 10 are in none/);
		expect(await refused(two)).toMatch(/Runs 1 to 5 are in none/);
		expect(await refused(one, one, two)).toMatch(/another file holds too/);
		expect(await refused(one, other)).toMatch(/another sweep/);
		expect(await refused(one, file)).toMatch(/no finished sweep/);
		expect(await refused()).toMatch(/Name the shards/);
		const changed = place('d.json');
		copyFileSync(two, changed);
		const bytes = readFileSync(placesOf(two).rows);
		bytes[11]! ^= 1;
		writeFileSync(placesOf(changed).rows, bytes);
		expect(await refused(one, changed)).toMatch(/not those that its receipt is for/);
	});

	it('refuses a question that is none, with what was meant', async () => {
		const out = ['--out', place('wrong.json')];
		const ok = ['--levers', 'bankRate', '--design', 'lhs', '--points', '3'];
		const wrong: readonly (readonly [string[], RegExp])[] = [
			[ok, /--out OUT/],
			[['--design', 'lhs', '--points', '3', ...out], /what is swept over/],
			[
				['--levers', 'bankrates', '--design', 'lhs', '--points', '3', ...out],
				/Did you mean bankRate/
			],
			[['--levers', 'bankRate', '--design', 'sobol', '--points', '3', ...out], /grid, lhs/],
			[['--levers', 'bankRate', '--design', 'lhs', '--points', '0', ...out], /from 1 to/],
			[['--levers', 'bankRate', '--design', 'lhs', '--points', '1.5', ...out], /whole number/],
			[
				['--levers', 'bankRate,agencyCap', '--design', 'grid', '--points', '99999', ...out],
				/runs; 1000000000 are the most/
			],
			[['--assumptions', 'newcomersLearn', '--design', 'lhs', '--points', '3', ...out], /no range/],
			[[...ok, '--shard', '0/8', ...out], /like 1\/8/],
			[[...ok, '--shard', '9/8', ...out], /like 1\/8/],
			[[...ok, '--outcomes', 'joy', ...out], /no outcome called “joy”/]
		];
		for (const [args, message] of wrong) {
			const { status, error } = await sim('sweep', file, ...args);
			expect(status).toBe(2);
			expect(error).toMatch(message);
		}
	});
});

describe('where runs of a sweep lie', () => {
	it('is a shuffle without a table: every number once, whatever their count', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 700 }), fc.string(), (count, seed) => {
				const shuffle = keyedShuffle(count, streamKey(seed));
				const places = new Set(Array.from({ length: count }, (_, number) => shuffle(number)));
				expect(places.size).toBe(count);
				for (const at of places) expect(at >= 0 && at < count).toBe(true);
			}),
			{ numRuns: 60 }
		);
	});

	it('has one run in every stratum of every axis, unrelated between axes', () => {
		const runs = 2000;
		const [x, y] = ['x', 'y'].map((axis) => {
			const at = hypercubePlacing(runs, streamKey('axes'), axis);
			return Float64Array.from({ length: runs }, (_, run) => at(run));
		}) as [Float64Array, Float64Array];
		for (const axis of [x, y]) {
			const strata = new Set(axis.map((u) => Math.floor(u * runs)));
			expect(strata.size).toBe(runs);
		}
		const together = x.reduce((sum, u, i) => sum + (u - 0.5) * (y[i]! - 0.5), 0) / runs;
		expect(Math.abs(12 * together)).toBeLessThan(4 / Math.sqrt(runs));
	});

	it('on a grid of one place is the middle', () => {
		expect(gridPlacing(1, 1)(0)).toBe(0.5);
	});
});
