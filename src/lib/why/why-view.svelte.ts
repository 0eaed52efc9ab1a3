/** Why the plan is where it is: asked for while somebody looks, and again when the plan has rested. */
import type { Scenario, StaffGroup } from '#sim-core';
import type { Attribution, Explanation } from '#sim-core/explain.ts';
import type { OutcomeOf, Runner } from '../simulation/runner.ts';

/** How long a plan has to rest before its causes are worked out, in milliseconds. */
const restTime = 350;

/** What is asked. */
export interface WhyQuestion {
	readonly baseline: Scenario;
	readonly plan: Scenario;
	readonly outcome: string;
	/** Months since the opening. */
	readonly month: number;
	readonly group: StaffGroup | null;
}

export class WhyView {
	readonly #runner: Runner;
	#explanation = $state.raw<Explanation | null>(null);
	#split = $state.raw<Attribution | null>(null);
	#isBusy = $state(false);
	#message = $state('');
	#underWay: AbortController | null = null;
	#waiting: ReturnType<typeof setTimeout> | undefined;
	#asked = '';

	constructor(runner: Runner) {
		this.#runner = runner;
	}

	/** The story and what it rests on; null until it has come. */
	get explanation(): Explanation | null {
		return this.#explanation;
	}

	/** The gap between baseline and plan, split among the choices; null until it has come. */
	get split(): Attribution | null {
		return this.#split;
	}

	get isBusy(): boolean {
		return this.#isBusy;
	}

	/** What went wrong, in a sentence; empty when nothing has. */
	get message(): string {
		return this.#message;
	}

	/** Asks once the plan has rested; the same question is not asked twice. */
	ask(question: WhyQuestion): void {
		const text = JSON.stringify(question);
		if (text === this.#asked) return;
		this.stop();
		this.#asked = text;
		this.#explanation = null;
		this.#split = null;
		this.#waiting = setTimeout(() => void this.#run(question), restTime);
	}

	/** Ends what is under way. */
	stop(): void {
		clearTimeout(this.#waiting);
		this.#underWay?.abort();
		this.#underWay = null;
		this.#isBusy = false;
		this.#asked = '';
	}

	async #run({ baseline, plan, outcome, month, group }: WhyQuestion): Promise<void> {
		const underWay = new AbortController();
		const { signal } = underWay;
		this.#underWay = underWay;
		this.#isBusy = true;
		this.#message = '';
		const explained = await this.#runner.job(
			'explain',
			{ a: plan, b: null, outcome, month, group },
			{ signal }
		);
		if (signal.aborted) return;
		this.#explanation = this.#taken(explained);
		const measures = [{ outcome, group }];
		const split = await this.#runner.job(
			'attribute',
			{ a: baseline, b: plan, measures },
			{ signal }
		);
		if (signal.aborted) return;
		this.#split = this.#taken(split);
		this.#isBusy = false;
	}

	#taken<T>(outcome: OutcomeOf<T>): T | null {
		if (outcome.kind === 'done') return outcome.result;
		if (outcome.kind === 'failed') this.#message = outcome.message;
		if (outcome.kind === 'invalid')
			this.#message = outcome.issues.map(({ message }) => message).join(' ');
		return null;
	}
}
