// sim sensitivity, goal-seek and futures: their answers are the core's, and what is wrong is said with what was meant.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleScenario, type Scenario } from '#sim-core';
import { finish } from '#sim-core/analysis/job.ts';
import { runSeries } from '#sim-core/run.ts';
import { assumptionInputs, atMonth, tornadoJob } from '#sim-core/sensitivity.ts';
import { withChanges } from '#sim-core/sensitivity/change.ts';
import { sim } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'headroom-'));
const plan: Scenario = { ...exampleScenario('aldermere'), months: 6 };
const drive: Scenario = {
	...withChanges(plan, [{ dial: { kind: 'lever', id: 'ukRecruitment', group: null }, value: 1 }]),
	name: 'Drive'
};
const [file, other] = [plan, drive].map((scenario) => {
	const path = join(folder, `${scenario.name}.json`);
	writeFileSync(path, JSON.stringify(scenario));
	return path;
}) as [string, string];

const outcome = ['--outcome', 'vacancyRate'];

describe('sim sensitivity', () => {
	it('prints the twelve longest bars of the tornado, and the number they stand around', async () => {
		const { status, out } = await sim('sensitivity', file, ...outcome, '--month', '2026-09');
		expect(status).toBe(0);
		const answer = JSON.parse(out);
		const measure = atMonth('vacancyRate', 6);
		const { base, bars } = finish(tornadoJob({ plan, measure }, assumptionInputs(plan)));
		expect(answer).toMatchObject({ outcome: 'vacancyRate', months: '2026-09', method: 'tornado' });
		expect(answer.base).toBe(base);
		expect(answer.bars).toEqual(JSON.parse(JSON.stringify(bars.slice(0, 12))));
	});

	it('screens and splits variance, reproducibly, and takes levers in', async () => {
		const few = ['sensitivity', file, ...outcome, '--month', '1', '--levers', 'vacancyControl'];
		const morris = await sim(...few, '--method', 'morris', '--replicates', '2', '--top', '500');
		const { effects } = JSON.parse(morris.out);
		expect(effects.map(({ id }: { id: string }) => id)).toContain('vacancyControl');
		const args = [...few, '--method', 'sobol', '--replicates', '16', '--top', '3'];
		const sobol = await sim(...args);
		expect(JSON.parse(sobol.out).shares).toHaveLength(3);
		expect((await sim(...args)).out).toBe(sobol.out);
	});

	it('writes text for a terminal, for each method', async () => {
		for (const method of ['tornado', 'morris', 'sobol']) {
			const args = ['--method', method, '--format', 'text', '--month', '1'];
			const few = method === 'tornado' ? [] : ['--replicates', method === 'sobol' ? '16' : '2'];
			const { out, status } = await sim('sensitivity', file, ...outcome, ...args, ...few);
			expect(status).toBe(0);
			expect(out).toMatch(/^Vacancy rate, 2026-04/);
			expect(out.split('\n').length).toBeGreaterThan(5);
		}
	});

	it('offers what was probably meant for a name that there is none of', async () => {
		const { status, out, error } = await sim('sensitivity', file, '--outcome', 'vacancyrates');
		expect([status, out]).toEqual([2, '']);
		expect(error).toMatch(/no outcome called “vacancyrates”\. Did you mean vacancyRate/);
		const wrong: readonly (readonly [string[], RegExp])[] = [
			[[], /--outcome/],
			[[...outcome, '--month', '7'], /0 to 6 or 2026-04 to 2026-09; “7”/],
			[[...outcome, '--group', 'nurses'], /no staff group called “nurses”/],
			[['--outcome', 'surplus', '--group', 'nursing'], /whole trust alone/],
			[[...outcome, '--method', 'magic'], /tornado, morris, sobol/],
			[[...outcome, '--read', 'guess'], /at, sum, mean, max, min/],
			[[...outcome, '--from', '5', '--month', '3'], /not lie after/],
			[[...outcome, '--levers', 'agencycap'], /Did you mean agencyCap/],
			[[...outcome, '--top', '1.5'], /whole number/]
		];
		for (const [args, message] of wrong) {
			const refused = await sim('sensitivity', file, ...args);
			expect(refused.status).toBe(2);
			expect(refused.error).toMatch(message);
		}
	});
});

