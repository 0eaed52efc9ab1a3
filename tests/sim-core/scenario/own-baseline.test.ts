import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	catalogue,
	decodeScenarioLink,
	encodeScenarioLink,
	exampleScenario,
	parseScenario,
	profileFor,
	profileOf,
	profiles,
	runScenario,
	settingsThatDiffer,
	startName,
	validateScenario,
	withoutOwnBaseline,
	type OwnBaseline,
	type Profile,
	type ProfileFieldInfo,
	type RunResult,
	type Scenario,
	type StaffGroup
} from '#sim-core';
import { canonicalInput } from '#sim-core/scenario/canonical-input.ts';
import { pairOf } from '#sim-core/explain/differing-settings.ts';

const withOwn = (own: unknown, months = 12): unknown => ({
	...exampleScenario('acute-large'),
	months,
	profile: 'own',
	own
});

const small: OwnBaseline = {
	name: 'Our trust',
	archetype: 'acute-medium',
	period: 'March 2026',
	values: { profileStaffInPost: { nursing: 1200 }, profileBeds: 500 }
};

function valid(input: unknown): Scenario {
	const checked = validateScenario(input);
	if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message).join('\n'));
	return checked.value;
}

const pathsOf = (input: unknown): string[] => {
	const checked = validateScenario(input);
	return checked.ok ? [] : checked.issues.map(({ path }) => path);
};

const archetypes = profiles.filter(({ kind }) => kind === 'archetype').map(({ id }) => id);

/** Any figure that a field allows, for all groups or for some. */
function figure(field: ProfileFieldInfo): fc.Arbitrary<unknown> {
	const one = fc
		.double({ min: field.min, max: field.max, noNaN: true })
		.map((value) => (Math.abs(value) < 1e-9 ? 0 : value));
	if (!field.perGroup) return one;
	const groups = Object.fromEntries(catalogue.staffGroups.map((group) => [group, one]));
	return fc.record(groups, { requiredKeys: [] });
}

const baselines: fc.Arbitrary<OwnBaseline> = fc
	.record({
		name: fc.constant('Our trust'),
		archetype: fc.constantFrom(...archetypes),
		values: fc.record(
			Object.fromEntries(catalogue.profileFields.map((field) => [field.id, figure(field)])),
			{ requiredKeys: [] }
		) as fc.Arbitrary<OwnBaseline['values']>
	})
	.filter(({ values: { profileStaffInPost = {} } }) => {
		const figures = Object.values(profileStaffInPost);
		return figures.length === 0 || figures.reduce((sum, one) => sum + one) >= 1;
	});

/** All figures of a typical trust, each a twentieth up or down: entered figures that can all be true at once. */
const nearTypical: fc.Arbitrary<OwnBaseline> = fc
	.tuple(
		fc.constantFrom('acute-small', 'acute-medium', 'acute-large', 'acute-teaching'),
		fc.infiniteStream(fc.double({ min: 0.95, max: 1.05, noNaN: true }))
	)
	.map(([archetype, factors]) => {
		const times = (value: number, most: number) => Math.min(most, value * factors.next().value);
		const entries = catalogue.profileFields.map(({ id, max }) => {
			const value = profileOf(archetype)!.values[id]!;
			if (typeof value === 'number') return [id, times(value, max)] as const;
			const groups = Object.entries(value).map(([group, one]) => [group, times(one, max)]);
			return [id, Object.fromEntries(groups) as Record<string, number>] as const;
		});
		return { name: 'Our trust', archetype, values: Object.fromEntries(entries) };
	});

/** Entered figures that a run reports as they were: month 0 must show each. */
const reported: Readonly<Record<string, string>> = {
	profileStaffInPost: 'staffInPost',
	profileVacancyRate: 'vacancyRate',
	profileLeaverRate: 'leaverRate',
	profileSickness: 'sicknessAbsenceRate',
	profileBurnout: 'burnout',
	profileEngagement: 'engagement',
	profileWaitingList: 'waitingList',
	profileBedOccupancy: 'bedOccupancy',
	profileCash: 'cash',
	profileOversightSegment: 'oversightSegment'
};

/** Entered yearly figures of which a month reports the twelfth part. */
const monthly: Readonly<Record<string, string>> = {
	profileIncome: 'income',
	profileReferrals: 'referrals',
	profileEmergencyDemand: 'emergencyDemand'
};

