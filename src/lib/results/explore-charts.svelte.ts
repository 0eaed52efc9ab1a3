/** The charts of the workbench: which runs they draw, and what each of them says. */
import type { OutputInfo } from '#sim-core';
import { flagsOf } from '../charts/flags.ts';
import { outcomeChart, type DrawnRun } from '../charts/outcome-chart.ts';
import type { Picture } from '../charts/picture.ts';
import { scenarioRoles, seriesStyles } from '../charts/series-style.ts';
import { lacksName } from '../library/suggest-name.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { planningYear, valuesIn } from './reading.ts';
import { judgeTargets, targetLines } from './targets.ts';
import type { View } from './view.svelte.ts';

export class ExploreCharts {
	readonly #workbench: Workbench;
	readonly #view: View;

	constructor(workbench: Workbench, view: View) {
		this.#workbench = workbench;
		this.#view = view;
	}

	/** The baseline first, then the saved plans that are to be drawn, the plan last. */
	readonly runs: readonly DrawnRun[] = $derived.by(() => {
		const { shown, baseline, saved } = this.#workbench;
		if (shown === null || baseline === null) return [];
		const kept = saved.flatMap(({ id, name, result }, index): DrawnRun[] => {
			const role = scenarioRoles[index];
			const isDrawn = this.#view.drawn.has(id) && result?.months.length === shown.months.length;
			if (role === undefined || result === null || !isDrawn) return [];
			return [{ role, name: `${seriesStyles[role].letter} ${name}`, run: result }];
		});
		return [
			{ role: 'baseline', name: 'Baseline', run: baseline },
			...kept,
			{ role: 'plan', name: 'Your plan', run: shown }
		];
	});

	/** Targets held against the plan. */
	readonly judged = $derived.by(() => {
		const { shown, goals, core } = this.#workbench;
		return shown === null ? [] : judgeTargets(goals.targets, core.catalogue.outputs, shown);
	});

	readonly #footer = $derived.by(() => {
		const { shown, core, draft } = this.#workbench;
		if (shown === null) return '';
		const { modelVersion, scenarioHash, seed, resultHash } = shown.receipt;
		const trust = core.profileFor(draft).name;
		const short = (hash: string) => hash.slice(0, 10);
		// A name made of what the plan sets would change with every move, and every chart with it before its run is there.
		const name = lacksName(core, draft) ? 'a plan without a name' : `“${draft.name}”`;
		return `${trust}, ${name}. In this model, ${modelVersion}; scenario ${short(scenarioHash)}, seed ${seed}, result ${short(resultHash)}. Not a forecast.`;
	});

	/** Makes what ChartFrame shows of an outcome. */
	frame(output: OutputInfo, size: Picture['size']) {
		const { catalogue } = this.#workbench.core;
		const { whom, isDragging, year } = this.#view;
		const runs = this.runs;
		const whomLabel = whom === 'all' ? 'All staff' : catalogue.staffGroupLabels[whom];
		const chart = outcomeChart(
			output,
			runs,
			{ whom, whomLabel, year, size },
			this.#workbench.baseline ?? undefined
		);
		const targets = whom === 'all' ? targetLines(this.judged, output.id) : [];
		const flags = size === 'main' ? this.#flags(output) : [];
		return {
			...chart,
			picture: { ...chart.picture, targets, flags },
			output,
			runs,
			whom: output.perGroup ? whom : ('all' as const),
			whomLabel: output.perGroup ? whomLabel : 'Whole trust',
			still: isDragging || this.#workbench.replay.isMoving,
			footer: this.#footer
		};
	}

	/** The planning year that the tiles and tables show. */
	get year() {
		const { shown } = this.#workbench;
		return shown === null ? null : planningYear(shown.months, this.#view.year);
	}

	#flags(output: OutputInfo) {
		const { shown, draft, core } = this.#workbench;
		const values = shown === null ? undefined : valuesIn(shown, output.id, this.#view.whom);
		if (shown === null || values === undefined) return [];
		const missed = this.judged.filter(({ met, target }) => !met && target.outcome === output.id);
		return flagsOf({
			scenario: this.#workbench.runs.ran ?? draft,
			catalogue: core.catalogue,
			output,
			values,
			months: shown.months,
			missed: missed.map(({ year }) => year)
		});
	}
}
