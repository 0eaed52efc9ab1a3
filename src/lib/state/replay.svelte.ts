/** Shows the last change again: the results before it, then their way to the results after it. */
import type { RunResult, Scenario } from '#sim-core';
import { blendRuns } from '../results/blend-runs.ts';
import type { Runner } from '../simulation/runner.ts';

/** How long the results before stand still, and how long they then take to move, in milliseconds. */
const stillTime = 350;
const moveTime = 1000;

export class Replay {
	readonly #runner: Runner;
	#frame = $state.raw<RunResult | null>(null);
	#isMoving = $state(false);
	#label = $state('');
	/** Counts replays, so that one that was overtaken shows nothing any more. */
	#turn = 0;

	constructor(runner: Runner) {
		this.#runner = runner;
	}

	/** The run to show in place of the plan's own; null when nothing is being replayed. */
	get frame(): RunResult | null {
		return this.#frame;
	}

	/** True while lines move; false while the results before stand still until `stop`. */
	get isMoving(): boolean {
		return this.#isMoving;
	}

	/** The change that is shown again; empty when none is. */
	get label(): string {
		return this.#frame === null ? '' : this.#label;
	}

	/** Ends the replay: the plan's own run shows again. */
	stop(): void {
		this.#turn += 1;
		this.#frame = null;
		this.#isMoving = false;
	}

	/** Shows a run for one turn as if it were another, so that everything that follows results is worked out once more. */
	showAgain(run: RunResult): void {
		if (this.#frame !== null) return;
		const turn = this.#turn;
		this.#label = '';
		this.#frame = { ...run };
		setTimeout(() => {
			if (turn === this.#turn) this.#frame = null;
		});
	}

	/**
	 * Runs both scenarios and goes from one to the other. Without motion the results before stay on screen
	 * until `stop`, so that nothing moves on its own.
	 */
	async play(change: { before: Scenario; after: Scenario; label: string }, withMotion: boolean) {
		this.stop();
		const turn = this.#turn;
		const [from, to] = await this.#runner.runMany([change.before, change.after]);
		if (from?.kind !== 'done' || to?.kind !== 'done' || turn !== this.#turn) return;
		this.#label = change.label;
		this.#frame = from.result;
		this.#isMoving = withMotion;
		if (withMotion) this.#move({ before: from.result, after: to.result, turn });
	}

	#move({ before, after, turn }: { before: RunResult; after: RunResult; turn: number }): void {
		const startedAt = performance.now() + stillTime;
		const step = (): void => {
			if (turn !== this.#turn) return;
			const done = (performance.now() - startedAt) / moveTime;
			if (done >= 1) {
				this.stop();
				return;
			}
			if (done > 0) this.#frame = blendRuns(before, after, eased(done));
			requestAnimationFrame(step);
		};
		requestAnimationFrame(step);
	}
}

/** Starts and ends gently. */
const eased = (share: number): number => share * share * (3 - 2 * share);
