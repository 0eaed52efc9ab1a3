// Commands beside `sim run`: the past, a system of trusts, the model for other tools, released scenarios.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleScenario, modelVersion } from '#sim-core';
import { main } from '#sim-core/cli/commands.ts';

const folder = mkdtempSync(join(tmpdir(), 'headroom-'));

/** Runs a command and gathers what it says. */
async function sim(...args: string[]): Promise<{ status: number; out: string; error: string }> {
	let out = '';
	let error = '';
	const status = await main(args, {
		out: (text) => (out += text),
		error: (text) => (error += text)
	});
	return { status, out, error };
}

describe('sim backtest', () => {
	it('prints England in the shape of a run, with what was observed', async () => {
		const { status, out } = await sim('backtest', 'england', '--format', 'json');
		expect(status).toBe(0);
		const run = JSON.parse(out);
		expect(Object.keys(run).slice(0, 3)).toEqual(['receipt', 'months', 'series']);
		expect(run.months).toHaveLength(109);
		expect(run.series.staffInPost.total).toHaveLength(109);
		expect(run.observed.staffInPost.total).toHaveLength(109);
		expect(run.observed.waitingList.total.at(-1)).toBeNull();
	});

	it('prints a trust as text and CSV, also one whose series are kept aside', async () => {
		for (const [id, format] of [
			['R0A', 'csv'],
			['RGN', 'text'],
			['RXX', 'json']
		] as const) {
			const { status, out } = await sim('backtest', id, '--format', format);
			expect(status, id).toBe(0);
			expect(out).toMatch(/2019-0[45]/);
		}
	});

	it('refuses a place without a past, and a format that there is none of', async () => {
		for (const args of [['nowhere'], ['aldermere'], [], ['R0A', '--format', 'pdf']]) {
			const { status, out, error } = await sim('backtest', ...args);
			expect([status, out]).toEqual([2, '']);
			expect(error.length).toBeGreaterThan(10);
		}
	});
});

describe('sim system', () => {
	it('runs the example of four trusts', async () => {
		const example = await sim('example', 'system');
		const path = join(folder, 'system.json');
		writeFileSync(path, example.out);
		const { status, out } = await sim('system', path);
		expect(status).toBe(0);
		expect(Object.keys(JSON.parse(out).trusts)).toHaveLength(4);
	});

	it('names every problem of a system that is none', async () => {
		const path = join(folder, 'bad-system.json');
		writeFileSync(path, '{"schemaVersion":1}');
		const { status, error } = await sim('system', path);
		expect(status).toBe(2);
		expect(error.length).toBeGreaterThan(10);
	});
});

describe('sim export', () => {
	it.each([
		['xmile', '<xmile'],
		['mdl', '{UTF-8}'],
		['profiles', 'profile,']
	])('writes the model as %s', async (format, beginning) => {
		const target = join(folder, `model.${format}`);
		const { status } = await sim('export', '--format', format, '--out', target);
		expect(status).toBe(0);
		expect(readFileSync(target, 'utf8').slice(0, 400)).toContain(beginning);
	});

	it('writes nothing for a format that there is none of', async () => {
		const target = join(folder, 'model.xyz');
		const { status } = await sim('export', '--format', 'xyz', '--out', target);
		expect([status, existsSync(target)]).toEqual([2, false]);
	});
});

describe('sim release', () => {
	it('stamps a scenario with the model and its headlines', async () => {
		const path = join(folder, 'plain.json');
		writeFileSync(path, JSON.stringify(exampleScenario('R0A')));
		const { status, out } = await sim('release', path);
		expect(status).toBe(0);
		const stamped = JSON.parse(out);
		expect(stamped.modelVersion).toBe(modelVersion);
		expect(Object.keys(stamped.headlines).length).toBeGreaterThan(8);
	});
});
