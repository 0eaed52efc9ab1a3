import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	catalogue,
	exampleScenario,
	profileOf,
	profiles,
	runScenario,
	type RunResult
} from '#sim-core';
import { scenarios } from '../scenarios.ts';

/** Largest relative error seen for each identity. */
const largest = new Map<string, number>();

function holds(identity: string, left: number, right: number, size: number): void {
	const error = Math.abs(left - right) / Math.max(1, Math.abs(size));
	if (!(error <= (largest.get(identity) ?? 0))) largest.set(identity, error);
}

type Read = (name: string) => Float64Array;

/** Checks the identities of stocks and flows of people, for one group or the whole trust. */
function people(of: Read, months: number): void {
	const [post, joined, left] = [of('staffInPost'), of('joiners'), of('leavers')];
	const [funded, empty] = [of('establishment'), of('vacancies')];
	for (let m = 0; m < months; m++) {
		if (m > 0) {
			const expected = post[m - 1]! + joined[m]! - left[m]!;
			holds('staffInPost', post[m]!, expected, post[m]! + joined[m]!);
		}
		holds('vacancies', empty[m]!, Math.max(0, funded[m]! - post[m]!), funded[m]!);
	}
}

function money(of: Read, months: number): void {
	for (let m = 0; m < months; m++) {
		const at = (name: string): number => of(name)[m]!;
		const cost =
			at('payBill') + at('bankSpend') + at('agencySpend') + at('nonPay') + at('leverSpend');
		holds('totalCost', at('totalCost'), cost, cost);
		holds('surplus', at('surplus'), at('income') - at('totalCost'), at('income'));
		const net = at('savingsGross') - at('savingsRebound');
		holds('savingsNet', at('savingsNet'), net, at('savingsGross'));
		if (m === 0) continue;
		const list = of('waitingList');
		const moved = at('referrals') - at('completedPathways') - at('removals');
		holds('waitingList', list[m]!, list[m - 1]! + moved, list[m]! + at('referrals'));
		const position = of('cumulativePosition');
		holds('cumulativePosition', position[m]!, position[m - 1]! + at('surplus'), at('income') * m);
	}
}

function identities({ series, months }: RunResult): void {
	people((name) => series[name]!.total, months.length);
	for (const group of catalogue.staffGroups) {
		people((name) => series[name]!.byGroup![group], months.length);
	}
	money((name) => series[name]!.total, months.length);
}

describe('identities of the model', () => {
	it('hold every month on 2,000 generated scenarios, levers and world at their extremes included', () => {
		largest.clear();
		const seen = new Set<string>();
		fc.assert(
			fc.property(scenarios(60), (scenario) => {
				seen.add(scenario.profile);
				identities(runScenario(scenario));
			}),
			{ numRuns: 2000, seed: 1 }
		);
		console.log(`2,000 scenarios on ${seen.size} profiles; largest relative errors:`, largest);
		for (const [identity, error] of largest) expect(error, identity).toBeLessThan(1e-9);
	});

	it('hold on every profile with each lever at its minimum and at its maximum', () => {
		largest.clear();
		for (const { id } of profiles) {
			for (const end of ['min', 'max'] as const) {
				const phase = (value: number) => [{ value, from: '2026-04', rampMonths: 0, until: null }];
				const levers = Object.fromEntries(catalogue.levers.map((one) => [one.id, phase(one[end])]));
				identities(runScenario({ ...exampleScenario(id), levers, months: 24 }));
			}
		}
		for (const [identity, error] of largest) expect(error, identity).toBeLessThan(1e-9);
	});

	it('keep people from going below zero', () => {
		fc.assert(
			fc.property(scenarios(60), (scenario) => {
				const { series } = runScenario(scenario);
				for (const name of [
					'staffInPost',
					'newStarters',
					'vacancies',
					'bankStaff',
					'agencyStaff'
				]) {
					for (const group of catalogue.staffGroups) {
						const least = Math.min(...series[name]!.byGroup![group]);
						expect(least, `${name} of ${group}`).toBeGreaterThan(-1e-6);
					}
				}
				expect(Math.min(...series.waitingList!.total)).toBeGreaterThan(-1e-6);
			}),
			{ numRuns: 300, seed: 2 }
		);
	});
});

describe('the opening position', () => {
	/** Series that at index 0 reproduce a figure of the profile, per group. */
	const perGroup = {
		staffInPost: 'profileStaffInPost',
		vacancyRate: 'profileVacancyRate',
		leaverRate: 'profileLeaverRate',
		sicknessAbsenceRate: 'profileSickness',
		burnout: 'profileBurnout',
		engagement: 'profileEngagement'
	} as const;

	it('reproduces every figure that the profile gives, on every profile', () => {
		for (const { id } of profiles) {
			const { values } = profileOf(id)!;
			const { series } = runScenario({ ...exampleScenario(id), months: 1 });
			const scalar = (name: string): number => values[name] as number;
			const opening = (name: string): number => series[name]!.total[0]!;
			for (const [name, field] of Object.entries(perGroup)) {
				const given = values[field] as Readonly<Record<string, number>>;
				for (const group of catalogue.staffGroups) {
					// A group without staff has no rates to reproduce.
					if ((values.profileStaffInPost as Record<string, number>)[group] === 0) continue;
					const shown = series[name]!.byGroup![group][0]!;
					expect(shown, `${id} ${name} ${group}`).toBeCloseTo(given[group]!, 9);
				}
			}
			const near = (name: string, value: number) =>
				expect(opening(name) / value, `${id} ${name}`).toBeCloseTo(1, 9);
			near('income', scalar('profileIncome') / 12);
			near('bankSpend', opening('payBill') * scalar('profileBankShare'));
			near('agencySpend', opening('payBill') * scalar('profileAgencyShare'));
			near('emergencyDemand', scalar('profileEmergencyDemand') / 12);
			near('cash', scalar('profileCash'));
			expect(opening('bedOccupancy')).toBeCloseTo(scalar('profileBedOccupancy'), 9);
			expect(opening('waitingList')).toBeCloseTo(scalar('profileWaitingList'), 6);
			const margin = opening('surplus') / opening('income');
			expect(margin, `${id} margin`).toBeCloseTo(scalar('profileSurplusShare'), 9);
		}
	});
});
