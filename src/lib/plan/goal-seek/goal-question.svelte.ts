/** The question of a goal seek as it is being put together: what is turned, for which number, to which figure. */
import type { StaffGroup } from '#sim-core';
import type { AskedGoal } from '#sim-core/sensitivity.ts';
import { formatValue } from '../../format.ts';
import { editingScale, fromTyped } from '../../typed-numbers.ts';
import { valuesIn } from '../../results/reading.ts';
import { futuresAsked } from '../../uncertainty/futures.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import type { AskedFigure } from '../asking/asked-figure.svelte.ts';
import type { GoalAsked } from './goal-words.ts';
import { turnedOf } from './turned.ts';

export type Purpose = 'target' | 'breakEven';

/** Finest step in which a target is typed, in the outcome's own unit; money is typed in whole pounds. */
const fine = 0.001;

export class GoalQuestion {
	readonly #workbench: Workbench;
	readonly #figure: AskedFigure;
	purpose = $state<Purpose>('target');
	/** What is turned, as in "lever:agencyCap". */
	choice = $state('lever:ukRecruitment');
	group = $state<StaffGroup | null>(null);
	/** The target as typed; empty until somebody has typed one. */
	typed = $state('');

	constructor(workbench: Workbench, figure: AskedFigure) {
		this.#workbench = workbench;
		this.#figure = figure;
	}

	readonly turned = $derived.by(() =>
		turnedOf(this.#workbench.core.catalogue, this.choice, this.group)
	);
	readonly scale = $derived.by(() => {
		const { output } = this.#figure;
		return editingScale(output, output.unit.startsWith('GBP') ? 1 : fine);
	});
	/** What the plan gives now, in words. */
	readonly now = $derived.by(() => {
		const run = this.#workbench.result;
		const { measure, output } = this.#figure;
		const values = run === null ? undefined : valuesIn(run, output.id);
		if (values === undefined) return '';
		const months = values.subarray(measure.from, measure.to + 1);
		const now =
			measure.read === 'sum' ? months.reduce((sum, one) => sum + one, 0) : (months.at(-1) ?? 0);
		return formatValue(output, now);
	});
	/** The figure to reach; null while what is typed is no number. */
	readonly target = $derived(this.purpose === 'breakEven' ? 0 : fromTyped(this.scale, this.typed));

	/** Makes the question; null while the target is no number. */
	asked(): { readonly input: AskedGoal; readonly words: GoalAsked } | null {
		const { target, turned } = this;
		if (target === null) return null;
		const plan = this.#workbench.draft;
		const { measure, output, words: figure } = this.#figure;
		const breakEven = this.purpose === 'breakEven';
		const against = breakEven ? { against: { ...plan, name: 'No levers', levers: {} } } : {};
		const futures = { seed: plan.seed, count: futuresAsked };
		return {
			input: { plan, measure, dial: turned.dial, target, ...against, futures },
			words: { turned, output, figure, target, breakEven, futures: futuresAsked }
		};
	}
}
