/** Which loop is in charge: worked out when the map is opened, and again for another outcome or plan. */
import type { Scenario, StaffGroup } from '#sim-core';
import type { LoopsInCharge } from '#sim-core/explain.ts';
import { LatestJob } from '../simulation/latest-job.ts';
import type { Runner } from '../simulation/runner.ts';

export class LoopsView {
	readonly #job: LatestJob<'loops'>;
	#result = $state.raw<LoopsInCharge | null>(null);
	#done = $state(0);
	#total = $state(0);
	#message = $state('');
	#asked = '';

	constructor(runner: Runner) {
		this.#job = new LatestJob(runner, 'loops', {
			deliver: (outcome) => {
				if (outcome.kind === 'done') this.#result = outcome.result;
				else if (outcome.kind === 'failed') this.#message = outcome.message;
			},
			onProgress: ({ done, total }) => {
				this.#done = done;
				this.#total = total;
			}
		});
	}

	/** What came of the latest question; null until it has come. */
	get result(): LoopsInCharge | null {
		return this.#result;
	}

	/** Months weighed so far, and how many there are. */
	get done(): number {
		return this.#done;
	}

	get total(): number {
		return this.#total;
	}

	get message(): string {
		return this.#message;
	}

	/** Asks about an outcome of a plan; the same question is not asked twice. */
	ask(scenario: Scenario, outcome: string, group: StaffGroup | null): void {
		const text = JSON.stringify([scenario, outcome, group]);
		if (text === this.#asked) return;
		this.#asked = text;
		this.#result = null;
		this.#message = '';
		this.#done = 0;
		this.#job.request({ scenario, outcome, group });
	}

	stop(): void {
		this.#job.cancel();
		this.#asked = '';
	}
}
