import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildProfiles } from '../../../sim-core/data/build/assemble.ts';
import { numberIn, textIn } from '../../../sim-core/data/build/csv.ts';
import { meanOf, totalOf, type ByGroup } from '../../../sim-core/data/build/groups.ts';
import { readInputs } from '../../../sim-core/data/build/inputs.ts';
import type { FieldOrigin, Profile } from '../../../sim-core/data/profile.ts';
import { archetypeOf, profileOf, profileSummaries } from '../../../sim-core/data/profiles.ts';
import { staffGroups } from '../../../sim-core/spec/dimensions.ts';

const inputs = readInputs();
const built = buildProfiles(inputs);

/** Bounds of plausible starting figures, tighter than what the model accepts. */
const perGroupBounds: Readonly<Record<string, readonly [number, number]>> = {
	profileStaffInPost: [0, 12000],
	profileVacancyRate: [0.035, 0.25],
	profileLeaverRate: [0.04, 0.35],
	profileSickness: [0.008, 0.13],
	profileBurnout: [0.12, 0.5],
	profileEngagement: [0.5, 0.8],
	profilePayCost: [34_000, 165_000]
};
const wholeTrustBounds: Readonly<Record<string, readonly [number, number]>> = {
	profileIncome: [90e6, 4e9],
	profileSurplusShare: [-0.2, 0.15],
	profileBankShare: [0.01, 0.14],
	profileAgencyShare: [0.005, 0.06],
	profileWaitingList: [0, 250_000],
	profileReferrals: [0, 750_000],
	profileRemovalShare: [0.1, 1],
	profileBeds: [0, 3500],
	profileBedOccupancy: [0.3, 1],
	profileEmergencyDemand: [1000, 1.5e6],
	profileOversightSegment: [1, 4],
	profileCash: [1e6, 250e6]
};

function every(): Profile[] {
	return profileSummaries.map(({ id }) => required(id));
}

function required(id: string): Profile {
	const profile = profileOf(id);
	if (!profile) throw new Error(`No profile "${id}"`);
	return profile;
}

function grouped(profile: Profile, field: string): ByGroup {
	const value = profile.values[field];
	if (value === undefined || typeof value === 'number') throw new Error(`${field} is not by group`);
	return value;
}

function single(profile: Profile, field: string): number {
	const value = profile.values[field];
	if (typeof value !== 'number') throw new Error(`${field} is not one number`);
	return value;
}

function originsOf(profile: Profile, field: string): FieldOrigin[] {
	const origin = profile.origins[field];
	if (origin === undefined) throw new Error(`No origin of ${field}`);
	return 'method' in origin ? [origin] : staffGroups.map((group) => origin[group]);
}

describe('the table of profiles', () => {
	it('is what the build makes of the committed inputs', () => {
		const path = new URL('../../../sim-core/data/generated/profiles.json', import.meta.url);
		const fresh = readFileSync(path, 'utf8') === built.text;
		expect(fresh, 'stale: run npx tsx sim-core/data/build/build-profiles.ts').toBe(true);
	});

	it('holds nine archetypes, the invented trusts and every trust but the two without staff by group', () => {
		console.log('profiles', built.report.counts, 'left out', built.report.leftOut);
		expect(built.report.counts).toEqual({ archetype: 9, invented: 4, trust: 200 });
		expect(built.report.leftOut.map(({ id }) => id)).toEqual(['G6V2S', 'K0N6A']);
		expect(profileSummaries).toHaveLength(213);
	});

	it('has unique ids and names that can be searched', () => {
		expect(new Set(profileSummaries.map(({ id }) => id)).size).toBe(profileSummaries.length);
		expect(new Set(profileSummaries.map(({ name }) => name)).size).toBe(profileSummaries.length);
		for (const { name, region } of profileSummaries) {
			expect(name).toMatch(/^[A-Z].*[a-z]/);
			expect(name).toBe(name.trim());
			expect(region).not.toBe('');
		}
	});

	it('knows Manchester by its code', () => {
		expect(required('R0A').name).toBe('Manchester University NHS Foundation Trust');
		expect(profileOf('no-such-trust')).toBeUndefined();
	});

	it('keeps the names of public bodies out of invented trusts', () => {
		const invented = profileSummaries.filter(({ kind }) => kind === 'invented');
		expect(invented.map(({ id }) => id)).toEqual([
			'aldermere',
			'saltreach',
			'kingsholt',
			'wexfell'
		]);
		for (const { name } of invented) expect(name).not.toMatch(/NHS/i);
	});
});

