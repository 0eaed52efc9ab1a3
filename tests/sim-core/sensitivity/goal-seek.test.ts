// Goal seeking on the model: against brute force, with what stops it, how sure it is, and where a plan stops paying.
import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, type Scenario } from '#sim-core';
import { finish } from '#sim-core/analysis/job.ts';
import { streamKey, uniforms } from '#sim-core/engine/random.ts';
import { futuresOf, runFuture } from '#sim-core/ensemble.ts';
import { runSeries } from '#sim-core/run.ts';
import { atMonth, goalSeekJob, type Dial } from '#sim-core/sensitivity.ts';
import { withChanges } from '#sim-core/sensitivity/change.ts';
import { measured } from '#sim-core/sensitivity/measure.ts';
import { Rerun } from '#sim-core/sensitivity/rerun.ts';

const plan: Scenario = { ...exampleScenario('aldermere'), months: 24 };

const leverDial = (id: string): Dial => ({ kind: 'lever', id, group: null });

const outcomes = ['vacancyRate', 'burnout', 'waitingList', 'surplus', 'agencySpend', 'quality'];

describe('goal seeking', () => {
	it('agrees with brute force on 50 questions: the same answers, or none', () => {
		const draw = uniforms({ key: streamKey('questions'), replicate: 0, name: 'questions' });
		const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;
		const fine = 80;
		const short = { ...plan, months: 6 };
		const counts = [0, 0, 0];
		for (let question = 0; question < 50; question++) {
			const lever = pick(catalogue.levers);
			const measure = atMonth(pick(outcomes), 2 + Math.floor(draw() * 5));
			const dial = leverDial(lever.id);
			const rerun = new Rerun({ base: short, measures: [measure] });
			const at = (i: number): number => lever.min + ((lever.max - lever.min) * i) / fine;
			const values = Array.from(
				{ length: fine + 1 },
				(_, i) => rerun.values([{ dial, value: at(i) }])[0]!
			);
			const [least, most] = [Math.min(...values), Math.max(...values)];
			// Three in four targets lie within reach.
			const target = least + (most - least) * (1.3 * draw() - 0.15);
			const crossed = values.flatMap((value, i) =>
				i > 0 && (values[i - 1]! - target) * (value - target) < 0 ? [i] : []
			);
			const { answers, closest, limit } = finish(
				goalSeekJob({ plan: short, measure, dial, target })
			);
			const found = answers.filter(({ how }) => how === 'crosses' || how === 'jumps');
			for (const i of crossed) {
				expect(
					found.some(({ x }) => x >= at(i - 1) - 1e-9 && x <= at(i) + 1e-9),
					`${lever.id} → ${measure.outcome} = ${target}`
				).toBe(true);
			}
			for (const { x, value } of answers) {
				const fresh = measured(runSeries(withChanges(short, [{ dial, value: x }])).series, measure);
				expect(value).toBe(fresh);
				expect(Math.abs(fresh - target)).toBeLessThanOrEqual(1e-6 * (most - least || 1));
			}
			if (answers.length === 0) {
				const nearest = Math.min(...values.map((value) => Math.abs(value - target)));
				expect(Math.abs(closest!.value - target)).toBeLessThanOrEqual(nearest + 1e-12);
				expect(limit!.sentence).toMatch(/\.$/);
			} else expect([closest, limit]).toEqual([null, null]);
			counts[Math.min(2, answers.length)]! += 1;
		}
		// The questions are of all kinds: without an answer, with one, and some with several.
		expect(counts[0]).toBeGreaterThan(5);
		expect(counts[1]).toBeGreaterThan(15);
		expect(counts[0]! + counts[1]! + counts[2]!).toBe(50);
	});

	it('out of reach, gives the closest value and the bound that stops it', () => {
		const measure = atMonth('vacancyRate', 24);
		const dial = leverDial('ukRecruitment');
		const { answers, closest, limit } = finish(goalSeekJob({ plan, measure, dial, target: 0 }));
		expect(answers).toEqual([]);
		expect(closest!.x).toBe(1);
		expect(limit).toMatchObject({ stoppedBy: 'upper', at: 1 });
		const back = finish(goalSeekJob({ plan, measure, dial, target: 0.9 }));
		expect(back.limit!.stoppedBy).toBe('lower');
		const idle = { ...measure, from: 0, to: 0 };
		const opening = finish(goalSeekJob({ plan, measure: idle, dial, target: 0.5 }));
		expect(opening.limit!.stoppedBy).toBe('none');
	});

	it('says in what share of futures an answer holds, as counting them does', () => {
		const measure = atMonth('vacancyRate', 24);
		const dial = leverDial('ukRecruitment');
		const [low, high] = [0, 1].map((value) => {
			const run = runSeries(withChanges(plan, [{ dial, value }]));
			return measured(run.series, measure);
		});
		const target = (low! + high!) / 2;
		const futures = { seed: 'sure', count: 40 };
		const { answers, sense } = finish(goalSeekJob({ plan, measure, dial, target, futures }));
		expect(sense).toBe('atMost');
		const [answer] = answers;
		const drawn = futuresOf({ seed: 'sure' });
		const scenario = withChanges(plan, [{ dial, value: answer!.x }]);
		let met = 0;
		for (let replicate = 0; replicate < 40; replicate++) {
			if (measured(runFuture(scenario, drawn, replicate).series, measure) <= target) met += 1;
		}
		expect(answer!.sure).toBe(met / 40);
		expect(answer!.sure).toBeGreaterThan(0);
		expect(answer!.sure).toBeLessThan(1);
	});

	it('finds where a plan stops paying: the value of an assumption at which it equals what it is held against', () => {
		const months = { ...plan, months: 36 };
		const paying = withChanges(months, [{ dial: leverDial('workloadRedesign'), value: 1 }]);
		const measure = atMonth('cumulativePosition', 36);
		const dial: Dial = { kind: 'assumption', id: 'redesignCost', group: null };
		const job = goalSeekJob({ plan: paying, against: months, measure, dial, target: 0 });
		const { answers } = finish(job);
		expect(answers).toHaveLength(1);
		const [{ x, below, rising }] = answers as [(typeof answers)[number]];
		const difference = (value: number): number => {
			const [one, other] = [paying, months].map((scenario) => {
				const set = withChanges(scenario, [{ dial, value }]);
				return measured(runSeries(set).series, measure);
			});
			return one! - other!;
		};
		expect(rising).toBe(false);
		expect(difference(0.99 * x)).toBeGreaterThan(0);
		expect(difference(1.01 * x)).toBeLessThan(0);
		// The plan pays as things most likely are, so that most of the range lies below where it stops.
		expect(below).toBeGreaterThan(0.5);
		expect(below).toBeLessThan(1);
	});

	it('refuses what the model does not have, and bounds without room', () => {
		const asked = { plan, measure: atMonth('burnout', 12), target: 0.3 };
		const sought = (dial: Dial, from?: number) => () =>
			finish(goalSeekJob({ ...asked, dial, ...(from === undefined ? {} : { from }) }));
		expect(sought(leverDial('magic'))).toThrow(/no lever magic/);
		expect(sought(leverDial('bankRate'), 7)).toThrow(/no room/);
	});
});
