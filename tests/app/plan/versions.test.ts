// Named versions: what changed, when and why; a name stays with its version; a run is had again or the reason is told.
import { describe, expect, it } from 'vitest';
import {
	catalogue,
	exampleScenario,
	profileFor,
	runScenario,
	settingsThatDiffer,
	validateScenario,
	type Scenario
} from '#sim-core';
import { historyDepth, readEntry, revised, type Entry } from '#lib/library/entry.ts';
import { Library } from '#lib/library/library.svelte.ts';
import { PlanVersions } from '#lib/plan/versions/plan-versions.svelte.ts';
import { judged, readClaim } from '#lib/plan/versions/reproduce.ts';
import { Reproduction } from '#lib/plan/versions/reproduction.svelte.ts';
import {
	auditCells,
	auditRows,
	differenceRows,
	namedVersions,
	planChanges
} from '#lib/plan/versions/versions.ts';
import { wordedRow } from '#lib/results/setting-text.ts';
import { DirectRunner } from '#lib/simulation/direct-runner.ts';
import type { Workbench } from '#lib/state/workbench.svelte.ts';
import { MemoryStore } from '../memory-store.ts';

const core = { settingsThatDiffer, catalogue };
const plan: Scenario = { ...exampleScenario('aldermere'), name: 'Ours', months: 12 };
const held = (id: string, value: number, from = plan): Scenario => ({
	...from,
	levers: { ...from.levers, [id]: [{ value, from: plan.start, rampMonths: 0, until: null }] }
});
const runner = new DirectRunner({
	validateScenario,
	runScenario,
	jobs: () => Promise.reject(new Error('no jobs here'))
});

/** A desk whose plan can be changed, with a library in memory. */
function desk() {
	let clock = 0;
	const library = new Library(
		{ validateScenario, catalogue, profileFor },
		new MemoryStore<Entry>(),
		{
			now: () => new Date(Date.UTC(2026, 10, 25, 9, clock++)).toISOString(),
			newId: () => `id-${clock++}`
		}
	);
	const workbench = {
		...{ core, runner, draft: plan },
		loadScenario(this: { draft: Scenario }, scenario: Scenario) {
			this.draft = scenario;
			return null;
		}
	};
	return {
		library,
		workbench,
		kept: () => new PlanVersions(workbench as unknown as Workbench, library)
	};
}

const words = (label: string, why: string, reasons = {}) => ({ label, why, initials: '', reasons });

async function threeVersions() {
	const { library, workbench, kept } = desk();
	expect(await kept().name(words('First', 'to begin'))).toBeNull();
	workbench.draft = held('agencyCap', 0.02);
	const whys = { 'levers.agencyCap': 'agreed with the system' };
	expect(await kept().name({ ...words('Second', 'agency', whys), initials: 'AB' })).toBeNull();
	workbench.draft = held('vacancyControl', 0.5, held('agencyCap', 0.03));
	expect(await kept().name(words('Third', 'freeze after all'))).toBeNull();
	return { library, workbench, kept };
}

describe('named versions', () => {
	it('are versions of one entry of the library, each with its reason and its receipt', async () => {
		const { library, kept } = await threeVersions();
		expect(library.entries).toHaveLength(1);
		const { versions } = kept();
		expect(versions.map(({ naming }) => naming.label)).toEqual(['Third', 'Second', 'First']);
		expect(versions[2]!.naming.receipt?.resultHash).toBe(
			runScenario({ ...plan }).receipt.resultHash
		);
		expect(kept().unnamed).toEqual([]);
	});

	it('ask for a name and for a reason', async () => {
		const { kept } = desk();
		expect((await kept().name(words(' ', 'x')))?.code).toBe('empty-name');
		expect((await kept().name(words('x', ' ')))?.code).toBe('no-reason');
	});

	it('come back as the plan', async () => {
		const { workbench, kept } = await threeVersions();
		const { versions } = kept();
		kept().restore(versions[1]!);
		expect(workbench.draft.levers).toEqual(held('agencyCap', 0.02).levers);
	});

	it('keep their name through storage, lose it when the entry changes, and outlive those without', () => {
		const naming = { label: 'Named', initials: '', reasons: { a: 'b' }, receipt: null };
		const base = { rationale: '', tags: [], scenario: plan, name: 'Ours' };
		let entry: Entry = { ...base, id: 'x', revision: 1, history: [], savedAt: '2026', naming };
		expect(readEntry({ validateScenario }, structuredClone(entry))?.naming).toEqual(naming);
		for (let save = 0; save < historyDepth + 5; save++) entry = revised(entry, {}, `2026-${save}`);
		expect(entry.naming).toBeUndefined();
		expect(entry.history).toHaveLength(historyDepth + 1);
		expect(namedVersions(entry).map((one) => one.naming.label)).toEqual(['Named']);
	});
});

