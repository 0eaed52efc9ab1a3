import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { exampleScenario, runScenario } from '#sim-core';
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

function file(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

const good = file('good.json', JSON.stringify(exampleScenario('R0A')));

describe('sim run', () => {
	it('prints the run as JSON with its receipt, equal to the core’s own', async () => {
		const { status, out } = await sim('run', good);
		expect(status).toBe(0);
		const run = JSON.parse(out);
		expect(run.receipt).toEqual(runScenario(exampleScenario('R0A')).receipt);
		expect(run.months).toHaveLength(61);
		expect(run.months.slice(0, 2)).toEqual(['2026-03', '2026-04']);
		expect(run.series.staffInPost.byGroup.nursing).toHaveLength(61);
		expect(Object.keys(run)).toEqual(['receipt', 'months', 'series']);
	});

	it('takes months and seed, prints CSV, and writes a whole file', async () => {
		const target = join(folder, 'out.csv');
		const { status, out } = await sim(
			'run',
			good,
			'--months',
			'2',
			'--seed',
			'x',
			'--format',
			'csv',
			'--out',
			target
		);
		expect([status, out]).toEqual([0, '']);
		const lines = readFileSync(target, 'utf8').split('\n');
		expect(lines[0]).toBe('month,series,label,unit,group,value');
		expect(lines).toContainEqual(
			expect.stringMatching(/^2026-05,staffInPost,Staff in post,WTE,nursing,\d/)
		);
	});

	it('leaves nothing half written when it fails', async () => {
		const target = join(folder, 'none.json');
		const bad = file('bad.json', '{"schemaVersion":1');
		expect((await sim('run', bad, '--out', target)).status).toBe(2);
		expect(existsSync(target)).toBe(false);
		expect((await sim('run', good, '--out', join(folder, 'no', 'such', 'place.json'))).status).toBe(
			2
		);
		expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
	});

	it('exits 2 with every problem on the error stream', async () => {
		const bad = file('two.json', JSON.stringify({ ...exampleScenario('nowhere'), months: 500 }));
		const { status, out, error } = await sim('run', bad);
		expect([status, out]).toEqual([2, '']);
		expect(error).toContain('profile: There is no trust');
		expect(error).toContain('months: Number of months must be between 1 and 120; 500 was given.');
	});

	it('refuses wrong options, files that are not there, not text or too large', async () => {
		expect((await sim('run', good, '--months', 'ten')).status).toBe(2);
		expect((await sim('run', good, '--format', 'xml')).error).toContain('json, csv');
		expect((await sim('run', join(folder, 'missing.json'))).error).toContain('could not be read');
		expect((await sim('run', good, '--colour')).status).toBe(2);
		expect((await sim('run')).status).toBe(2);
		expect((await sim('fly')).status).toBe(2);
		const large = file('large.json', ' '.repeat(10_000_000));
		expect((await sim('check', large)).error).toContain('larger than');
	});
});

describe('sim check, list and example', () => {
	it('say that an example is valid', async () => {
		const { out } = await sim('example', 'aldermere');
		expect((await sim('check', file('example.json', out))).status).toBe(0);
	});

	it('say which settings change nothing, and why', async () => {
		const phase = (value: number, from: string) => [{ value, from, rampMonths: 0, until: null }];
		const levers = {
			vacancyControl: phase(0.5, '2026-04'),
			cipTarget: phase(0.04, '2026-04'),
			wellbeingOffer: phase(1, '2040-01'),
			escalationBeds: phase(0.05, '2026-04')
		};
		const idle = { ...exampleScenario('ambulance'), levers };
		const { status, out } = await sim('check', file('idle.json', JSON.stringify(idle)));
		expect(status).toBe(0);
		expect(out.split('\n').slice(1)).toEqual([
			'Wellbeing offer changes nothing: it starts after the run has ended.',
			'Escalation beds changes nothing: what it acts on does not arise in this run, or another setting rules it out.',
			'Savings target (CIP) changes nothing: it is set to what it already is.',
			''
		]);
	});

	it('list arrays with the fields that scripts need', async () => {
		for (const what of ['profiles', 'levers', 'assumptions', 'events', 'outputs', 'drivers']) {
			const { status, out } = await sim('list', what, '--format', 'json');
			expect([status, Array.isArray(JSON.parse(out))]).toEqual([0, true]);
		}
		const levers = JSON.parse((await sim('list', 'levers')).out);
		for (const lever of levers) {
			for (const key of ['id', 'label', 'unit', 'min', 'max', 'statusQuo', 'perGroup']) {
				expect(lever).toHaveProperty(key);
			}
		}
		expect((await sim('list', 'horses')).status).toBe(2);
		expect((await sim('example', 'nowhere')).status).toBe(2);
	});
});

describe('npm run --silent sim', () => {
	it('reads standard input and prints nothing of its own', () => {
		const root = new URL('../../../', import.meta.url).pathname;
		const out = execFileSync('npm', ['run', '--silent', 'sim', '--', 'run', '-', '--months', '1'], {
			cwd: root,
			input: JSON.stringify(exampleScenario('community')),
			encoding: 'utf8',
			stdio: ['pipe', 'pipe', 'ignore']
		});
		expect(JSON.parse(out).months).toEqual(['2026-03', '2026-04']);
	});
});
