// The draws of a future: within what is declared, evenly spread, and each independent of everything but its key.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, type Scenario } from '#sim-core';
import { futuresOf, runFuture, uncertainNumbers } from '#sim-core/ensemble.ts';
import { drawEvents } from '#sim-core/ensemble/chance-events.ts';
import { Luck } from '#sim-core/ensemble/luck.ts';
import { assumptionsIn } from '#sim-core/ensemble/prepared.ts';
import { valueAt } from '#sim-core/ensemble/ranges.ts';
import { streamKey } from '#sim-core/engine/random.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { runSeries } from '#sim-core/run.ts';
import type { ModelSpec } from '#sim-core/spec/model.ts';
import { ranged } from '#sim-core/model/ranged.ts';
import { sector } from '#sim-core/spec/model.ts';

const scenario = { ...exampleScenario('aldermere'), months: 24 };
const names = ['staffInPost', 'surplus', 'leaverRate', 'vacancyRate'];
const luckOf = (model: ModelSpec, seed = 'a'): Luck =>
	new Luck(streamKey(seed), assumptionsIn(model));

describe('what is uncertain', () => {
	const numbers = uncertainNumbers(headroomModel, scenario);
	const ofName = (name: string, given: Scenario = scenario) =>
		uncertainNumbers(headroomModel, given).filter((one) => one.name === name);
	const setting = (assumptions: Scenario['assumptions']): Scenario => ({
		...scenario,
		assumptions
	});

	it('lies within the declared range, with the likely value between its ends', () => {
		const byId = new Map(catalogue.assumptions.map((one) => [one.id, one]));
		expect(numbers.length).toBeGreaterThan(200);
		for (const { name, low, likely, high } of numbers) {
			const { low: least, high: most } = byId.get(name)!;
			expect([name, least <= low, low <= likely, likely <= high, high <= most]).toEqual([
				name,
				true,
				true,
				true,
				true
			]);
		}
	});

	it('leaves out loop switches, choices of structure and groups that something does not concern', () => {
		for (const name of ['newcomersLearn', 'hiringFollowsGaps', 'burnoutEases', 'managersOnly']) {
			expect(ofName(name)).toEqual([]);
		}
		expect(
			ofName('contagionFromNursing').map(({ group, low, high }) => [group, low, high])
		).toEqual([['medical', 0.06, 0.26]]);
		expect(ofName('staffPerBed').map(({ group }) => group)).not.toContain('management');
	});

	it('moves with a value that a scenario sets, and a link that was cut stays cut', () => {
		expect(ofName('intentionOnLeaving', setting({ intentionOnLeaving: 1.85 }))).toMatchObject([
			{ low: 1.3, likely: 1.85, high: 2.6 }
		]);
		expect(ofName('burnoutOnIntention', setting({ burnoutOnIntention: 0 }))).toEqual([]);
		expect(ofName('removalsFollowList', setting({ removalsFollowList: 0.5 }))).toMatchObject([
			{ low: 0, likely: 0.5, high: 1 }
		]);
		const nursing = setting({ coverSought: { nursing: 0.5 } });
		const [first, second] = ofName('coverSought', nursing);
		expect(first).toMatchObject({ group: 'nursing', likely: 0.5 });
		expect(second).toEqual(ofName('coverSought')[1]);
	});

	it('never leaves what an assumption may be, whatever is set', () => {
		const setTo = fc
			.constantFrom(...catalogue.assumptions)
			.chain(({ id, min, max }) =>
				fc.double({ min, max, noNaN: true }).map((value) => ({ id, min, max, value }))
			);
		fc.assert(
			fc.property(setTo, ({ id, min, max, value }) => {
				for (const { low, likely, high } of ofName(id, setting({ [id]: value }))) {
					expect(low).toBeGreaterThanOrEqual(min);
					expect(high).toBeLessThanOrEqual(max);
					expect(likely).toBe(value);
				}
			}),
			{ numRuns: 60 }
		);
	});
});

describe('a split triangle', () => {
	it('has its likely value in the middle, its ends at the ends, and rises throughout', () => {
		const spread = { low: -1, likely: 2, high: 20 };
		expect([0, 0.5, 1].map((u) => valueAt(spread, u))).toEqual([-1, 2, 20]);
		const values = Array.from({ length: 101 }, (_, i) => valueAt(spread, i / 100));
		expect(values).toEqual([...values].sort((a, b) => a - b));
	});

	it('leaves half of the futures at a likely value that is itself an end', () => {
		const nil = { low: 0, likely: 0, high: 1 };
		expect([0.1, 0.3, 0.5, 0.75].map((u) => valueAt(nil, u) > 0)).toEqual([
			false,
			false,
			false,
			true
		]);
	});
});

