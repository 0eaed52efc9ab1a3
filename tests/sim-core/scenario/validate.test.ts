import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	decodeScenarioLink,
	encodeScenarioLink,
	exampleScenario,
	parseScenario,
	validateScenario,
	type Issue
} from '#sim-core';
import { scenarios } from '../scenarios.ts';

const good = exampleScenario('R0A');
const phase = { value: 0.5, from: '2026-06', rampMonths: 3, until: null };

/** Problems of an input, by path. */
function problems(input: unknown): readonly Issue[] {
	const result = validateScenario(input);
	return result.ok ? [] : result.issues;
}

const at = (input: unknown, path: string): Issue => {
	const found = problems(input).find((issue) => issue.path === path);
	if (found === undefined)
		throw new Error(`No issue at ${path}: ${JSON.stringify(problems(input))}`);
	return found;
};

describe('validateScenario', () => {
	it('accepts what it should: the example and every generated scenario', () => {
		expect(problems(good)).toEqual([]);
		fc.assert(
			fc.property(scenarios(60), (scenario) => {
				expect(problems(scenario)).toEqual([]);
			})
		);
	});

	it('returns every problem at once', () => {
		const input = {
			schemaVersion: 2,
			name: 5,
			profile: 'XYZ',
			start: '2026-13',
			months: 0,
			seed: 'a',
			levers: { freeze: [phase], agencyCap: [{ ...phase, value: 7 }] },
			world: {
				drivers: { weather: [] },
				events: [{ id: 'flood', from: '2026-05', size: 1, months: 1 }]
			},
			assumptions: { luck: 1 },
			extra: true
		};
		const paths = problems(input).map(({ path }) => path);
		for (const path of [
			'schemaVersion',
			'name',
			'profile',
			'start',
			'months',
			'levers.freeze',
			'levers.agencyCap[0].value',
			'world.drivers.weather',
			'world.events[0].id',
			'assumptions.luck',
			'extra',
			'notes'
		]) {
			expect(paths).toContain(path);
		}
	});

	it('says label, bound and value for a number out of range', () => {
		const issue = at(
			{ ...good, levers: { agencyCap: [{ ...phase, value: 7 }] } },
			'levers.agencyCap[0].value'
		);
		expect(issue).toMatchObject({ label: 'Agency cap', code: 'out-of-range', given: '7' });
		expect(issue.message).toBe('Agency cap must be between 0 and 0.1; 7 was given.');
	});

	it('refuses NaN, infinities, texts and nulls as numbers', () => {
		for (const value of [NaN, Infinity, -Infinity, '0.05', null, [], {}, undefined]) {
			const path = 'levers.agencyCap[0].value';
			at({ ...good, levers: { agencyCap: [{ ...phase, value }] } }, path);
			at({ ...good, months: value }, 'months');
		}
	});

	it('takes a list or an object of groups for a lever per group, and only a list for others', () => {
		expect(problems({ ...good, levers: { vacancyControl: [phase] } })).toEqual([]);
		expect(problems({ ...good, levers: { vacancyControl: { nursing: [phase] } } })).toEqual([]);
		at(
			{ ...good, levers: { vacancyControl: { nurses: [phase] } } },
			'levers.vacancyControl.nurses'
		);
		at({ ...good, levers: { wellbeingOffer: { nursing: [phase] } } }, 'levers.wellbeingOffer');
	});

	it('refuses an end before its start, two phases with one start, fractions of months', () => {
		const twice = { ...good, levers: { wellbeingOffer: [phase, phase] } };
		expect(at(twice, 'levers.wellbeingOffer[1].from').code).toBe('same-start');
		const backwards = { ...phase, until: '2026-05' };
		expect(
			at({ ...good, levers: { wellbeingOffer: [backwards] } }, 'levers.wellbeingOffer[0].until')
				.code
		).toBe('ends-before-start');
		const ramp = { ...phase, rampMonths: 1.5 };
		at({ ...good, levers: { wellbeingOffer: [ramp] } }, 'levers.wellbeingOffer[0].rampMonths');
	});

	it('never throws, whatever it is given', () => {
		fc.assert(
			fc.property(fc.anything(), (input) => void validateScenario(input)),
			{ numRuns: 500 }
		);
		fc.assert(
			fc.property(fc.constantFrom(...Object.keys(good)), fc.anything(), (key, value) => {
				validateScenario({ ...good, [key]: value });
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('parseScenario', () => {
	const text = JSON.stringify(good);

	it('reads what was written', () => {
		fc.assert(
			fc.property(scenarios(60), (scenario) => {
				const parsed = parseScenario(JSON.stringify(scenario));
				expect(parsed.ok && parsed.value).toEqual(JSON.parse(JSON.stringify(scenario)));
			}),
			{ numRuns: 200 }
		);
	});

	it('explains truncated text at every length', () => {
		for (let length = 0; length < text.length; length++) {
			const parsed = parseScenario(text.slice(0, length));
			expect(parsed.ok).toBe(false);
			if (!parsed.ok) expect(parsed.issues[0]!.message).toMatch(/not readable JSON/);
		}
	});

	it('refuses keys that reach a prototype, without touching it', () => {
		for (const key of ['__proto__', 'constructor', 'prototype']) {
			const bad = text.replace('"levers":{', `"levers":{"${key}":{"polluted":1}`);
			const parsed = parseScenario(bad);
			expect(parsed.ok).toBe(false);
			if (!parsed.ok) expect(parsed.issues[0]!.code).toBe('forbidden-key');
		}
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	it('refuses ten megabytes and deep nesting before reading on', () => {
		const large = parseScenario(`"${'x'.repeat(10_000_000)}"`);
		expect(!large.ok && large.issues[0]!.code).toBe('too-long');
		const deep = parseScenario(`${'['.repeat(2000)}${']'.repeat(2000)}`);
		expect(!deep.ok && deep.issues[0]!.code).toBe('too-deep');
	});
});

describe('links', () => {
	it('give back the scenario they were made from', () => {
		fc.assert(
			fc.property(scenarios(60), (scenario) => {
				const decoded = decodeScenarioLink(encodeScenarioLink(scenario));
				expect(decoded.ok && decoded.value).toEqual(JSON.parse(JSON.stringify(scenario)));
			}),
			{ numRuns: 200 }
		);
	});

	it('are refused with a sentence when tampered with', () => {
		const link = encodeScenarioLink(good);
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: link.length - 1 }),
				fc.constantFrom(...'abcXYZ019-_%!'),
				(place, letter) => {
					fc.pre(link[place] !== letter);
					const decoded = decodeScenarioLink(link.slice(0, place) + letter + link.slice(place + 1));
					if (decoded.ok) expect(decoded.value).toEqual(good);
					else expect(decoded.issues[0]!.message.length).toBeGreaterThan(10);
				}
			)
		);
	});
});