/** What month 0 must show of money that follows from two entered figures: pay, surplus, bank and agency spending. */
function moneyOf({ values }: Profile): Readonly<Record<string, number>> {
	const [staff, cost] = [values.profileStaffInPost, values.profilePayCost] as Record<
		StaffGroup,
		number
	>[];
	const pay = catalogue.staffGroups.reduce((sum, group) => sum + staff![group] * cost![group], 0);
	const [income, surplus, bank, agency] = [
		'profileIncome',
		'profileSurplusShare',
		'profileBankShare',
		'profileAgencyShare'
	].map((id) => values[id] as number);
	return {
		payBill: pay / 12,
		surplus: (income! * surplus!) / 12,
		bankSpend: (pay * bank!) / 12,
		agencySpend: (pay * agency!) / 12
	};
}

function opening({ series }: RunResult, id: string, group: StaffGroup | null): number {
	const { total, byGroup } = series[id]!;
	return (group === null ? total : byGroup![group])[0]!;
}

describe('an own baseline', () => {
	it('starts a run: what was entered is taken, the rest comes from the typical trust in proportion', () => {
		const scenario = valid(withOwn(small));
		const profile = profileFor(scenario);
		const typical = profileOf('acute-medium')!;
		const staff = profile.values.profileStaffInPost as Record<StaffGroup, number>;
		const usual = typical.values.profileStaffInPost as Record<StaffGroup, number>;
		const size = 1200 / usual.nursing;
		expect(staff.nursing).toBe(1200);
		expect(staff.medical).toBeCloseTo(usual.medical * size, 9);
		expect(profile.values.profileBeds).toBe(500);
		expect(profile.values.profileIncome).toBe((typical.values.profileIncome as number) * size);
		expect(profile.values.profileBankShare).toBe(typical.values.profileBankShare);
		expect(startName(scenario)).toBe('Our trust');
	});

	it('says of each figure whether it was entered, with the period', () => {
		const { origins, kind } = profileFor(valid(withOwn(small)));
		expect(kind).toBe('own');
		expect(origins.profileBeds).toMatchObject({ origin: 'own', period: 'March 2026' });
		const staff = origins.profileStaffInPost as Record<StaffGroup, { origin: string }>;
		expect(staff.nursing.origin).toBe('own');
		expect(staff.medical.origin).not.toBe('own');
		for (const [id, origin] of Object.entries(origins)) {
			if (id === 'profileBeds' || id === 'profileStaffInPost') continue;
			const all = 'origin' in origin ? [origin] : Object.values(origin);
			for (const one of all) expect(one.origin).not.toBe('own');
		}
	});

	it('is in month 0 what was entered, for every figure that a run reports', () => {
		fc.assert(
			fc.property(baselines, (own) => {
				const scenario = valid(withOwn(own, 1));
				const run = runScenario(scenario);
				const { values } = profileFor(scenario);
				for (const [field, output] of Object.entries(reported)) {
					const entered = own.values[field];
					if (entered === undefined) continue;
					if (typeof entered === 'number') {
						expect(values[field]).toBe(entered);
						expect(opening(run, output, null)).toBeCloseTo(entered, 6);
						continue;
					}
					for (const [group, value] of Object.entries(entered)) {
						const staff = (values.profileStaffInPost as Record<string, number>)[group]!;
						if (output === 'vacancyRate' && staff < 1e-3) continue;
						if (output === 'vacancyRate' && value < 0) {
							const posts = opening(run, 'establishment', group as StaffGroup);
							expect(posts / staff).toBeCloseTo(1 / (1 - value), 9);
							continue;
						}
						expect(opening(run, output, group as StaffGroup)).toBeCloseTo(value, 6);
					}
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('opens with the money and the yearly figures entered, where they can all be true at once', () => {
		fc.assert(
			fc.property(nearTypical, (own) => {
				const scenario = valid(withOwn(own, 1));
				const run = runScenario(scenario);
				const same = (output: string, expected: number) => {
					const size = Math.max(1, Math.abs(expected));
					expect(opening(run, output, null) / size, output).toBeCloseTo(expected / size, 8);
				};
				for (const [field, output] of Object.entries(monthly))
					same(output, (own.values[field] as number) / 12);
				for (const [output, expected] of Object.entries(moneyOf(profileFor(scenario))))
					same(output, expected);
			}),
			{ numRuns: 40 }
		);
	});

	it('with more people than posts hires nobody until they have left, and never has a vacancy below zero', () => {
		const values = { profileStaffInPost: { medical: 520 }, profileVacancyRate: { medical: -0.04 } };
		const { series } = runScenario(valid(withOwn({ ...small, values }, 60)));
		const medical = (id: string) => series[id]!.byGroup!.medical;
		expect(medical('establishment')[0]).toBeCloseTo(500, 9);
		expect(medical('staffInPost')[0]).toBeCloseTo(520, 9);
		expect(medical('vacancies')[0]).toBe(0);
		expect(medical('joiners')[1]).toBeLessThan(0.2 * medical('leavers')[1]!);
		expect(medical('staffInPost')[12]).toBeLessThan(515);
		expect(Math.min(...medical('vacancies'))).toBe(0);
	});

	it('is part of what is hashed, its name, period and note are not', () => {
		const one = valid(withOwn(small));
		const renamed = valid(withOwn({ ...small, name: 'X', period: '2025', note: 'why' }));
		const other = valid(withOwn({ ...small, values: { profileBeds: 501 } }));
		expect(canonicalInput(renamed)).toBe(canonicalInput(one));
		expect(canonicalInput(other)).not.toBe(canonicalInput(one));
		expect(runScenario(renamed).receipt).toEqual(runScenario(one).receipt);
		expect(canonicalInput(exampleScenario('R0A'))).not.toContain('own');
	});

	it('survives a file', () => {
		const scenario = valid(withOwn(small));
		const read = parseScenario(JSON.stringify(scenario));
		expect(read).toEqual({ ok: true, value: scenario });
	});

	it('never goes into a link: it is taken out first, and forgetting that throws', () => {
		const scenario = valid(withOwn(small));
		expect(() => encodeScenarioLink(scenario)).toThrow('baseline of its own');
		const carried = withoutOwnBaseline(scenario);
		expect(carried).toMatchObject({ profile: 'acute-medium' });
		const opened = decodeScenarioLink(encodeScenarioLink(carried));
		expect(opened.ok && JSON.stringify(opened.value)).not.toContain('Our trust');
		const plain = exampleScenario('R0A');
		expect(withoutOwnBaseline(plain)).toBe(plain);
	});

	it('is refused where a figure is so small that nothing can be divided by it', () => {
		const values = {
			profileStaffInPost: { nursing: 0, medical: 0, clinicalSupport: 1 },
			profileSickness: { alliedHealth: 0, clinicalSupport: 0, management: 2.31e-321 }
		};
		const own = { name: 'Our trust', archetype: 'acute-small', values };
		expect(pathsOf(withOwn(own, 1))).toEqual(['own.values.profileSickness.management']);
	});

	it('is refused with every problem at once', () => {
		expect(
			pathsOf(
				withOwn({
					name: ' ',
					archetype: 'R0A',
					period: 2026,
					values: {
						profileBeds: -1,
						profileIncome: '£4m',
						profileSickness: { nursing: 4.5, porters: 1 },
						payBill: 3
					},
					staff: []
				})
			)
		).toEqual([
			'own.staff',
			'own.name',
			'own.period',
			'own.archetype',
			'own.values.profileBeds',
			'own.values.profileIncome',
			'own.values.profileSickness.porters',
			'own.values.profileSickness.nursing',
			'own.values.payBill'
		]);
		expect(pathsOf(withOwn(undefined))).toEqual(['profile']);
		expect(pathsOf({ ...exampleScenario('R0A'), own: small })).toEqual(['profile']);
		expect(pathsOf(withOwn([]))).toEqual(['own']);
		for (const nobody of [{ management: 1e-9 }, { nursing: 0, medical: 0.4 }]) {
			const values = { profileStaffInPost: nobody };
			expect(pathsOf(withOwn({ ...small, values }))).toEqual(['own.values.profileStaffInPost']);
		}
	});

	it('is compared figure by figure with another one, and as a whole with a trust', () => {
		const one = valid(withOwn(small));
		const other = valid(withOwn({ ...small, values: { ...small.values, profileBeds: 450 } }));
		expect(settingsThatDiffer([one, other])).toEqual([
			{ path: 'own.values.profileBeds', label: 'Beds', values: ['500', '450'] }
		]);
		const trust = { ...exampleScenario('acute-medium'), months: 12 };
		expect(settingsThatDiffer([one, trust]).map(({ path }) => path)).toEqual(['profile']);
		expect(pairOf(one, other).parts.map(({ id }) => id)).toEqual(['profile.profileBeds']);
		expect(pairOf(one, trust).parts.every(({ kind }) => kind === 'profile')).toBe(true);
	});
});