describe('luck', () => {
	it('draws from each fiftieth part of a range once in fifty futures', () => {
		const luck = luckOf(headroomModel);
		for (const cube of [0, 3]) {
			const drawn = Array.from({ length: 50 }, (_, i) => luck.quantiles(cube * 50 + i));
			for (let name = 0; name < drawn[0]!.length; name++) {
				const strata = drawn.map((one) => Math.floor(one[name]! * 50));
				expect(new Set(strata).size).toBe(50);
			}
		}
	});

	it('does not depend on the order or on what else was drawn', () => {
		const forwards = luckOf(headroomModel);
		const alone = luckOf(headroomModel);
		for (let replicate = 0; replicate < 130; replicate++) forwards.quantiles(replicate);
		for (const replicate of [120, 7, 64]) {
			expect(alone.quantiles(replicate)).toEqual(forwards.quantiles(replicate));
		}
	});

	it('is not moved by a new assumption: every other draw keeps its bits', () => {
		const extra = ranged('1', 'New', 'A new one.', { range: [0, 1, 2], source: 'judgement' });
		const larger = {
			...headroomModel,
			sectors: [sector('New', { somethingNew: extra }), ...headroomModel.sectors]
		};
		const [before, after] = [luckOf(headroomModel), luckOf(larger)];
		for (const replicate of [0, 49, 50, 177]) {
			expect(after.quantiles(replicate).slice(1)).toEqual(before.quantiles(replicate));
		}
	});

	it('is another for another seed, and unrelated between names', () => {
		const luck = luckOf(headroomModel);
		expect(luckOf(headroomModel, 'b').quantiles(0)).not.toEqual(luck.quantiles(0));
		const columns = [0, 1].map((name) =>
			Array.from({ length: 500 }, (_, replicate) => luck.quantiles(replicate)[name]! - 0.5)
		);
		const product = columns[0]!.reduce((sum, one, i) => sum + one * columns[1]![i]!, 0) / 500;
		expect(Math.abs(product * 12)).toBeLessThan(0.15);
	});
});

describe('events that come by chance', () => {
	const span = { key: streamKey('a'), start: 2026 * 12 + 3, months: 120 };
	const drawn = Array.from({ length: 400 }, (_, replicate) =>
		drawEvents(headroomModel, { ...span, replicate })
	);

	it('come as often as declared, within their sizes, and in their months', () => {
		for (const { id, chance, min, max, months } of headroomModel.events) {
			const times = drawn.flat().filter((event) => event.id === id);
			const expected = chance.perYear * 4000;
			// A kind that lasts cannot begin again meanwhile, so that it comes a little less often.
			expect(times.length).toBeLessThan(expected + 4 * Math.sqrt(expected));
			expect(times.length).toBeGreaterThan(
				expected * (1 - chance.perYear * Math.ceil(months / 12)) - 4 * Math.sqrt(expected)
			);
			for (const { size, from } of times) {
				expect(size >= min && size <= max).toBe(true);
				if (chance.month !== undefined) expect((from % 12) + 1).toBe(chance.month);
			}
		}
	});

	it('are the same in a shorter run as far as it goes, and never overlap with their own kind', () => {
		for (let replicate = 0; replicate < 50; replicate++) {
			const short = drawEvents(headroomModel, { ...span, months: 60, replicate });
			const long = drawn[replicate]!.filter(({ from }) => from < span.start + 60);
			expect(short).toEqual(long);
			for (const { id } of headroomModel.events) {
				const own = drawn[replicate]!.filter((event) => event.id === id);
				for (let i = 1; i < own.length; i++) {
					expect(own[i]!.from).toBeGreaterThanOrEqual(own[i - 1]!.from + own[i - 1]!.months);
				}
			}
		}
	});
});

describe('a future', () => {
	it('with nothing left to chance is the run itself, to the bit', () => {
		const certain = futuresOf({ seed: 'a', assumptions: false, monthly: false });
		expect(runFuture(scenario, certain, 3)).toEqual(runSeries(scenario));
	});

	it('keeps the series asked for and what they are worked out from, to the same bits as all series', () => {
		const few = futuresOf({ seed: 'a', names, events: true });
		const all = futuresOf({ seed: 'a', events: true });
		for (const replicate of [0, 61]) {
			const one = runFuture(scenario, few, replicate).series;
			const whole = runFuture(scenario, all, replicate).series;
			for (const name of names) expect(one[name]).toEqual(whole[name]);
			expect(Object.keys(one).length).toBeLessThan(12);
		}
	});

	it('has draws that differ from the next, and is the same again when asked again', () => {
		const futures = futuresOf({ seed: 'a', names, events: true });
		const first = runFuture(scenario, futures, 0);
		expect(runFuture(scenario, futures, 1).series).not.toEqual(first.series);
		expect(runFuture(scenario, futures, 0)).toEqual(first);
		expect(runFuture({ ...scenario }, futuresOf({ seed: 'a', names, events: true }), 0)).toEqual(
			first
		);
	});

	it.each(['assumptions', 'monthly', 'events'] as const)('moves by %s alone', (part) => {
		const none = { assumptions: false, monthly: false, events: false };
		const futures = futuresOf({ seed: 'a', names, ...none, [part]: true });
		const ends = [0, 1, 2, 3].map(
			(replicate) => runFuture(scenario, futures, replicate).series['surplus']!.total[24]
		);
		expect(new Set(ends).size).toBeGreaterThan(2);
	});

	it('has month-to-month chance as strong as a scenario says, where it says so', () => {
		const phase = { value: 0, from: scenario.start, rampMonths: 0, until: null };
		const calm = { ...scenario, world: { drivers: { monthToMonthChance: [phase] }, events: [] } };
		const futures = futuresOf({ seed: 'a', names, assumptions: false });
		expect(runFuture(calm, futures, 5).series['surplus']).toEqual(
			runSeries(calm).series['surplus']
		);
	});

	it('refuses a name that is no reported series', () => {
		expect(() => futuresOf({ seed: 'a', names: ['nonsense'] })).toThrow(
			'nonsense is no reported series.'
		);
	});
});
