import { describe, expect, it } from 'vitest';
import { catalogue, profileOf, profiles } from '#sim-core';
import { leversShown, levelChoices } from '../../../src/lib/controls/lever-groups.ts';
import { originRows, originSummary } from '../../../src/lib/controls/origin-rows.ts';
import {
	profileHeights,
	profilePath,
	timingInWords,
	timingPresets
} from '../../../src/lib/controls/phases.ts';
import { fractionOfTrack, moveBySteps } from '../../../src/lib/controls/stepping.ts';
import { nextOption, searchProfiles } from '../../../src/lib/controls/trust-search.ts';

describe('buttons and keys of a slider', () => {
	it('reach every step of every lever, from one end to the other', () => {
		for (const lever of catalogue.levers) {
			const steps = Math.round((lever.max - lever.min) / lever.step);
			let value = lever.min;
			for (let step = 0; step < steps + 1; step++) value = moveBySteps(value, 1, lever);
			expect(value, lever.id).toBe(lever.max);
			expect(moveBySteps(lever.min, -1, lever)).toBe(lever.min);
			expect(fractionOfTrack(lever.statusQuo, lever)).toBeGreaterThanOrEqual(0);
		}
	});

	it('go from a typed value to the next round step', () => {
		const bounds = { min: 0, max: 1, step: 0.05 };
		expect(moveBySteps(0.12, 1, bounds)).toBe(0.15);
		expect(moveBySteps(0.12, -1, bounds)).toBe(0.1);
		expect(moveBySteps(0.1, 10, bounds)).toBe(0.6);
	});
});

describe('when a setting applies', () => {
	it('is drawn as the run applies it', () => {
		const heights = profileHeights(
			{ from: '2026-06', rampMonths: 4, until: '2026-11' },
			'2026-04',
			12
		);
		expect(heights).toEqual([0, 0, 0.25, 0.5, 0.75, 1, 1, 1, 0, 0, 0, 0]);
		expect(profilePath([0, 1], 20, 10)).toBe('M0 10L0 10L10 10L10 0L20 0L20 10Z');
	});

	it('is worded, and offered as the usual presets', () => {
		const texts = timingPresets('2026-04').map(({ when }) => timingInWords(when));
		expect(texts).toEqual([
			'from Apr 2026, at once',
			'from Apr 2026, over 24 months',
			'from Apr 2026, at once, until Mar 2028'
		]);
	});
});

describe('the search among trusts', () => {
	it('finds a trust by any of its words, in any case', () => {
		const [group] = searchProfiles(profiles, 'university MANCHESTER');
		expect(group?.kind).toBe('trust');
		expect(group?.choices.map(({ name }) => name)).toContain(
			'Manchester University NHS Foundation Trust'
		);
	});

	it('keeps real, typical and invented trusts apart, and offers all of them to begin with', () => {
		const groups = searchProfiles(profiles, '');
		expect(groups.map(({ kind }) => kind)).toEqual(['trust', 'archetype', 'invented']);
		expect(groups.reduce((sum, { choices }) => sum + choices.length, 0)).toBe(profiles.length);
		expect(searchProfiles(profiles, 'zzzz')).toEqual([]);
	});

	it('goes round the list with the arrow keys', () => {
		expect(nextOption('ArrowDown', -1, 3)).toBe(0);
		expect(nextOption('ArrowDown', 2, 3)).toBe(0);
		expect(nextOption('ArrowUp', 0, 3)).toBe(2);
		expect(nextOption('PageDown', 0, 30)).toBe(10);
		expect(nextOption('ArrowDown', -1, 0)).toBeNull();
		expect(nextOption('a', 0, 3)).toBeNull();
	});
});

describe('the lever panel', () => {
	it('shows more levers with each level, and always those that were changed', () => {
		const counts = ([1, 2, 3] as const).map(
			(level) => leversShown(catalogue.levers, '', level, () => false).length
		);
		expect(counts[0]).toBeLessThan(counts[1] ?? 0);
		expect(counts[2]).toBe(catalogue.levers.length);
		expect(levelChoices(catalogue.levers)).toHaveLength(3);
		const hidden = catalogue.levers.find(({ level }) => level === 3);
		const shown = leversShown(catalogue.levers, '', 1, (id) => id === hidden?.id);
		expect(shown).toContain(hidden);
	});

	it('searches all levels', () => {
		const [first] = leversShown(catalogue.levers, 'agency cap', 1, () => false);
		expect(first?.id).toBe('agencyCap');
	});
});

describe('where the figures come from', () => {
	it('is told for every figure of every profile', () => {
		for (const { id } of profiles) {
			const profile = profileOf(id);
			if (profile === undefined) throw new Error(id);
			const rows = originRows(profile, catalogue.profileFields, catalogue.staffGroups);
			expect(new Set(rows.map(({ field }) => field.id)).size).toBe(catalogue.profileFields.length);
			const summary = originSummary(profile, rows);
			if (profile.kind === 'trust') expect(summary).toContain(`of ${rows.length} figures`);
			else expect(summary).toBe('');
		}
	});
});
