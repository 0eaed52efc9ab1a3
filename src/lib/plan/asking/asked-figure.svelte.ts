/** The number that the planner's questions are about; kept from one part of the desk to the next. */
import { createContext } from 'svelte';
import { outputOf } from '../../results/outcome-groups.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { figureInWords, measureAt, momentGroups, momentOf } from './figure.ts';

/** Holds which outcome is asked about, and when. */
export class AskedFigure {
	readonly #workbench: Pick<Workbench, 'core' | 'draft'>;
	/** Id of the outcome. */
	outcome = $state('surplus');
	/** Id of the time, see `Moment`. */
	when = $state('y5');

	constructor(workbench: Pick<Workbench, 'core' | 'draft'>) {
		this.#workbench = workbench;
	}

	readonly output = $derived.by(() =>
		outputOf(this.#workbench.core.catalogue.outputs, this.outcome)
	);
	readonly groups = $derived.by(() => momentGroups(this.#workbench.draft, this.output.report));
	readonly moment = $derived(momentOf(this.groups, this.when));
	readonly measure = $derived(measureAt(this.output.id, this.moment));
	/** The number in a sentence: "vacancy rate at the end of 2028/29". */
	readonly words = $derived(figureInWords(this.output, this.moment));
}

export const [getAskedFigure, setAskedFigure] = createContext<AskedFigure>();