describe('sim goal-seek', () => {
	it('prints answers whose level gives the target, and how sure they are', async () => {
		const lever = ['--lever', 'ukRecruitment', ...outcome, '--month', '6'];
		const at = (scenario: Scenario): number => runSeries(scenario).series.vacancyRate!.total[6]!;
		const target = (at(plan) + at(drive)) / 2;
		const given = [...lever, '--target', String(target), '--replicates', '10'];
		const { out, status } = await sim('goal-seek', file, ...given);
		expect(status).toBe(0);
		const { answers, sense, closest } = JSON.parse(out);
		expect(answers).toHaveLength(1);
		expect(closest).toBeUndefined();
		expect(answers[0].value).toBeCloseTo(target, 8);
		expect(sense).toBe('atMost');
		expect(Number.isInteger(answers[0].sure * 10)).toBe(true);
		const text = await sim('goal-seek', file, ...given, '--format', 'text');
		expect(text.out).toMatch(/UK recruitment drive at 0\.\d+\. At most that in \d+ of 10 futures/);
	});

	it('prints what is closest and what stops it when nothing reaches the target', async () => {
		const given = [
			'--lever',
			'ukRecruitment',
			...outcome,
			'--target',
			'0.001',
			'--replicates',
			'0'
		];
		const { out } = await sim('goal-seek', file, ...given);
		const { answers, closest, limit } = JSON.parse(out);
		expect(answers).toEqual([]);
		expect(closest.level).toBe(1);
		expect(limit.stoppedBy).toBe('upper');
		const text = await sim('goal-seek', file, ...given, '--format', 'text');
		expect(text.out).toMatch(
			/Not reachable\. Closest is 0\.\d+, with “UK recruitment drive” at 1\./
		);
	});

	it('seeks an assumption against another plan', async () => {
		const given = ['--assumption', 'driveCost', '--outcome', 'cumulativePosition', '--target', '0'];
		const { out, status } = await sim('goal-seek', other, ...given, '--against', file);
		expect(status).toBe(0);
		expect(JSON.parse(out)).toMatchObject({
			against: plan.name,
			turned: { assumption: 'driveCost' }
		});
	});

	it('refuses a question that is none', async () => {
		const wrong: readonly (readonly [string[], RegExp])[] = [
			[['--target', '1', ...outcome], /one lever or one assumption/],
			[['--lever', 'bankrates', '--target', '1', ...outcome], /Did you mean bankRate/],
			[['--lever', 'bankRate', ...outcome], /--target must be a number/],
			[
				['--lever', 'bankRate', '--lever-group', 'medical', '--target', '1', ...outcome],
				/leave out/
			]
		];
		for (const [args, message] of wrong) {
			const { status, error } = await sim('goal-seek', file, ...args);
			expect(status).toBe(2);
			expect(error).toMatch(message);
		}
	});
});

describe('sim futures', () => {
	it('prints plans in the same futures, with regret and what nothing beats, to a file too', async () => {
		const out = join(folder, 'futures.json');
		const given = ['--outcomes', 'vacancyRate,agencySpend', '--replicates', '6', '--out', out];
		expect((await sim('futures', file, other, ...given)).status).toBe(0);
		const table = JSON.parse(readFileSync(out, 'utf8'));
		expect(table.plans).toEqual(['No change', 'Drive']);
		expect(table.outcomes).toHaveLength(2);
		expect(table.outcomes[0].plans[1].regret.bestIn).toBe(1);
		expect(table.unbeaten).toEqual([1]);
		const text = await sim('futures', file, other, '--replicates', '6', '--format', 'text');
		expect(text.out).toMatch(/No plan beats on all counts: “No change”, “Drive”/);
		expect(text.out).toMatch(/Agency spending \(GBP\), sum of 2026-04 to 2026-09/);
	});

	it('refuses one plan, plans that start apart, and writes nothing then', async () => {
		const later = join(folder, 'later.json');
		writeFileSync(later, JSON.stringify({ ...plan, start: '2027-04' }));
		const out = join(folder, 'none.json');
		for (const files of [[file], [file, later]]) {
			const { status, error } = await sim('futures', ...files, '--out', out);
			expect(status).toBe(2);
			expect(error).toMatch(/two scenario files|start in the same month/);
		}
		expect(existsSync(out)).toBe(false);
	});
});
