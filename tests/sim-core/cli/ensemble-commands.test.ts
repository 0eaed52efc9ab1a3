// `sim ensemble` and `sim compare`: what they print, whatever the number of threads, and how they end when stopped.
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleScenario, type Scenario } from '#sim-core';
import { main } from '#sim-core/cli/commands.ts';

const folder = mkdtempSync(join(tmpdir(), 'headroom-ensemble-'));

async function sim(...args: string[]): Promise<{ status: number; out: string; error: string }> {
	let out = '';
	let error = '';
	const status = await main(args, {
		out: (text) => (out += text),
		error: (text) => (error += text)
	});
	return { status, out, error };
}

function file(name: string, scenario: Scenario): string {
	const path = join(folder, name);
	writeFileSync(path, JSON.stringify(scenario));
	return path;
}

/** Listeners that the test runner has of its own. */
const before = process.listenerCount('SIGINT');

const scenario = { ...exampleScenario('aldermere'), months: 12 };
const freeze = [{ value: 0.5, from: '2026-10', rampMonths: 0, until: null }];
const a = file('a.json', scenario);
const b = file('b.json', { ...scenario, levers: { vacancyControl: freeze } });
const later = file('later.json', { ...scenario, start: '2027-04' });

describe('sim ensemble', () => {
	it('prints bands of every series by month, with a receipt', async () => {
		const { status, out } = await sim('ensemble', a, '--replicates', '12');
		expect(status).toBe(0);
		const answer = JSON.parse(out);
		expect(Object.keys(answer)).toEqual(['receipt', 'months', 'replicates', 'series']);
		expect(answer.replicates).toBe(12);
		expect(answer.months).toHaveLength(13);
		const { unit, p10, p50, p90, mean } = answer.series.staffInPost;
		expect([unit, p10.length, p50.length, p90.length, mean.length]).toEqual([
			'WTE',
			13,
			13,
			13,
			13
		]);
		expect(p10[12] < p50[12] && p50[12] < p90[12]).toBe(true);
	});

	it('gives the same bits on one, two and four threads, and writes a whole file', async () => {
		const texts = await Promise.all(
			['1', '2', '4'].map(async (workers) => {
				const target = join(folder, `out-${workers}.json`);
				const options = ['--replicates', '60', '--names', 'cash,quality', '--events'];
				const done = await sim('ensemble', a, ...options, '--workers', workers, '--out', target);
				expect(done).toEqual({ status: 0, out: '', error: '' });
				return readFileSync(target, 'utf8');
			})
		);
		expect(texts[1]).toBe(texts[0]);
		expect(texts[2]).toBe(texts[0]);
		const other = await sim('ensemble', a, '--replicates', '60', '--names', 'cash', '--seed', 'x');
		expect(JSON.parse(other.out).series.cash.p50).not.toEqual(
			JSON.parse(texts[0]!).series.cash.p50
		);
	});

	it('ends with status 2 and every problem when it is asked for nonsense', async () => {
		const { status, out, error } = await sim('ensemble', a, '--replicates', '0', '--names', 'x');
		expect([status, out]).toEqual([2, '']);
		expect(error).toContain('replicates: Number of futures must be between 1 and');
		expect(error).toContain('names[0]: There is no such series');
		expect((await sim('ensemble', a, '--workers', '0')).status).toBe(2);
		expect((await sim('ensemble')).status).toBe(2);
	});

	it.each(['1', '2'])(
		'stops at Ctrl-C with status 130 and nothing written (%s threads)',
		async (workers) => {
			const target = join(folder, 'never.json');
			const many = ['--replicates', '20000', '--names', 'cash', '--workers', workers];
			const running = sim('ensemble', a, ...many, '--out', target);
			while (process.listenerCount('SIGINT') === before) await new Promise((r) => setTimeout(r, 5));
			for (const listener of process.listeners('SIGINT').slice(before)) listener('SIGINT');
			expect(await running).toEqual({
				status: 130,
				out: '',
				error: 'Stopped; nothing was written.\n'
			});
			expect(existsSync(target)).toBe(false);
			expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
			expect(process.listenerCount('SIGINT')).toBe(before);
		}
	);
});

describe('sim compare', () => {
	it('prints B − A by month: the line without chance, the band, and how often B is better', async () => {
		const { status, out } = await sim('compare', a, b, '--replicates', '10');
		expect(status).toBe(0);
		const { series, months } = JSON.parse(out);
		const parting = months.indexOf('2026-10');
		expect(series.cash.central.slice(0, parting)).toEqual(Array(parting).fill(0));
		expect(series.cash.p90.slice(0, parting)).toEqual(Array(parting).fill(0));
		expect(series.cash.p10[12]).toBeGreaterThan(0);
		expect(series.cash.better[12]).toBe(1);
		expect(series.staffInPost.p50[12]).toBeLessThan(0);
	});

	it('says nil of a plan against itself', async () => {
		const { out } = await sim('compare', a, a, '--replicates', '5', '--names', 'cash,quality');
		const { series } = JSON.parse(out);
		for (const { central, p10, p90, better } of Object.values<Record<string, number[]>>(series)) {
			for (const line of [central, p10, p90, better]) expect(line).toEqual(Array(13).fill(0));
		}
	});

	it('refuses plans that begin in different months, and one plan alone', async () => {
		const { status, error } = await sim('compare', a, later);
		expect(status).toBe(2);
		expect(error).toContain('must begin in the same month');
		expect((await sim('compare', a)).status).toBe(2);
	});
});
