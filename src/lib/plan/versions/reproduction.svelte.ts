/** Reproduces a run: finds the plan that a receipt is of, runs it again and holds the result against it. */
import type { Scenario } from '#sim-core';
import type { Runner } from '../../simulation/runner.ts';
import { judged, notHere, readClaim, saysAnything, type Claim, type Verdict } from './reproduce.ts';

/** A plan that a receipt may be of. */
export interface Candidate {
	readonly name: string;
	readonly scenario: Scenario;
}

export class Reproduction {
	readonly #runner: Runner;
	#verdict = $state.raw<(Verdict & { readonly name: string }) | null>(null);
	#isBusy = $state(false);

	constructor(runner: Runner) {
		this.#runner = runner;
	}

	/** What came of it, and the plan that was run; null before. */
	get verdict(): (Verdict & { readonly name: string }) | null {
		return this.#verdict;
	}

	get isBusy(): boolean {
		return this.#isBusy;
	}

	/** Runs one plan again and holds it against a claim. */
	async of(candidate: Candidate, claim: Claim): Promise<void> {
		await this.#among([candidate], claim);
	}

	/** Looks for the plan of a receipt among candidates; the first is taken where the receipt does not name its plan. */
	async from(text: string, candidates: readonly Candidate[]): Promise<void> {
		const claim = readClaim(text);
		if (!saysAnything(claim)) {
			this.#say(
				'',
				'This text holds no receipt. Copy the full receipt of a run and paste it here.'
			);
			return;
		}
		await this.#among(candidates, claim);
	}

	async #among(candidates: readonly Candidate[], claim: Claim): Promise<void> {
		this.#isBusy = true;
		const outcomes = await this.#runner.runMany(candidates.map(({ scenario }) => scenario));
		this.#isBusy = false;
		const done = outcomes.flatMap((outcome, place) =>
			outcome.kind === 'done'
				? [{ receipt: outcome.result.receipt, name: candidates[place]?.name ?? '' }]
				: []
		);
		const isOne = candidates.length === 1 || claim.scenarioHash === null;
		const found = isOne
			? done[0]
			: done.find(({ receipt }) => receipt.scenarioHash === claim.scenarioHash);
		if (found === undefined) this.#say('', notHere);
		else this.#verdict = { ...judged(claim, found.receipt), name: found.name };
	}

	#say(name: string, sentence: string): void {
		this.#verdict = { same: false, sentences: [sentence], name };
	}
}
