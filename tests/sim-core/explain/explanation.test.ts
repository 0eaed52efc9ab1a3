import { describe, expect, it } from 'vitest';
import {
	catalogue,
	exampleScenario,
	monthText,
	profiles,
	runScenario,
	type Scenario
} from '#sim-core';
import { finish } from '#sim-core/analysis/job.ts';
import { uniforms, streamKey } from '#sim-core/engine/random.ts';
import { checkQuestion, explainJob, type Explanation, type Sentence } from '#sim-core/explain.ts';
import { setUp, valueFrozen } from '#sim-core/explain/contrast.ts';
import { fromStart, setAll } from '../model/settings.ts';

const draw = uniforms({ key: streamKey('sentences'), replicate: 0, name: 'questions' });
const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;

const outcomes = catalogue.outputs.filter(({ better }) => better !== null);

/** A plan of up to three levers, some with an event, somewhere in their ranges. */
function somePlan(): Scenario {
	const settings = Array.from({ length: 2 + Math.floor(draw() * 3) }, () => {
		const { id, min, max } = pick(catalogue.levers);
		return [id, min + draw() * (max - min)] as const;
	});
	const plan = setAll(pick(profiles).id, Object.fromEntries(settings));
	const event = { id: 'severeWinter', from: monthText(2026 * 12 + 8), size: 0.1, months: 3 };
	return {
		...plan,
		months: 14,
		levers: draw() < 0.15 ? {} : plan.levers,
		world: { drivers: {}, events: draw() < 0.3 ? [event] : [] }
	};
}

interface Case {
	readonly plan: Scenario;
	readonly asked: { outcome: string; month: number; group: 'nursing' | null };
	readonly told: Explanation;
	readonly setup: ReturnType<typeof setUp>;
}

function someCase(): Case {
	const plan = somePlan();
	const { id, perGroup } = pick(outcomes);
	const group = perGroup && draw() < 0.3 ? ('nursing' as const) : null;
	const asked = { outcome: id, month: 6 + Math.floor(draw() * 9), group };
	const told = finish(explainJob(plan, null, asked));
	return { plan, asked, told, setup: setUp(plan, null, asked) };
}

/** The outcome of a plan with one setting taken back, by the plain runner. */
function without({ plan, asked }: Case, path: string): number {
	const levers = Object.entries(plan.levers).filter(([id]) => `levers.${id}` !== path);
	const events = plan.world.events.filter(({ id, from }) => `world.events.${id}.${from}` !== path);
	const taken = { ...plan, levers: Object.fromEntries(levers), world: { drivers: {}, events } };
	const { total, byGroup } = runScenario(taken).series[asked.outcome]!;
	return (asked.group === null ? total : byGroup![asked.group])[asked.month]!;
}

/** The outcome when the cause of a sentence is frozen, worked out afresh. */
function rerun(of: Case, { check }: Sentence): number {
	return check!.how === 'withoutSetting'
		? without(of, check!.cause)
		: valueFrozen(of.setup, check!.cause);
}

describe('causal sentences', () => {
	it('has the sign of every one of 300 confirmed by a re-run without its cause', () => {
		let [told, cases] = [0, 0];
		while (told < 300) {
			const one = someCase();
			cases++;
			for (const sentence of one.told.causes) {
				const effect = one.told.after - rerun(one, sentence);
				const claimed = sentence.text.includes(' raised ') ? 1 : -1;
				expect(Math.sign(effect), sentence.text).toBe(claimed);
				expect(Math.sign(sentence.numbers[0]!.value)).toBe(claimed);
				expect(sentence.text).toMatch(/^In this model, /);
				told++;
			}
		}
		expect(cases).toBeLessThan(200);
	}, 120_000);
});

