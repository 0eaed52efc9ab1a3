// Bands of many futures: exact, the same however the work is shared out; pairs of plans differ by what they decide alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, monthText, type Scenario } from '#sim-core';
import {
	checkComparison,
	checkEnsemble,
	compareJob,
	ensembleJob,
	futuresOf,
	runFuture,
	type AskedEnsemble
} from '#sim-core/ensemble.ts';
import { finish, type Progress } from '#sim-core/analysis/job.ts';
import { comparisonOf, comparisonSampling } from '#sim-core/ensemble/compare-job.ts';
import { ensembleOf, samplingOf, type EnsembleSoFar } from '#sim-core/ensemble/ensemble-job.ts';
import { Percentiles } from '#sim-core/ensemble/quantiles.ts';
import { joined } from '#sim-core/ensemble/samples.ts';
import { roomForSampling, sampleInto, type Sampling } from '#sim-core/ensemble/sampling.ts';
import { runSeries } from '#sim-core/run.ts';

const base: Scenario = { ...exampleScenario('aldermere'), months: 24 };
const names = ['cash', 'staffInPost', 'leaverRate', 'waitingList'];
const phase = (value: number, from: string) => [{ value, from, rampMonths: 0, until: null }];
const frozen: Scenario = { ...base, levers: { vacancyControl: phase(0.5, '2027-04') } };

/** Percentile by the plainest way: all in order, then in proportion between the two next to it. */
function plainly(values: readonly number[], share: number): number {
	const ordered = Float64Array.from(values).sort();
	const at = (ordered.length - 1) * share;
	const place = Math.floor(at);
	if (at === place) return ordered[place]!;
	return ordered[place]! + (ordered[place + 1]! - ordered[place]!) * (at - place);
}

describe('percentiles', () => {
	const shares = [0, 0.1, 0.25, 0.5, 0.9, 1];
	const figure = fc.oneof(
		fc.double({ noNaN: true, noDefaultInfinity: true }),
		fc.double({ min: -1, max: 1, noNaN: true }),
		fc.constantFrom(0, 1, 1, 5, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE)
	);

	it('are exactly those of the values put in order, whatever the values', () => {
		fc.assert(
			fc.property(fc.array(figure, { minLength: 1, maxLength: 300 }), (values) => {
				const exact = new Percentiles(shares, 300).of(Float64Array.from(values));
				const expected = shares.map((share) => plainly(values, share));
				// A sum of ends of opposite sign may overflow in both in the same way.
				expect(exact.map((one) => one + 0)).toEqual(expected.map((one) => one + 0));
			}),
			{ numRuns: 400 }
		);
	});

	it('are exact for many values with a few far out, and again with the same buffers', () => {
		const values = Float64Array.from({ length: 5000 }, (_, i) => Math.sin(i * i) * 3);
		values[17] = 1e12;
		const percentiles = new Percentiles(shares, 5000);
		for (const column of [values, values.map((one) => -one), values.subarray(0, 60)]) {
			expect(percentiles.of(column)).toEqual(shares.map((share) => plainly([...column], share)));
		}
	});

	it('refuse to be made of nothing', () => {
		expect(() => new Percentiles(shares, 5).of(new Float64Array(0))).toThrow('no values');
	});
});