describe('what differs', () => {
	it('says of every change what, from, to, when and why', async () => {
		const { kept } = await threeVersions();
		const rows = auditRows(kept().versions, core);
		expect(rows.map(({ path, version }) => [path, version])).toEqual([
			['levers.agencyCap', 'Third'],
			['levers.vacancyControl', 'Third'],
			['levers.agencyCap', 'Second']
		]);
		const [, , agency] = rows;
		expect(agency).toMatchObject({ why: 'agreed with the system', initials: 'AB' });
		expect([agency!.from, agency!.to]).toEqual(['As today, 10%', '2% from Apr 2026, at once']);
		for (const row of rows) expect(row.when).toMatch(/^2026-11-25T/);
		expect(auditCells(rows)).toHaveLength(rows.length + 1);
	});

	it('between any two versions tells the last cause of each change, or that there is none yet', async () => {
		const { kept } = await threeVersions();
		const { versions } = kept();
		const whole = differenceRows(versions, [2, 0], plan, core);
		expect(whole.map(({ path, why }) => [path, why])).toEqual([
			['levers.agencyCap', 'freeze after all'],
			['levers.vacancyControl', 'freeze after all']
		]);
		expect(differenceRows(versions, [2, 1], plan, core)[0]?.why).toBe('agreed with the system');
		const present = held('wellbeingOffer', 1, versions[0]!.scenario);
		const open = differenceRows(versions, [1, null], present, core);
		expect(open.find(({ path }) => path === 'levers.wellbeingOffer')).toMatchObject({
			...{ when: '', why: 'not in a version yet' }
		});
		expect(open.find(({ path }) => path === 'levers.vacancyControl')?.why).toBe('freeze after all');
	});

	it('covers formulas, the grounds of ranges, assumptions and events, in the words of the page', () => {
		const stated = { low: 0.05, high: 0.12, shape: 'even', source: 'Exit survey' } as const;
		const after: Scenario = {
			...plan,
			assumptions: { slippage: 0.3 },
			world: {
				drivers: {},
				events: [{ id: 'severeWinter', from: '2026-12', size: 0.06, months: 3 }]
			},
			formulas: { slippage: '0.2 + 0.1' },
			ranges: {
				studentAttrition: { ...stated, date: '', grade: 'weak', rationale: '' }
			}
		};
		const rows = planChanges(plan, after, core);
		const row = (path: string) => rows.find((one) => one.path === path);
		expect(row('assumptions.slippage')).toMatchObject({ from: 'As the model has it', to: '0.3' });
		expect(row('world.events.severeWinter.2026-12')?.to).toBe('6.0% from December 2026, 3 months');
		expect(row('formulas.slippage')).toMatchObject({ from: 'none', to: '0.2 + 0.1' });
		expect(row('grounds.studentAttrition')?.to).toBe('Exit survey, weak');
		expect(row('ranges.studentAttrition')?.to).toContain('0.05');
		const byGroup = { ...plan, assumptions: { retirementRate: { nursing: 0.02 } } };
		const [worded] = settingsThatDiffer([plan, byGroup]).map((one) =>
			wordedRow(one, [plan, byGroup], catalogue)
		);
		expect(worded?.values[1]).toContain(catalogue.staffGroupLabels.nursing);
	});
});

describe('a run that is to be had again', () => {
	const { receipt } = runScenario(plan);
	const copied = [
		`Headroom model ${receipt.modelVersion}`,
		`scenario ${receipt.scenarioHash}`,
		`seed ${receipt.seed}`,
		`result ${receipt.resultHash}`
	].join('\n');
	const { modelVersion, scenarioHash, resultHash } = receipt;

	it('is read from a copied receipt and from JSON', () => {
		const claim = { modelVersion, scenarioHash, resultHash };
		expect(readClaim(copied)).toEqual(claim);
		expect(readClaim(JSON.stringify({ receipt }, null, 2))).toEqual(claim);
		expect(readClaim('nothing')).toEqual({
			modelVersion: null,
			scenarioHash: null,
			resultHash: null
		});
	});

	it('is found among the plans here by its hash, and gives the same to the last digit', async () => {
		const reproduction = new Reproduction(runner);
		const candidates = [
			{ name: 'other', scenario: held('agencyCap', 0.02) },
			{ name: 'ours', scenario: plan }
		];
		await reproduction.from(copied, candidates);
		expect(reproduction.verdict).toMatchObject({ same: true, name: 'ours' });
		await reproduction.from(copied, candidates.slice(0, 1));
		expect(reproduction.verdict).toMatchObject({ same: false, name: 'other' });
		await reproduction.from('a shopping list', candidates);
		expect(reproduction.verdict?.sentences[0]).toMatch(/holds no receipt/);
		await reproduction.from(copied, [candidates[0]!, candidates[0]!]);
		expect(reproduction.verdict?.sentences[0]).toMatch(/^None of the plans here/);
	});

	it('says when the model is another, when the plan is, and when neither explains it', () => {
		const other = 'f'.repeat(64);
		const older = judged({ modelVersion: '0.0.1', scenarioHash, resultHash: other }, receipt);
		expect(older.sentences.join(' ')).toMatch(/made with model 0\.0\.1; this is model/);
		const elsewhere = judged({ modelVersion, scenarioHash: other, resultHash: other }, receipt);
		expect(elsewhere.sentences[1]).toMatch(/not the one that the receipt is of/);
		const broken = judged({ modelVersion, scenarioHash, resultHash: other }, receipt);
		expect(broken.sentences[1]).toMatch(/should not happen/);
		const bare = judged({ modelVersion: null, scenarioHash: null, resultHash: null }, receipt);
		expect(bare).toMatchObject({ same: false });
	});
});