describe('the story', () => {
	const plan = setAll('aldermere', { vacancyControl: 0.4, flexibleWorking: 0.15 });
	const ask = (asked: object): Explanation => {
		const checked = checkQuestion({ outcome: 'staffInPost', month: '2028-03', ...asked }, [plan]);
		if (!checked.ok) throw new Error(checked.issues[0]!.message);
		return finish(explainJob(plan, null, checked.value));
	};

	it('has at most four sentences of at most twenty words on average, whatever is asked', () => {
		for (const { id } of outcomes.slice(0, 30)) {
			const { story } = ask({ outcome: id, month: 9 });
			const words = story.map(({ text }) => text.split(/\s+/).length);
			expect(story.length).toBeLessThanOrEqual(4);
			expect(words.reduce((a, b) => a + b, 0) / story.length).toBeLessThanOrEqual(20);
			expect(Math.max(...words)).toBeLessThanOrEqual(25);
			// A figure that did not move has no largest part.
			const texts = story.map(({ text }) => text).join(' ');
			if (texts.includes('no different from the run')) expect(texts).not.toMatch(/largest part/);
			for (const { kind, text, assumptions } of story) {
				expect(text).toMatch(/^[A-Z].*[^.]\.$/);
				if (kind === 'cause' || kind === 'together') expect(text).toContain('In this model');
				for (const each of assumptions) {
					expect(catalogue.assumptions.some(({ id: known }) => known === each)).toBe(true);
				}
			}
		}
	}, 60_000);

	it('says what happened, why, what it cost and who bears it, and what it cannot tell', () => {
		const { story, against } = ask({});
		expect(against).toBe('statusQuo');
		expect(story.map(({ kind }) => kind)).toEqual(['happened', 'cause', 'cost', 'limits']);
		expect(story[0]!.text).toMatch(/^The model shows staff in post at 5,0\d\d WTE in March 2028, /);
		expect(story[1]!.text).toMatch(/“Vacancy control \(freeze\)” alone lowered staff in post/);
		expect(story[2]!.text).toMatch(/those who bear it: staff in teams with gaps/);
		expect(story[3]!.text).toMatch(/^This cannot tell you /);
	});

	it('gives the range that the least certain assumption on the way alone leaves open', () => {
		const { story } = ask({ outcome: 'burnout', month: 36 });
		const { numbers, assumptions } = story.at(-1)!;
		const { low, high } = catalogue.assumptions.find(({ id }) => id === assumptions[0])!;
		[low, high].forEach((value, i) => {
			const assumed = { [assumptions[0]!]: value };
			const [without, within] = [exampleScenario('aldermere'), plan].map(
				(scenario) => runScenario({ ...scenario, assumptions: assumed }).series.burnout!.total[36]!
			);
			expect(numbers[i]!.value).toBeCloseTo(within! - without!, 9);
		});
	});

	it('gives the same text for the same question', () => {
		expect(ask({ outcome: 'surplus' })).toEqual(ask({ outcome: 'surplus' }));
	});

	it('holds a plan without levers against its own opening', () => {
		const still = exampleScenario('aldermere');
		const told = finish(
			explainJob(still, null, { outcome: 'waitingList', month: 24, group: null })
		);
		const { total } = runScenario(still).series.waitingList!;
		expect(told.against).toBe('opening');
		expect(told.before).toBeCloseTo(total[0]!, 6);
		expect(told.after).toBeCloseTo(total[24]!, 6);
		expect(told.story[0]!.text).toMatch(/above the start\.$/);
	});

	it('warns in place of a ranking when choices act together', () => {
		// Half of the agency’s work refused matters little unless there are gaps, and the other way round.
		const jointly = {
			...setAll('aldermere', { agencyCap: 0.02, flexibleWorking: 0.15 }),
			assumptions: {}
		};
		const told = finish(
			explainJob(
				{ ...jointly, levers: { ...jointly.levers, vacancyControl: fromStart(0.4) } },
				null,
				{
					outcome: 'agencySpend',
					month: 36,
					group: null
				}
			)
		);
		expect(told.choices.warning).toMatch(/act together/);
		expect(told.story[1]!.text).toBe(
			'In this model, these choices act together; separate effects are not reliable here.'
		);
		expect(told.causes.every(({ check }) => check!.how === 'quantityHeld')).toBe(true);
	});

	it('says what is wrong with a question, all at once', () => {
		const asked = { outcome: 'waitingList', month: 0, group: 'nursing' };
		const checked = checkQuestion(asked, [plan, { ...plan, start: '2027-04' }]);
		expect(checked.ok ? [] : checked.issues.map(({ path }) => path)).toEqual([
			'start',
			'group',
			'month'
		]);
	});
});
