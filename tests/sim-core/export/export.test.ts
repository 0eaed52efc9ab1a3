import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { catalogue, exampleScenario, profiles, runScenario, type Scenario } from '#sim-core';
import { exportModel } from '#sim-core/export/export-model.ts';
import { profilesToCsv } from '#sim-core/export/profiles-csv.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { declaredIn } from '#sim-core/spec/model.ts';
import { setAll } from '../model/settings.ts';
import { runXmile } from './read-xmile.ts';

const busy: Scenario = {
	...setAll('R0A', { transformationTime: 0.02, bankRate: 0.1, developTeamLeaders: 0.4 }),
	months: 24,
	levers: {
		...setAll('R0A', { transformationTime: 0.02, bankRate: 0.1, developTeamLeaders: 0.4 }).levers,
		vacancyControl: { nursing: [{ value: 0.5, from: '2026-08', rampMonths: 4, until: '2027-06' }] },
		agencyCap: [{ value: 0.01, from: '2026-10', rampMonths: 6, until: null }]
	},
	world: {
		drivers: { monthToMonthChance: [{ value: 1, from: '2026-04', rampMonths: 0, until: null }] },
		events: [{ id: 'severeWinter', from: '2026-12', size: 0.1, months: 3 }]
	}
};

const short = (scenario: Scenario): Scenario => ({ ...scenario, months: 24 });

/** Names of the stocks that the core reports, with their unit's scale. */
function largestDifference(scenario: Scenario): { worst: number; where: string; compared: number } {
	const theirs = runXmile(exportModel(scenario, 'xmile'));
	const { series } = runScenario(scenario);
	const income = series.income!.total[0]! * 12;
	let worst = 0;
	let where = '';
	let compared = 0;
	for (const [name, byElement] of Object.entries(theirs)) {
		const mine = series[name];
		if (mine === undefined) continue;
		for (const [element, values] of Object.entries(byElement)) {
			const own = element === '' ? mine.total : mine.byGroup![element as 'nursing'];
			values.forEach((value, month) => {
				compared++;
				const scale = ['cash', 'cumulativePosition'].includes(name)
					? income
					: Math.max(Math.abs(own[month]!), 1e-6);
				const error = Math.abs(value - own[month]!) / scale;
				if (error > worst) [worst, where] = [error, `${name} ${element} month ${month}`];
			});
		}
	}
	return { worst, where, compared };
}

describe('the model as XMILE', () => {
	it('is valid against the schema of XMILE 1.0', async () => {
		const schema = readFileSync(new URL('xmile.xsd', import.meta.url), 'utf8');
		for (const scenario of [short(exampleScenario('aldermere')), busy]) {
			const result = await validateXML({
				xml: [{ fileName: 'model.xmile', contents: exportModel(scenario, 'xmile') }],
				schema: [schema]
			});
			expect(result.errors.map(({ message }) => message)).toEqual([]);
			expect(result.valid).toBe(true);
		}
	}, 60_000);

	it('names everything once, however letters are cased', () => {
		const names = [...exportModel(busy, 'xmile').matchAll(/<(?:stock|flow|aux) name="(\w+)"/g)].map(
			(match) => match[1]!.toLowerCase()
		);
		expect(new Set(names).size).toBe(names.length);
	});

	for (const [told, scenario] of [
		['with nothing decided', short(exampleScenario('aldermere'))],
		['with levers, ramps, chance and an event', busy]
	] as const) {
		it(`gives in another program what it gives here, ${told}`, () => {
			const { worst, where, compared } = largestDifference(scenario);
			console.log(
				`${compared} values of stocks compared; largest difference ${worst.toExponential(1)} (${where})`
			);
			expect(compared).toBeGreaterThan(3000);
			expect(worst, where).toBeLessThan(1e-9);
		}, 60_000);
	}
});

describe('the model as Vensim text', () => {
	const text = exportModel(busy, 'mdl');
	const entries = text
		.split(/\n\t\|\n/)
		.filter((entry) => /^\s*(\w+(\[\w+\])? ?=|\w+\(\()/m.test(entry));

	it('holds every quantity once, with units and a comment', () => {
		for (const { name, variable } of declaredIn(headroomModel)) {
			if (variable.kind === 'trailing') continue;
			const count = entries.filter((entry) =>
				new RegExp(`(^|\\n)${name}(\\[\\w+\\])?( =|\\(\\()`).test(entry)
			).length;
			expect(count, name).toBe(1);
		}
		for (const entry of entries) expect(entry.split('\n\t~\t').length, entry.slice(0, 60)).toBe(3);
	});

	it('declares its subscript, integrates its stocks and controls its time', () => {
		expect(text).toContain(
			'staffGroup: nursing, medical, alliedHealth, clinicalSupport, infrastructure, management'
		);
		const stocks = declaredIn(headroomModel).filter(({ variable }) => variable.kind === 'stock');
		expect(text.match(/= INTEG\(/g)).toHaveLength(stocks.length);
		for (const name of ['FINAL TIME = 2', 'INITIAL TIME = 0', 'TIME STEP =', 'SAVEPER =']) {
			expect(text).toContain(name);
		}
		const opened = (text.match(/\(/g) ?? []).length;
		expect((text.match(/\)/g) ?? []).length).toBe(opened);
	});
});

describe('profiles as data', () => {
	const lines = profilesToCsv().trimEnd().split('\n');

	it('hold every figure of every profile, under the names of the exported constants', () => {
		const perProfile = catalogue.profileFields.reduce(
			(sum, { perGroup }) => sum + (perGroup ? 6 : 1),
			0
		);
		expect(lines).toHaveLength(1 + profiles.length * perProfile);
		expect(lines[0]).toBe('profile,name,quantity,group,value,origin,source,period');
		const model = exportModel(short(exampleScenario('aldermere')), 'xmile');
		for (const { id } of catalogue.profileFields) expect(model).toContain(`name="${id}"`);
	});
});
