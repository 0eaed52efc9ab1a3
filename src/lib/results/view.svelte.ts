/** What a person is looking at: year, staff group, outcome, charts. Nothing of it can move a result. */
import { createContext } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { RunResult } from '#sim-core';
import { firstCharts } from './headlines.ts';
import type { Whom } from './reading.ts';
import { outcomeOrStandIn } from './stand-in.ts';

/** A field whose text was refused, for the summary at the top of the panel. */
export interface FieldProblem {
	readonly message: string;
}

/** The parts of the workbench; on a narrow screen one of them shows at a time. */
export type Part = 'decide' | 'outcomes' | 'why';

/** Holds what is shown on the workbench; kept while the pages are open, not stored. */
export class View {
	/** Planning year, from 1. */
	year = $state(5);
	whom = $state<Whom>('all');
	/** Outcome of the main chart. */
	outcome = $state('vacancyRate');
	/** Outcomes of the small charts, in order; raw, so that the first ones are known by their identity. */
	charts = $state.raw<readonly string[]>(firstCharts);
	/** Saved plans that are drawn in the charts as well, by id. */
	readonly drawn = new SvelteSet<string>();
	part = $state<Part>('decide');
	/** True while a slider is being dragged: axes then stay where they are. */
	isDragging = $state(false);
	/** Fields with text that was refused, by the id of their element. */
	readonly problems = new SvelteMap<string, FieldProblem>();

	/** The small charts of a trust: those that nobody chose leave out what the trust does not have. */
	chartsOf(baseline: RunResult | null): readonly string[] {
		const isChosen = this.charts !== firstCharts;
		return isChosen ? this.charts : firstCharts.map((id) => outcomeOrStandIn(id, baseline));
	}
}

export const [getView, setView] = createContext<View>();
