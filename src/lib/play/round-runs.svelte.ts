/** The runs of a round at an exercise: what came of the decisions, why, and what the drafted ones cost. */
import type { RunResult } from '#sim-core';
import {
	budgetUse,
	carryOnScenario,
	exerciseScenario,
	type BudgetUse,
	type Exercise,
	type Play
} from '#sim-core/exercises.ts';
import type { JobOutput } from '#sim-core/worker/api.ts';
import type { Runner } from '../simulation/runner.ts';

type ExerciseScenario = ReturnType<typeof exerciseScenario>;

/** Why the first predicted outcome is what it is. */
export type Story = JobOutput<'explain'>;

/** Runs decisions beside doing nothing and keeps what came back; the session says when it may be seen. */
export class RoundRuns {
	readonly #exercise: Exercise;
	readonly #runner: Runner;
	#result = $state.raw<RunResult | null>(null);
	#idle = $state.raw<RunResult | null>(null);
	#later = $state.raw<RunResult | null>(null);
	#story = $state.raw<Story | null>(null);
	#budget = $state.raw<BudgetUse | null>(null);
	#problem = $state('');
	#isRunning = $state(false);
	#budgetTurn = 0;

	constructor(exercise: Exercise, runner: Runner) {
		this.#exercise = exercise;
		this.#runner = runner;
	}

	/** The run of the decisions shown last. */
	get result(): RunResult | null {
		return this.#result;
	}

	/** The same months with nothing decided. */
	get idle(): RunResult | null {
		return this.#idle;
	}

	/** The whole play and five years after it. */
	get later(): RunResult | null {
		return this.#later;
	}

	get story(): Story | null {
		return this.#story;
	}

	/** What the drafted settings cost; null where there is no budget. */
	get budget(): BudgetUse | null {
		return this.#budget;
	}

	/** Why the last run did not come off; empty when it did. */
	get problem(): string {
		return this.#problem;
	}

	get isRunning(): boolean {
		return this.#isRunning;
	}

	/** Runs the rounds decided so far beside doing nothing; false when that did not come off. */
	async show(decisions: Play['decisions']): Promise<boolean> {
		this.#isRunning = true;
		this.#problem = '';
		this.#story = null;
		const round = decisions.length - 1;
		const plan = exerciseScenario(this.#exercise, { decisions }, round);
		const idle = exerciseScenario(this.#exercise, { decisions: [] }, round);
		const isLast = decisions.length === this.#exercise.rounds.length;
		const longer = isLast ? [carryOnScenario(this.#exercise, { decisions })] : [];
		const [one, other, later] = await this.#runner.runMany([plan, idle, ...longer]);
		this.#isRunning = false;
		if (one?.kind !== 'done' || other?.kind !== 'done') {
			this.#problem = 'The run did not come back. Nothing is lost: try again.';
			return false;
		}
		this.#result = one.result;
		this.#idle = other.result;
		this.#later = later?.kind === 'done' ? later.result : null;
		void this.#explain(plan, idle);
		return true;
	}

	/** Asks why the first predicted outcome is what it is. */
	async #explain(plan: ExerciseScenario, idle: ExerciseScenario): Promise<void> {
		const outcome = this.#exercise.predictions[0]!.outcome;
		const changed = JSON.stringify(plan.levers) !== JSON.stringify(idle.levers);
		const told = await this.#runner.job('explain', {
			...(changed ? { a: idle, b: plan } : { a: plan, b: null }),
			...{ outcome, month: plan.months, group: null }
		});
		if (told.kind === 'done') this.#story = told.result;
	}

	/** Works out what drafted settings cost in a round; only that figure is kept of the run. */
	async measureBudget(play: Play, round: number): Promise<void> {
		if (this.#exercise.budget === null) return;
		const turn = ++this.#budgetTurn;
		const outcome = await this.#runner.run(exerciseScenario(this.#exercise, play, round));
		if (outcome.kind !== 'done' || turn !== this.#budgetTurn) return;
		this.#budget = budgetUse(this.#exercise, outcome.result, round);
	}

	/** Forgets the run shown last. */
	clear(): void {
		this.#result = null;
	}
}
