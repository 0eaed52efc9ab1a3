import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseScenario, runScenario } from '#sim-core';
import { sim } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'headroom-baseline-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

const totals = 'Group,Establishment WTE,In post WTE,Leavers\nNursing,1320.5,1200.5,110\n';

describe('sim baseline', () => {
	it('asks what a table leaves open, with exit 2 and nothing printed', async () => {
		const { status, out, error } = await sim('baseline', file('open.csv', totals));
		expect([status, out]).toEqual([2, '']);
		expect(error).toContain('--answers period:r2c4=year|month|ignore');
	});

	it('prints a scenario that runs, its month 0 as entered', async () => {
		const path = file('own.csv', totals);
		const args = ['--answers', 'period:r2c4=year', '--archetype', 'acute-medium'];
		const { status, out } = await sim('baseline', path, ...args);
		expect(status).toBe(0);
		const parsed = parseScenario(out);
		if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
		const { series } = runScenario({ ...parsed.value, months: 1 });
		expect(series.staffInPost!.byGroup!.nursing[0]).toBeCloseTo(1200.5, 9);
		expect(series.establishment!.byGroup!.nursing[0]).toBeCloseTo(1320.5, 9);
		const ran = await sim('run', file('plan.json', out), '--months', '1');
		expect(ran.status).toBe(0);
		const { receipt } = JSON.parse(ran.out) as { receipt: { resultHash: string } };
		expect(receipt.resultHash).toBe(runScenario({ ...parsed.value, months: 1 }).receipt.resultHash);
	});

	it('refuses people, nonsense and unknown kinds of trust', async () => {
		const people = await sim('baseline', file('p.csv', 'Surname,Group,WTE\nX,Nursing,1\n'));
		expect(people.status).toBe(2);
		expect(people.error).toContain('one row for each person');
		expect((await sim('baseline', file('n.csv', 'hello\n'))).error).toContain('no figures');
		expect((await sim('baseline', 'x', '--archetype', 'R0A')).error).toContain('acute-large');
		expect((await sim('baseline')).status).toBe(2);
	});
});
