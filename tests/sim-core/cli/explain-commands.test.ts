import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleScenario, runScenario } from '#sim-core';
import { main } from '#sim-core/cli/commands.ts';
import { setAll } from '../model/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'headroom-explain-'));

async function sim(...args: string[]): Promise<{ status: number; out: string; error: string }> {
	let out = '';
	let error = '';
	const streams = {
		out: (text: string) => (out += text),
		error: (text: string) => (error += text)
	};
	return { status: await main(args, streams), out, error };
}

function file(name: string, content: object): string {
	const path = join(folder, name);
	writeFileSync(path, JSON.stringify(content));
	return path;
}

const statusQuo = exampleScenario('aldermere');
const plan = setAll('aldermere', { vacancyControl: 0.4, flexibleWorking: 0.15 });
const [a, b] = [file('a.json', statusQuo), file('b.json', plan)];

describe('sim attribute', () => {
	it('prints the gap and parts that sum to it, by month as text or as number', async () => {
		const [named, numbered] = await Promise.all(
			['2028-03', '24'].map((month) =>
				sim('attribute', a, b, '--outcome', 'staffInPost', '--month', month)
			)
		);
		expect([named!.status, named!.error]).toEqual([0, '']);
		expect(named!.out).toBe(numbered!.out);
		const { gap, parts } = JSON.parse(named!.out) as {
			gap: number;
			parts: { id: string; label: string; value: number }[];
		};
		const [one, two] = [statusQuo, plan].map((s) => runScenario(s).series.staffInPost!.total[24]!);
		expect(gap).toBe(two! - one!);
		expect(parts.map(({ id }) => id)).toEqual(['levers.vacancyControl', 'levers.flexibleWorking']);
		const sum = parts.reduce((total, { value }) => total + value, 0);
		expect(Math.abs(sum - gap)).toBeLessThanOrEqual(1e-9 * Math.abs(gap));
	});

	it('says everything that is wrong with a question, with status 2', async () => {
		const question = ['--outcome', 'nothing', '--month', '61', '--group', 'x'];
		const { status, error } = await sim('attribute', a, b, ...question);
		expect(status).toBe(2);
		expect(error).toMatch(/outcome: There is no such outcome/);
		expect(error).toMatch(/month: Give a month of the run: 1 to 60/);
		const later = file('later.json', { ...plan, start: '2027-04' });
		const apart = await sim('attribute', a, later, '--outcome', 'surplus', '--month', '5');
		expect(apart.error).toMatch(/start in 2026-04 and 2027-04/);
		expect((await sim('attribute', a)).error).toMatch(/Name two scenario files/);
	});
});

describe('sim explain', () => {
	it('prints sentences and their numbers, the same text every time', async () => {
		const question = ['--outcome', 'staffInPost', '--month', '2028-03', '--group', 'nursing'];
		const [one, again] = [
			await sim('explain', a, b, ...question),
			await sim('explain', b, ...question)
		];
		expect([one.status, one.error]).toEqual([0, '']);
		const told = JSON.parse(one.out) as {
			story: { text: string; numbers: { value: number }[] }[];
			causes: { text: string; check: { effect: number } }[];
			loops: { strength: string }[];
		};
		expect(told.story[0]!.text).toMatch(
			/^The model shows staff in post \(nursing and midwifery\) at /
		);
		expect(told.story[0]!.numbers).toHaveLength(2);
		expect(told.causes.length).toBeGreaterThan(0);
		expect(told.loops.length).toBeLessThanOrEqual(3);
		expect(told.loops[0]!.strength).toMatch(/^(strong|weak) now$/);
		// Alone, the plan is held against the same trust with nothing decided, which A is.
		const alone = JSON.parse(again.out) as typeof told;
		expect(alone.causes).toEqual(told.causes);
	});
});
