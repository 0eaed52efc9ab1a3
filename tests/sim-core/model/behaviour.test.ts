import { describe, expect, it } from 'vitest';
import {
	catalogue,
	exampleScenario,
	profiles,
	runScenario,
	type RunResult,
	type Scenario
} from '#sim-core';
import { runScenario as runWith } from '#sim-core/run.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { layoutOf, slotOf } from '#sim-core/spec/layout.ts';
import { calmWorld, fromStart, setAll } from './settings.ts';
import { claims, type Claim } from './claims.ts';
import { wholeClaims } from './claims-whole.ts';

const layout = layoutOf(headroomModel);

/** Runs with schedule values beyond any bound: `set` maps a quantity to its value in every month but the opening. */
function extreme(profile: string, set: Readonly<Record<string, number>>): RunResult {
	return runWith(exampleScenario(profile), {
		adjust: (plan) => {
			const width = plan.scheduled.length;
			for (const [name, value] of Object.entries(set)) {
				const { offset, length } = slotOf(layout, name);
				plan.scheduled.forEach((slot, column) => {
					if (slot < offset || slot >= offset + length) return;
					for (let row = 1; row <= plan.months; row++) plan.schedule[row * width + column] = value;
				});
			}
		}
	});
}

const end = (run: RunResult, name: string): number => run.series[name]!.total.at(-1)!;

describe('equilibrium', () => {
	it('a profile in balance, without growth, season or noise, stays still for five years', () => {
		let worst = 0;
		let where = '';
		for (const { id } of profiles) {
			const { series } = runScenario(calmWorld(id));
			for (const name of [
				'staffInPost',
				'vacancies',
				'newStarters',
				'burnout',
				'pressure',
				'bankStaff',
				'agencyStaff',
				'waitingList',
				'payBill',
				'nonPay',
				'quality',
				'clinicalEngagement',
				'publicConfidence',
				'oversightSegment'
			]) {
				const { total } = series[name]!;
				const drift = Math.abs(total.at(-1)! - total[0]!) / Math.max(1e-9, Math.abs(total[0]!));
				if (total[0] !== 0 && drift > worst) [worst, where] = [drift, `${id} ${name}`];
			}
		}
		console.log(`largest drift over five years: ${(100 * worst).toExponential(2)}% (${where})`);
		expect(worst).toBeLessThan(0.001);
	});
});

/** What small differences of large amounts are judged by: a balance by the income that flows into it. */
const scaleOf: Readonly<Record<string, string>> = {
	savingsRebound: 'savingsGross',
	surplus: 'income',
	cumulativePosition: 'income',
	cash: 'income',
	cashSupport: 'income',
	// Intervention is the segment above 3, so a small part of it moves it by much of itself.
	intervention: 'oversightSegment'
};

describe('integration error', () => {
	it('halving the step moves every headline by less than half a per cent', () => {
		let worst = 0;
		let where = '';
		for (const profile of ['aldermere', 'R0A', 'community', 'ambulance']) {
			const scenario = setAll(profile, { vacancyControl: 0.5, internationalRecruitment: 0.02 });
			const whole = runWith(scenario, { stepsPerMonth: 4 });
			const halved = runWith(scenario, { stepsPerMonth: 8 });
			for (const name of Object.keys(whole.series)) {
				const [a, b] = [whole.series[name]!.total, halved.series[name]!.total];
				const size = Math.max(...whole.series[scaleOf[name] ?? name]!.total.map(Math.abs));
				if (size < 1e-6) continue;
				for (const month of [12, 36, 60]) {
					const moved = Math.abs(a[month]! - b[month]!) / size;
					if (moved > worst) [worst, where] = [moved, `${profile} ${name} month ${month}`];
				}
			}
		}
		console.log(`largest change on halving the step: ${(100 * worst).toFixed(3)}% (${where})`);
		expect(worst).toBeLessThan(0.005);
	});
});

