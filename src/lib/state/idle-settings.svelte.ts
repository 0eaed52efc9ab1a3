/** Levers that are set and change nothing in the present run, found by running the plan without each. */
import { leversInUse, type RunResult, type Scenario } from '#sim-core';
import type { Runner } from '../simulation/runner.ts';
import type { WorkbenchCore } from './core.ts';

/** How long the plan has to rest before the extra runs are asked for, in milliseconds. */
const restTime = 400;

export class IdleSettings {
	readonly #runner: Runner;
	readonly #core: WorkbenchCore;
	#sentences = $state.raw<ReadonlyMap<string, string>>(new Map());
	#waiting: ReturnType<typeof setTimeout> | undefined;
	#underWay: AbortController | null = null;

	constructor(runner: Runner, core: WorkbenchCore) {
		this.#runner = runner;
		this.#core = core;
	}

	/** Says why a lever changes nothing, in a sentence; empty when it changes something or is not yet known. */
	sentenceFor(lever: string): string {
		return this.#sentences.get(lever) ?? '';
	}

	/** Forgets what was found: the plan is changing. */
	clear(): void {
		clearTimeout(this.#waiting);
		this.#underWay?.abort();
		this.#underWay = null;
		if (this.#sentences.size > 0) this.#sentences = new Map();
	}

	/** Looks into a plan and its run once the plan has rested for a moment. */
	look(scenario: Scenario, result: RunResult): void {
		this.clear();
		this.#waiting = setTimeout(() => void this.#find(scenario, result), restTime);
	}

	async #find(scenario: Scenario, result: RunResult): Promise<void> {
		const inUse = leversInUse(scenario, this.#core.catalogue.levers);
		if (inUse.length === 0) return;
		const underWay = new AbortController();
		this.#underWay = underWay;
		const outcomes = await this.#runner.runMany(
			inUse.map(({ without }) => without),
			{ signal: underWay.signal }
		);
		if (underWay.signal.aborted) return;
		const idle = inUse.filter((_, i) => {
			const outcome = outcomes[i];
			return (
				outcome?.kind === 'done' && outcome.result.receipt.resultHash === result.receipt.resultHash
			);
		});
		this.#sentences = new Map(idle.map(({ lever, ifIdle }) => [lever, ifIdle]));
	}
}
