/** The undo and redo stacks of the workbench: one step for each committed change, 100 deep. */
import type { Scenario } from '#sim-core';
import type { Goals } from './goals.ts';
import type { StoredSlot } from './saved-scenario.ts';

/** A change that can be undone. What it holds never changes, so steps share what they have in common. */
export type Step =
	| {
			readonly kind: 'draft';
			readonly label: string;
			readonly before: Scenario;
			readonly after: Scenario;
	  }
	| {
			readonly kind: 'goals';
			readonly label: string;
			readonly before: Goals;
			readonly after: Goals;
	  }
	| {
			readonly kind: 'removed';
			readonly label: string;
			readonly slot: StoredSlot;
			readonly index: number;
	  };

export const historyDepth = 100;

/** Keeps what was done and what was undone, oldest first. */
export class History {
	#past = $state.raw<readonly Step[]>([]);
	#future = $state.raw<readonly Step[]>([]);

	get past(): readonly Step[] {
		return this.#past;
	}

	get future(): readonly Step[] {
		return this.#future;
	}

	/** Adds a step; what had been undone before it can no longer be redone. */
	push(step: Step): void {
		this.#past = [...this.#past, step].slice(-historyDepth);
		this.#future = [];
	}

	/** The latest change of the plan itself that was made and not undone; null when there is none. */
	get lastDraftStep(): Extract<Step, { kind: 'draft' }> | null {
		return this.#past.findLast((step) => step.kind === 'draft') ?? null;
	}

	/** Moves the latest step to what can be redone and returns it. */
	stepBack(): Step | null {
		const step = this.#past.at(-1);
		if (step === undefined) return null;
		this.#past = this.#past.slice(0, -1);
		this.#future = [step, ...this.#future];
		return step;
	}

	/** Moves the step undone last back to what can be undone and returns it. */
	stepForward(): Step | null {
		const [step, ...rest] = this.#future;
		if (step === undefined) return null;
		this.#past = [...this.#past, step];
		this.#future = rest;
		return step;
	}

	/** Puts both stacks back as they were stored. */
	restore(past: readonly Step[], future: readonly Step[]): void {
		this.#past = past.slice(-historyDepth);
		this.#future = future.slice(0, historyDepth);
	}
}