describe('extreme conditions stay finite and sensible', () => {
	const trusts = ['aldermere', 'R0A', 'mental-health', 'ambulance', 'community'];
	const sensible = (run: RunResult): void => {
		for (const [name, { total }] of Object.entries(run.series)) {
			expect(total.every(Number.isFinite), name).toBe(true);
		}
		for (const group of catalogue.staffGroups) {
			expect(Math.min(...run.series.staffInPost!.byGroup![group])).toBeGreaterThan(-1e-6);
		}
	};

	it('no hiring at all empties the trust by leaving, and pressure rises', () => {
		for (const trust of trusts) {
			const run = extreme(trust, { nationalVacancyControl: 1 });
			sensible(run);
			const { total } = run.series.staffInPost!;
			expect(total[60]! / total[0]!).toBeLessThan(0.75);
			expect(end(run, 'pressure')).toBeGreaterThan(run.series.pressure!.total[0]!);
			expect(end(run, 'joiners')).toBeLessThan(run.series.joiners!.total[0]! * 0.05);
		}
	});

	it('nobody leaves: staff rise to the posts there are', () => {
		for (const trust of trusts) {
			const run = runWith(exampleScenario(trust), {
				adjust: (plan) => {
					const { offset, length } = slotOf(layout, 'retirementRate');
					plan.initial.fill(0, offset, offset + length);
					const postponed = plan.scheduled.indexOf(slotOf(layout, 'leavingPostponed').offset);
					for (let row = 1; row <= plan.months; row++) {
						plan.schedule[row * plan.scheduled.length + postponed] = 1;
					}
					plan.initial[slotOf(layout, 'timeLeavingStaysPostponed').offset] = 1e9;
				}
			});
			sensible(run);
			expect(end(run, 'vacancies')).toBeLessThan(0.35 * run.series.vacancies!.total[0]!);
		}
	});

	it('demand doubles, and demand stops', () => {
		for (const trust of trusts) {
			const doubled = extreme(trust, { demandShock: 1 });
			const stopped = extreme(trust, { demandShock: -1 });
			sensible(doubled);
			sensible(stopped);
			expect(end(doubled, 'pressure')).toBeGreaterThan(end(stopped, 'pressure'));
			expect(end(doubled, 'bedOccupancy')).toBeLessThanOrEqual(1);
			expect(end(stopped, 'emergencyDemand')).toBe(0);
			expect(end(doubled, 'burnout')).toBeGreaterThan(end(stopped, 'burnout'));
		}
	});

	it('agencies banned: no agency spending, more gaps unfilled', () => {
		for (const trust of trusts) {
			const run = extreme(trust, { agencyCap: 0 });
			sensible(run);
			expect(end(run, 'agencySpend')).toBe(0);
			expect(end(run, 'unfilledGap')).toBeGreaterThan(
				end(runScenario(exampleScenario(trust)), 'unfilledGap')
			);
		}
	});

	it('the budget halved: a deep deficit, and vacancy control tightens by itself', () => {
		for (const trust of trusts) {
			const run = extreme(trust, { extraFunding: -0.5 });
			sensible(run);
			expect(end(run, 'surplus')).toBeLessThan(0);
			expect(end(run, 'automaticVacancyControl')).toBeGreaterThan(0.3);
		}
	});

	it('everyone off sick', () => {
		for (const trust of trusts) {
			const run = extreme(trust, { sicknessShock: 1000 });
			sensible(run);
			expect(end(run, 'sicknessAbsenceRate')).toBeCloseTo(0.95, 6);
			// In time hurried care becomes the norm, which hides the pressure and costs the quality.
			expect(run.series.pressure!.total[2]).toBeGreaterThan(1.5);
			expect(end(run, 'careStandard')).toBeLessThan(0.8);
			expect(end(run, 'quality')).toBeLessThan(0.85);
		}
	});

	it('no posts in one group: its staff leave in time and nothing breaks', () => {
		for (const trust of trusts) {
			for (const group of catalogue.staffGroups) {
				const run = runWith(exampleScenario(trust), {
					adjust: (plan) => {
						const at = catalogue.staffGroups.indexOf(group);
						const slot = slotOf(layout, 'profileStaffInPost').offset + at;
						plan.initial[slot] = 0;
					}
				});
				sensible(run);
				expect(end(run, 'staffInPost')).toBeGreaterThan(0);
				expect(run.series.staffInPost!.byGroup![group].at(-1)).toBe(0);
			}
		}
	});

	it('a savings target of 100%: one-offs and recurrent savings stay within reach', () => {
		for (const trust of trusts) {
			const run = extreme(trust, { cipTarget: 1 });
			sensible(run);
			const year = (name: string) =>
				run.series[name]!.total.slice(1, 13).reduce((a, b) => a + b, 0);
			expect(year('savingsGross')).toBeLessThan(0.1 * year('totalCost'));
			expect(end(run, 'nonPay')).toBeGreaterThan(0);
			expect(end(run, 'savingsOpportunity')).toBeGreaterThan(0);
		}
	});

	it('no managers: recurrent savings dry up', () => {
		for (const trust of trusts) {
			const run = runWith(exampleScenario(trust), {
				adjust: (plan) => {
					const at = catalogue.staffGroups.indexOf('management');
					plan.initial[slotOf(layout, 'profileStaffInPost').offset + at] = 0;
				}
			});
			sensible(run);
			expect(end(run, 'managementCapacity')).toBe(0);
		}
	});

	it('pay doubled: the pay bill about doubles and the deficit is deep', () => {
		for (const trust of trusts) {
			const run = extreme(trust, { retentionPremium: 1 });
			sensible(run);
			expect(
				end(run, 'payBill') / end(runScenario(exampleScenario(trust)), 'payBill')
			).toBeGreaterThan(1.9);
		}
	});
});

