/** Formulas of the plan on the desk: read, shown before they are kept, kept with their results, worked out again. */
import type { Scenario } from '#sim-core';
import { withFormulaResults, workOutFormulas, type FormulaOutcome } from '#sim-core/planning.ts';
import type { FormulaReader } from '../../simulation/formula-reader.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { plain } from './restore.ts';

type Outcomes = ReadonlyMap<string, FormulaOutcome>;

export class FormulaDesk {
	readonly #workbench: Workbench;
	readonly #reader: FormulaReader;
	/** Formulas that would now give something else than what stands, because what they build on has changed. */
	outOfStep = $state.raw<readonly string[]>([]);

	constructor(workbench: Workbench, reader: FormulaReader) {
		this.#workbench = workbench;
		this.#reader = reader;
	}

	/** Works a formula out beside the plan's others, without keeping it. */
	async preview(id: string, text: string): Promise<FormulaOutcome> {
		const outcomes = await this.#workOut({ ...this.#workbench.draft.formulas, [id]: text });
		return outcomes.get(id)!;
	}

	/** Keeps a formula with what it gives; one with a problem is not kept, and the last good value stays. */
	async keep(id: string, text: string, label: string): Promise<FormulaOutcome> {
		const formulas = { ...this.#workbench.draft.formulas, [id]: text };
		const outcomes = await this.#workOut(formulas);
		const outcome = outcomes.get(id)!;
		if (outcome.ok) this.#take({ ...this.#workbench.draft, formulas }, outcomes, label);
		return outcome;
	}

	/** Looks which formulas would now give something else. */
	async look(draft: Scenario): Promise<void> {
		if (draft.formulas === undefined) {
			this.outOfStep = [];
			return;
		}
		const outcomes = await this.#workOut(draft.formulas);
		if (this.#workbench.draft !== draft) return;
		this.outOfStep = [...outcomes].flatMap(([id, outcome]) => {
			const alone = withFormulaResults(draft, new Map([[id, outcome]]));
			return sameValues(alone, draft) ? [] : [id];
		});
	}

	/** Works every formula out again and takes the results. */
	async workOutAgain(): Promise<void> {
		const { draft } = this.#workbench;
		this.#take(draft, await this.#workOut(draft.formulas ?? {}), 'Work formulas out again');
	}

	async #workOut(texts: Readonly<Record<string, string>>): Promise<Outcomes> {
		const read = await this.#reader.read(texts);
		const { draft: scenario, core } = this.#workbench;
		return workOutFormulas({ scenario, profile: core.profileFor(scenario), read, texts });
	}

	#take(scenario: Scenario, outcomes: Outcomes, label: string): void {
		this.#workbench.loadScenario(plain(withFormulaResults(scenario, outcomes)), label);
	}
}

const sameValues = (a: Scenario, b: Scenario): boolean =>
	JSON.stringify([a.assumptions, a.levers, a.world]) ===
	JSON.stringify([b.assumptions, b.levers, b.world]);