describe('every profile', () => {
	it('is complete and within plausible bounds', () => {
		const outside = every().flatMap((profile) => {
			const fields = [...Object.keys(perGroupBounds), ...Object.keys(wholeTrustBounds)];
			expect(Object.keys(profile.values).toSorted()).toEqual(fields.toSorted());
			const cells = [
				...Object.entries(perGroupBounds).flatMap(([field, bounds]) =>
					staffGroups.map((group) => ({ field, bounds, value: grouped(profile, field)[group] }))
				),
				...Object.entries(wholeTrustBounds).map(([field, bounds]) => ({
					field,
					bounds,
					value: single(profile, field)
				}))
			];
			return cells
				.filter(({ value, bounds }) => !(value >= bounds[0] && value <= bounds[1]))
				.map(({ field, value }) => `${profile.id} ${field} ${value}`);
		});
		expect(outside).toEqual([]);
	});

	it('says of every figure where it comes from', () => {
		for (const profile of every()) {
			expect(Object.keys(profile.origins).toSorted()).toEqual(
				Object.keys(profile.values).toSorted()
			);
			for (const field of Object.keys(profile.origins)) {
				for (const origin of originsOf(profile, field)) {
					expect(origin.source).not.toBe('');
					if (origin.origin === 'judgement') expect(origin.method).not.toBe('');
				}
			}
		}
	});

	it('names an archetype that exists', () => {
		for (const profile of every()) expect(archetypeOf(profile).kind).toBe('archetype');
	});

	it('spends a plausible share of its income on pay', () => {
		const shares = [...built.report.payShares.values()].toSorted((a, b) => a - b);
		const middle = shares[Math.floor(shares.length / 2)] ?? Number.NaN;
		console.log('pay over income', shares[0], middle, shares.at(-1));
		expect(shares[0]).toBeGreaterThan(0.32);
		expect(shares.at(-1)).toBeLessThan(0.78);
		expect(middle).toBeGreaterThan(0.5);
		expect(middle).toBeLessThan(0.65);
	});
});

describe('a real trust', () => {
	/** Compares a mean over staff with the published figure wherever the profile calls it the trust's own. */
	function compare(field: string, published: (row: (typeof inputs.baseline)[number]) => number) {
		let compared = 0;
		for (const row of inputs.baseline) {
			const profile = profileOf(textIn(row, 'trust_code'));
			if (!profile || originsOf(profile, field)[0]?.origin !== 'own') continue;
			const mean = meanOf(grouped(profile, field), grouped(profile, 'profileStaffInPost'));
			expect(Math.abs(mean - published(row)), `${profile.id} ${field}`).toBeLessThan(6e-5);
			compared += 1;
		}
		return compared;
	}

	it('reproduces its own published means', () => {
		const percent = (column: string) => (row: (typeof inputs.baseline)[number]) =>
			(numberIn(row, column) ?? Number.NaN) / 100;
		const counts = {
			sickness: compare('profileSickness', percent('sickness_absence_rate_pct_2024_25')),
			burnout: compare('profileBurnout', percent('burnt_out_often_always_pct_2024')),
			engagement: compare(
				'profileEngagement',
				(row) => (numberIn(row, 'theme_engagement_0_10_2025') ?? Number.NaN) / 10
			),
			leavers: compare(
				'profileLeaverRate',
				(row) => 1 - (numberIn(row, 'stability_index_pct_2017_18') ?? Number.NaN) / 100
			)
		};
		console.log('trusts with own figures', counts);
		expect(counts.sickness).toBe(200);
		expect(counts.burnout).toBeGreaterThan(190);
		expect(counts.engagement).toBeGreaterThan(140);
		expect(counts.leavers).toBeGreaterThan(160);
	});

	it('has the staff that it publishes', () => {
		for (const row of inputs.baseline) {
			const profile = profileOf(textIn(row, 'trust_code'));
			if (!profile) continue;
			const published = numberIn(row, 'fte_all_2026_02') ?? numberIn(row, 'fte_all_2023_10') ?? 0;
			const staff = totalOf(grouped(profile, 'profileStaffInPost'));
			// The published total also holds staff of unknown group, and groups under a handful are suppressed.
			expect(Math.abs(staff / published - 1), profile.id).toBeLessThan(0.03);
		}
	});
});

describe('the invented trusts', () => {
	const mean = (id: string, field: string): number =>
		meanOf(grouped(required(id), field), grouped(required(id), 'profileStaffInPost'));

	it('have the troubles their exercises need', () => {
		expect(totalOf(grouped(required('aldermere'), 'profileStaffInPost'))).toBeCloseTo(5200, 0);
		expect(mean('aldermere', 'profileVacancyRate')).toBeCloseTo(0.11, 3);
		expect(mean('aldermere', 'profileLeaverRate')).toBeCloseTo(0.14, 4);
		expect(mean('saltreach', 'profileVacancyRate')).toBeCloseTo(0.16, 3);
		expect(mean('kingsholt', 'profileLeaverRate')).toBeGreaterThan(
			mean('acute-teaching', 'profileLeaverRate')
		);
		expect(required('wexfell').archetype).toBe('community');
	});
});
