import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	exercises,
	formatRows,
	parseExercise,
	placeOfSetting,
	settingBefore,
	settingsOf,
	validateExercise,
	type Exercise
} from '#sim-core/exercises.ts';

const bucket = (): Record<string, unknown> =>
	JSON.parse(readFileSync('sim-core/exercises/files/e1-leaky-bucket.json', 'utf8')) as Record<
		string,
		unknown
	>;

/** Problems of the first exercise with some parts replaced, as “path code”. */
function problemsWith(parts: Readonly<Record<string, unknown>>): string[] {
	const checked = validateExercise({ ...bucket(), ...parts });
	return checked.ok ? [] : checked.issues.map(({ path, code }) => `${path} ${code}`);
}

describe('the format of an exercise', () => {
	it('fills in what may be left out, and gives back what was written', () => {
		const checked = validateExercise(bucket());
		expect(checked.ok).toBe(true);
		const exercise = (checked as { value: Exercise }).value;
		expect(exercise).toMatchObject({ kind: 'decisions', tries: 3, seed: 'headroom', events: [] });
		expect(exercise.levers[0]).toMatchObject({ lever: 'ukRecruitment', rampMonths: 0, card: null });
	});

	it('tells every problem at once, each with its place, its bound and what was given', () => {
		const { title: _, ...rest } = bucket();
		const checked = validateExercise({
			...rest,
			level: 4,
			minutes: 'long',
			colour: 'red',
			rounds: [{ title: '', months: 99, brief: 'x' }]
		});
		const issues = checked.ok ? [] : checked.issues;
		expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
			'colour unknown-key',
			'title missing',
			'level unknown-choice',
			'minutes wrong-type',
			'rounds[0].title empty',
			'rounds[0].months out-of-range'
		]);
		const months = issues.find(({ path }) => path === 'rounds[0].months');
		expect(months).toMatchObject({ label: 'Months', given: '99' });
		expect(months!.message).toContain('between 1 and 36');
	});

	it('refuses a lever beyond its bounds, with an uneven step or with more settings than a slip carries', () => {
		const offer = (parts: object) => ({
			levers: [{ lever: 'ukRecruitment', min: 0, max: 1, step: 0.05, ...parts }],
			plans: {},
			checks: [{ id: 'a', claim: 'b', kind: 'round-trip' }]
		});
		expect(problemsWith(offer({}))).toEqual([]);
		expect(problemsWith(offer({ max: 2, step: 0.1 }))).toEqual(['levers[0].max out-of-range']);
		expect(problemsWith(offer({ step: 0.3 }))).toEqual(['levers[0].step uneven-step']);
		expect(problemsWith(offer({ step: 0.02 }))).toEqual(['levers[0].step too-many-settings']);
		expect(problemsWith(offer({ min: 0.5 }))).toEqual(['levers[0] start-not-on-offer']);
		expect(problemsWith(offer({ card: 'finance' }))).toEqual(['levers[0].card no-role']);
	});

	it('checks what stands before play by the rules of a scenario', () => {
		const base = {
			levers: { agencyCap: [{ value: 9, from: '2026-04', rampMonths: 0, until: null }] }
		};
		expect(problemsWith({ base })).toEqual(['base.levers.agencyCap[0].value out-of-range']);
		expect(problemsWith({ start: 'April' })).toEqual(['start wrong-month']);
	});

	it('refuses names that nothing has: a round, a plan, an outcome, a month beyond the run', () => {
		const event = {
			id: 'storm',
			event: 'severeWinter',
			size: 0.1,
			months: 3,
			title: 'Storm',
			card: 'x'
		};
		expect(problemsWith({ events: [{ ...event, round: 3 }] })).toEqual([
			'events[0].round no-round'
		]);
		expect(problemsWith({ events: [{ ...event, round: 1, month: 13 }] })).toEqual([
			'events[0].month no-month'
		]);
		expect(problemsWith({ events: [{ ...event, size: 5 }] })).toEqual([
			'events[0].size out-of-range'
		]);
		expect(problemsWith({ plans: {} })).toContain('checks[0].conditions[0].sum[0].plan no-plan');
		const target = { id: 't', label: 'x', outcome: 'quality', month: 49, is: 'atLeast', value: 1 };
		expect(problemsWith({ targets: [target] })).toEqual(['targets[0].month out-of-range']);
		expect(problemsWith({ targets: [{ ...target, outcome: 'luck' }] })).toEqual([
			'targets[0].outcome unknown-id'
		]);
	});

	it('refuses text that is no JSON, and keys that could reach a prototype', () => {
		expect(parseExercise('{"title":')).toMatchObject({
			issues: [{ code: 'not-json', label: 'The exercise' }]
		});
		expect(parseExercise('{"__proto__":{}}')).toMatchObject({
			issues: [{ code: 'forbidden-key' }]
		});
	});

	it('documents every part that a shipped file holds', () => {
		const documented = new Set(formatRows().map(({ path }) => path));
		const pathsOf = (value: unknown, path: string): string[] => {
			if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, `${path}[]`));
			if (typeof value !== 'object' || value === null) return [path];
			return Object.entries(value).flatMap(([key, part]) => {
				const named = path === 'plans' ? 'NAME' : key;
				return path.endsWith('rounds[]') && path.startsWith('plans')
					? [path]
					: pathsOf(part, path === '' ? named : `${path}.${named}`);
			});
		};
		for (const path of pathsOf(bucket(), ''))
			expect(documented).toContain(path.replace(/\[\]$/, ''));
		for (const row of formatRows()) expect(row.about).toMatch(/\S/);
	});

	it('gives every lever on offer at most 21 settings, its own start among them', () => {
		for (const exercise of exercises) {
			expect(exercise.levers.length).toBeLessThanOrEqual(12);
			for (const offer of exercise.levers) {
				expect(settingsOf(offer).length).toBeLessThanOrEqual(21);
				const place = placeOfSetting(offer, settingBefore(exercise, offer.lever));
				expect(place).toBeGreaterThanOrEqual(0);
			}
		}
	});
});