describe('an ensemble', () => {
	const asked: AskedEnsemble = {
		scenario: base,
		replicates: 60,
		names,
		thresholds: [{ name: 'vacancyRate', value: 0.108, side: 'above' }]
	};
	const whole = finish(ensembleJob(asked));
	const futures = futuresOf({ seed: base.seed });
	const runs = Array.from({ length: 60 }, (_, future) => runFuture(base, futures, future).series);
	const at = (name: string, month: number): number[] =>
		runs.map((series) => series[name]!.total[month]!);

	it('has the percentiles and the mean of its futures, month by month', () => {
		expect(whole.months).toHaveLength(25);
		expect(whole.replicates).toBe(60);
		for (const name of names) {
			const band = whole.series[name]!;
			for (const month of [0, 1, 13, 24]) {
				const values = at(name, month);
				expect(band.p10[month]).toBe(plainly(values, 0.1));
				expect(band.p50[month]).toBe(plainly(values, 0.5));
				expect(band.p90[month]).toBe(plainly(values, 0.9));
				expect(band.mean[month]).toBe(values.reduce((sum, one) => sum + one, 0) / 60);
			}
		}
	});

	it('holds the line without chance, which is the run itself', () => {
		const { series } = runSeries(base);
		for (const name of names) expect(whole.series[name]!.central).toEqual(series[name]!.total);
	});

	it.each(['aldermere', 'R0A'])('has that line inside its band (%s)', (profile) => {
		const scenario = { ...exampleScenario(profile), months: 36 };
		const { series } = finish(ensembleJob({ scenario, replicates: 100, names }));
		for (const [name, { p10, p90, central }] of Object.entries(series)) {
			for (const month of [12, 24, 36]) {
				expect([
					name,
					month,
					central[month]! >= p10[month]!,
					central[month]! <= p90[month]!
				]).toEqual([name, month, true, true]);
			}
		}
	});

	it('counts the futures that get to a value, and when they first do', () => {
		const [crossing] = whole.crossings;
		const reached = runs.map(({ vacancyRate }) =>
			[...vacancyRate!.total].findIndex((value, month) => month > 0 && value >= 0.108)
		);
		const ever = reached.filter((month) => month > 0);
		expect(ever.length).toBeGreaterThan(5);
		expect(crossing).toMatchObject({ of: 60, ever: ever.length });
		for (const month of [1, 6, 24]) {
			expect(crossing!.first[month]).toBe(reached.filter((one) => one === month).length);
			expect(crossing!.there[month]).toBe(
				at('vacancyRate', month).filter((v) => v >= 0.108).length
			);
		}
		const half = [...ever].sort((a, b) => a - b)[29];
		expect(crossing!.median).toBe(half ?? null);
	});

	it('tells on the way what it knows so far: that of the futures done', () => {
		const seen: Progress<EnsembleSoFar>[] = [];
		const job = ensembleJob(asked);
		for (let next = job.next(); next.done !== true; next = job.next()) seen.push(next.value);
		expect(seen.map(({ done }) => done)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
		const partial = seen.flatMap((one) => (one.partial === undefined ? [] : [one.partial]));
		expect(partial.map(({ replicates }) => replicates)).toEqual([25, 50]);
		const shorter = finish(ensembleJob({ ...asked, replicates: 25 }));
		expect(partial[0]!.series).toEqual(shorter.series);
	});

	it('has a receipt that changes with the smallest change of its answer or of its question', () => {
		const other = (change: Partial<AskedEnsemble>) =>
			finish(ensembleJob({ ...asked, replicates: 20, ...change })).receipt;
		const first = other({});
		expect(other({})).toEqual(first);
		for (const change of [
			{ replicates: 21 },
			{ seed: 'other' },
			{ events: true },
			{ names: ['cash'] }
		]) {
			expect(other(change).resultHash).not.toBe(first.resultHash);
		}
		expect(other({ events: true }).scenarioHash).not.toBe(first.scenarioHash);
	});
});

describe('however the futures are shared out', () => {
	/** Runs parts of the sizes given, the last first, and puts them together. */
	function inParts(sampling: Sampling, sizes: readonly number[]) {
		let from = 0;
		const parts = sizes.map((size) => {
			const part = { ...sampling, from, to: from + size };
			from += size;
			return part;
		});
		return joined(
			parts.reverse().map((part) => {
				const samples = roomForSampling(part);
				finish(sampleInto(samples, part));
				return samples;
			})
		);
	}

	const ensemble = { scenario: base, replicates: 60, names, events: true };
	const alone = finish(ensembleJob(ensemble));
	const pair = { a: base, b: frozen, replicates: 60, names: ['cash'] };
	const compared = finish(compareJob(pair));

	it.each([[[60]], [[30, 30]], [[1, 24, 25, 10]], [Array<number>(12).fill(5)]])(
		'the answer is the same to the bit (parts of %j)',
		(sizes) => {
			expect(ensembleOf(ensemble, inParts(samplingOf(ensemble), sizes))).toEqual(alone);
			expect(comparisonOf(pair, inParts(comparisonSampling(pair), sizes))).toEqual(compared);
		}
	);

	it('a missing or doubled future is noticed', () => {
		const part = (from: number, to: number) => ({
			names: ['a'],
			rows: 1,
			from,
			to,
			values: new Float64Array(to - from)
		});
		expect(() => joined([part(0, 5), part(6, 9)])).toThrow('do not meet');
		expect(() => joined([part(0, 5), part(4, 9)])).toThrow('do not meet');
	});
});

describe('two plans in the same futures', () => {
	it('differ by nothing where they are one plan, in every sample', () => {
		const twice = { a: base, b: structuredClone(base), replicates: 40, events: true };
		const samples = roomForSampling(comparisonSampling(twice));
		finish(sampleInto(samples, comparisonSampling(twice)));
		expect(samples.values.every((value) => value === 0)).toBe(true);
		for (const band of Object.values(comparisonOf(twice, samples).series)) {
			for (const line of [band.p10, band.p50, band.p90, band.mean, band.central]) {
				expect(line.every((value) => value === 0)).toBe(true);
			}
			expect(band.better === null || band.better.every((share) => share === 0)).toBe(true);
			expect(band.same.every((share) => share === 1)).toBe(true);
		}
	});

	it('are told apart: nothing before they part, then how much, and in how many futures B is better', () => {
		const { series, months } = finish(compareJob({ a: base, b: frozen, replicates: 40 }));
		const parting = months.indexOf('2027-04');
		for (const { p10, p90, same } of Object.values(series)) {
			for (let row = 0; row < parting; row++)
				expect([p10[row], p90[row], same[row]]).toEqual([0, 0, 1]);
		}
		const { cash, staffInPost } = series;
		expect(cash!.p10[24]).toBeGreaterThan(0);
		expect(cash!.better![24]).toBe(1);
		expect(staffInPost!.p90[24]).toBeLessThan(0);
		const indifferent = catalogue.outputs.filter(({ better }) => better === null);
		expect(indifferent.length).toBeGreaterThan(0);
		for (const { id } of indifferent) expect(series[id]!.better).toBeNull();
	});

	it('are the same to the bit up to the month in which they part: 500 pairs of levers and seeds', () => {
		const movable = catalogue.levers.filter(({ min, max }) => max > min);
		const pair = fc.record({
			seed: fc.string({ maxLength: 8 }),
			replicate: fc.nat(400),
			levers: fc.tuple(fc.constantFrom(...movable), fc.constantFrom(...movable)),
			shares: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1))
		});
		let different = 0;
		const from = monthText(2026 * 12 + 3 + 24);
		const scenario = { ...base, months: 27 };
		fc.assert(
			fc.property(pair, ({ seed, replicate, levers: [first, second], shares }) => {
				const futures = futuresOf({ seed, names, events: true });
				const value = ({ min, max }: { min: number; max: number }, share: number) =>
					min + share * (max - min);
				const a = {
					...scenario,
					levers: { [first.id]: phase(value(first, shares[0]), scenario.start) }
				};
				const b = {
					...a,
					levers: {
						...a.levers,
						[second.id]: [...(a.levers[second.id] ?? []), ...phase(value(second, shares[1]), from)]
					}
				};
				const [one, other] = [a, b].map((plan) => futures.totals(plan, replicate));
				names.forEach((_, i) => {
					expect(other![i]!.subarray(0, 25)).toEqual(one![i]!.subarray(0, 25));
				});
				if (names.some((_, i) => one![i]![27] !== other![i]![27])) different += 1;
			}),
			{ numRuns: 500 }
		);
		expect(different).toBeGreaterThan(250);
	});
});