describe('direction of effects', () => {
	const valueAt = (run: RunResult, claim: Claim): number => {
		const series = run.series[claim.then]!;
		const { total } = claim.group === undefined ? series : { total: series.byGroup![claim.group] };
		const last = claim.month;
		if (claim.over === undefined) return total[last]!;
		return total.slice(last - claim.over + 1, last + 1).reduce((a, b) => a + b, 0);
	};

	it('holds at least eighty claims, no two alike', () => {
		const all = [...claims, ...wholeClaims].map(({ says }) => says);
		expect(new Set(all).size).toBeGreaterThanOrEqual(80);
	});

	for (const claim of [...claims, ...wholeClaims]) {
		it(`${claim.says} (${claim.source})`, () => {
			for (const profile of ['acute-large', 'aldermere', 'mental-health', 'R0A']) {
				if (profile === 'mental-health' && claim.needsList === true) continue;
				const base: Scenario = exampleScenario(profile);
				const before = valueAt(runScenario(base), claim);
				const after = valueAt(runScenario(claim.when(base)), claim);
				if (claim.is === 'higher') expect(after, profile).toBeGreaterThan(before);
				else expect(after, profile).toBeLessThan(before);
			}
		});
	}

	/** A loop, the assumption that cuts it, what it drives under a freeze of half the posts, and which way. */
	const cuts = [
		['stretch', 'pressureOnBurnout', 'burnout', 'higher'],
		['stretch', 'burnoutOnIntention', 'intentionToLeave', 'higher'],
		['tired bank', 'bankOnFatigue', 'fatigue', 'higher'],
		['standards ratchet', 'standardsRatchet', 'careStandard', 'lower'],
		['rebound', 'pressureOnRebound', 'savingsRebound', 'higher'],
		['reputation', 'reputationOnApplicants', 'joiners', 'lower'],
		['confidence', 'moneyOnSegment', 'oversightSegment', 'lower'],
		['newcomer load', 'supervisionLoad', 'effectiveStaff', 'lower']
	] as const;

	for (const [loop, assumption, outcome, is] of cuts) {
		it(`cutting the loop “${loop}” by ${assumption} = 0 changes ${outcome} as its story says`, () => {
			const freeze = setAll('R0A', { vacancyControl: 0.5, ukRecruitment: 1 });
			const whole = runScenario(freeze);
			const cut = runScenario({ ...freeze, assumptions: { [assumption]: 0 } });
			const effect = end(whole, outcome) - end(cut, outcome);
			if (is === 'higher') expect(effect).toBeGreaterThan(0);
			else expect(effect).toBeLessThan(0);
		});
	}

	it('cutting “costly cover” by overspendOnVacancyControl = 0 keeps overspending from holding posts back', () => {
		const poor = {
			...exampleScenario('R0A'),
			world: { drivers: { extraFunding: fromStart(-0.05) }, events: [] }
		};
		const whole = runScenario(poor);
		const cut = runScenario({ ...poor, assumptions: { overspendOnVacancyControl: 0 } });
		expect(end(whole, 'automaticVacancyControl')).toBeGreaterThan(0.05);
		expect(end(cut, 'automaticVacancyControl')).toBe(0);
		expect(end(whole, 'vacancies')).toBeGreaterThan(end(cut, 'vacancies'));
		expect(end(whole, 'agencySpend')).toBeGreaterThan(end(cut, 'agencySpend'));
	});

	it('every lever moves something within five years, and costs something or frees something', () => {
		const base = runScenario(exampleScenario('aldermere'));
		for (const lever of catalogue.levers) {
			const value = lever.statusQuo === lever.max ? lever.min : lever.max;
			const moved = runScenario(setAll('aldermere', { [lever.id]: value }));
			expect(moved.receipt.resultHash, lever.id).not.toBe(base.receipt.resultHash);
			const cost = end(moved, 'cumulativePosition') - end(base, 'cumulativePosition');
			expect(Math.abs(cost), `${lever.id} moves money`).toBeGreaterThan(1000);
		}
	});
});
