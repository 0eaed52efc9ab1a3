import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exampleScenario, runScenario, type RunResult, type Scenario } from '#sim-core';
import { profileOf } from '#sim-core/data/profiles.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { compileRunPlan } from '#sim-core/scenario/compile.ts';
import { layoutOf, slotOf } from '#sim-core/spec/layout.ts';
import { declaredIn } from '#sim-core/spec/model.ts';
import { setAll } from '../model/settings.ts';

const layout = layoutOf(headroomModel);
const script = fileURLToPath(new URL('twin.py', import.meta.url));

/** Ten settings that between them move every sector. */
const settings: readonly (readonly [string, (profile: string) => Scenario])[] = [
	['nothing decided', exampleScenario],
	['a freeze', (id) => setAll(id, { vacancyControl: 0.6 })],
	[
		'hiring at home and abroad',
		(id) =>
			setAll(id, {
				ukRecruitment: 0.8,
				internationalRecruitment: 0.03,
				trainingPlaces: 0.02,
				returnToPractice: 0.004
			})
	],
	[
		'keeping people',
		(id) =>
			setAll(id, {
				flexibleWorking: 0.7,
				wellbeingOffer: 0.6,
				preceptorship: 0.8,
				retentionPremium: 0.04
			})
	],
	[
		'an agency cap and a bank rate',
		(id) => setAll(id, { agencyCap: 0.01, bankRate: 0.2, systemCollaboration: 0.5 })
	],
	[
		'hard savings',
		(id) =>
			setAll(id, {
				cipTarget: 0.09,
				recurrentShare: 0.9,
				workforceShareOfSavings: 0.6,
				pathwayShareOfSavings: 0.5,
				clinicalConsent: 0.1
			})
	],
	[
		'change',
		(id) =>
			setAll(id, {
				transformationTime: 0.03,
				digitalProgramme: 0.8,
				workloadRedesign: 0.5,
				openCommunication: 0.5
			})
	],
	[
		'leading',
		(id) =>
			setAll(id, {
				developFirstLeaders: 0.5,
				developTeamLeaders: 0.4,
				developMiddleLeaders: 0.3,
				developSeniorLeaders: 0.6,
				developBoard: 1,
				managementPosts: -0.3,
				publicCommunication: 0.6
			})
	],
	[
		'services',
		(id) =>
			setAll(id, {
				electivePlan: 0.08,
				overtime: 0.06,
				escalationBeds: 0.05,
				dischargeAndFlow: 0.5,
				serviceReduction: 0.06,
				establishmentChange: -0.06
			})
	],
	[
		'a hard world',
		(id) => ({
			...setAll(id, { vacancyControl: 0.2 }),
			world: {
				drivers: {
					monthToMonthChance: [{ value: 1, from: '2026-04', rampMonths: 0, until: null }],
					labourMarketTightness: [{ value: 1.4, from: '2027-04', rampMonths: 6, until: null }]
				},
				events: [
					{ id: 'pandemic', from: '2027-02', size: 0.8, months: 8 },
					{ id: 'severeWinter', from: '2028-12', size: 0.1, months: 3 },
					{ id: 'systemMovesMoney', from: '2028-04', size: 0.02, months: 24 },
					{ id: 'rotaGaps', from: '2029-08', size: 0.2, months: 6 }
				]
			}
		})
	]
];
const profiles = ['aldermere', 'R0A', 'mental-health'];

/** Constants and schedule of a scenario by name, as plain data. */
function caseOf(scenario: Scenario) {
	const plan = compileRunPlan({
		model: headroomModel,
		layout,
		scenario,
		profile: profileOf(scenario.profile)!
	});
	const rows = (slot: number): number[] => {
		const column = plan.scheduled.indexOf(slot);
		return Array.from(
			{ length: plan.months + 1 },
			(_, row) => plan.schedule[row * plan.scheduled.length + column]!
		);
	};
	const constants: Record<string, number | number[]> = {};
	const schedule: Record<string, (number | number[])[]> = {};
	for (const { name, variable } of declaredIn(headroomModel)) {
		if (variable.kind === 'profile' || variable.kind === 'assumption') {
			const { offset, length, by } = slotOf(layout, name);
			const values = [...plan.initial.subarray(offset, offset + length)];
			constants[name] = by === null ? values[0]! : values;
		} else if (['lever', 'driver', 'season', 'noise'].includes(variable.kind)) {
			const { offset, length, by } = slotOf(layout, name);
			const columns = Array.from({ length }, (_, i) => rows(offset + i));
			schedule[name] = columns[0]!.map((value, row) =>
				by === null ? value : columns.map((column) => column[row]!)
			);
		}
	}
	return { constants, schedule, months: plan.months };
}

/** What balances of large amounts are judged by. */
const scaleOf: Readonly<Record<string, string>> = {
	surplus: 'income',
	cumulativePosition: 'income',
	cash: 'income',
	leverSpend: 'income',
	cynicism: 'quality',
	leadershipCapability: 'quality'
};

function largestError(run: RunResult, twin: Readonly<Record<string, (number | number[])[]>>) {
	let worst = 0;
	let where = '';
	for (const [name, values] of Object.entries(twin)) {
		const { total, byGroup } = run.series[name]!;
		const columns = byGroup === undefined ? [total] : Object.values(byGroup);
		const scale = scaleOf[name] === undefined ? null : run.series[scaleOf[name]]!.total[0]!;
		values.forEach((value, month) => {
			(Array.isArray(value) ? value : [value]).forEach((one, i) => {
				const mine = columns[i]![month]!;
				const error = Math.abs(one - mine) / (scale ?? Math.max(Math.abs(mine), 1e-6));
				if (error > worst) [worst, where] = [error, `${name} in month ${month}`];
			});
		});
	}
	return { worst, where };
}

describe('the twin in NumPy', () => {
	const python = spawnSync('python3', ['-c', 'import numpy; print(numpy.__version__)'], {
		encoding: 'utf8'
	});
	const missing = python.status !== 0;
	if (missing) {
		console.warn(
			'Python with NumPy is missing, so the independent twin of the model was NOT run. Install it (Debian: python3-numpy) to run it.'
		);
	}

	it.skipIf(missing)(
		'agrees to 1e-9 on three profiles and ten settings, over five years',
		() => {
			const scenarios = profiles.flatMap((id) => settings.map(([, make]) => make(id)));
			const { stdout, stderr, status } = spawnSync('python3', [script], {
				input: JSON.stringify(scenarios.map(caseOf)),
				encoding: 'utf8',
				maxBuffer: 1e9
			});
			expect(status, stderr).toBe(0);
			const twins = JSON.parse(stdout) as Record<string, (number | number[])[]>[];
			let worst = 0;
			let where = '';
			scenarios.forEach((scenario, i) => {
				const found = largestError(runScenario(scenario), twins[i]!);
				if (found.worst > worst) {
					const setting = settings[i % settings.length]![0];
					[worst, where] = [found.worst, `${scenario.profile}, ${setting}: ${found.where}`];
				}
			});
			console.log(`largest difference from the twin: ${worst.toExponential(2)} (${where})`);
			expect(worst, where).toBeLessThan(1e-9);
		},
		120_000
	);
});