describe('a question', () => {
	const issuesOf = (
		checked: ReturnType<typeof checkEnsemble> | ReturnType<typeof checkComparison>
	) => (checked.ok ? [] : checked.issues.map(({ path, code }) => [path, code]));

	it('passes when it can be answered, and is told everything that is wrong with it otherwise', () => {
		expect(issuesOf(checkEnsemble({ scenario: base }))).toEqual([]);
		const wrong = {
			scenario: { ...base, months: 500 },
			replicates: 1.5,
			names: ['cash', 'nonsense'],
			events: 'yes',
			thresholds: [{ name: 'cash', value: 'x', side: 'beside' }],
			extra: 1
		};
		expect(
			issuesOf(checkEnsemble(wrong))
				.map(([path]) => path)
				.sort()
		).toEqual([
			'events',
			'extra',
			'names[1]',
			'replicates',
			'scenario.months',
			'thresholds[0].side',
			'thresholds[0].value'
		]);
		expect(issuesOf(checkEnsemble(7))).toEqual([['', 'wrong-type']]);
		expect(issuesOf(checkEnsemble({ scenario: base, names: [] }))).toEqual([
			['names', 'wrong-type']
		]);
		expect(issuesOf(checkEnsemble({ scenario: base, names: ['cash', 'cash'] }))).toEqual([
			['names', 'twice']
		]);
	});

	it('is refused when its answer would not fit, before anything is laid aside for it', () => {
		const large = { scenario: { ...base, months: 120 }, replicates: 50_000 };
		expect(issuesOf(checkEnsemble(large))).toEqual([['replicates', 'too-large']]);
		expect(issuesOf(checkEnsemble({ ...large, replicates: 20_000, names: ['cash'] }))).toEqual([]);
	});

	it('about two plans needs both to begin in the same month', () => {
		expect(issuesOf(checkComparison({ a: base, b: frozen }))).toEqual([]);
		expect(issuesOf(checkComparison({ a: base, b: { ...base, start: '2027-04' } }))).toEqual([
			['b.start', 'other-start']
		]);
		expect(issuesOf(checkComparison({ a: base })).length).toBeGreaterThan(0);
	});
});
