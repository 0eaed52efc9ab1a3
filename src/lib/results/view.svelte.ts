/** What a person is looking at: year, staff group, outcome. Nothing of it can move a result. */
import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Whom } from './reading.ts';

/** A field whose text was refused, for the summary at the top of the panel. */
export interface FieldProblem {
	readonly message: string;
}

/** Holds what is shown on the workbench; kept while the pages are open, not stored. */
export class View {
	/** Planning year, from 1. */
	year = $state(5);
	whom = $state<Whom>('all');
	/** Outcome of the main chart. */
	outcome = $state('vacancyRate');
	/** True while a slider is being dragged: axes then stay where they are. */
	isDragging = $state(false);
	/** Fields with text that was refused, by the id of their element. */
	readonly problems = new SvelteMap<string, FieldProblem>();
}

export const [getView, setView] = createContext<View>();
