/** Months of noisy figures, one after the other: wait or step in. */
import {
	judgeActions,
	noisyMonthsFrom,
	noisyScenario,
	outputInfo,
	policies,
	readBy,
	xmrRuleWords,
	xmrSignals,
	type Exercise,
	type NoisyMonths
} from '#sim-core/exercises.ts';
import { formatValue } from '../format.ts';
import { formatMonth } from '../months.ts';
import type { Runner } from '../simulation/runner.ts';

export class SignalSession {
	readonly exercise: Exercise;
	readonly #runner: Runner;
	#series = $state.raw<NoisyMonths | null>(null);
	/** Months of play that have been decided. */
	#decided = $state(0);
	#acted = $state.raw<readonly number[]>([]);
	#pack = $state(0);
	#problem = $state('');

	constructor(exercise: Exercise, runner: Runner) {
		this.exercise = exercise;
		this.#runner = runner;
	}

	get series(): NoisyMonths | null {
		return this.#series;
	}

	get problem(): string {
		return this.#problem;
	}

	/** The month of play that is to be decided, 1 for the first. */
	get month(): number {
		return Math.min(this.#decided + 1, this.exercise.rounds.length);
	}

	get isOver(): boolean {
		return this.#decided === this.exercise.rounds.length;
	}

	/** Place of the latest month that may be seen. */
	get latest(): number {
		return (this.#series?.before ?? 0) + this.month - 1;
	}

	/** The figures that may be seen so far. */
	get seen(): Float64Array {
		return this.#series?.values.slice(0, this.latest + 1) ?? new Float64Array(0);
	}

	get acted(): readonly number[] {
		return this.#acted;
	}

	get signals() {
		return this.#series === null ? [] : xmrSignals(this.seen, this.#series.limits);
	}

	/** Names every rule that has fired, with its month. */
	get signalWords(): string {
		const { series } = this;
		if (series === null || this.signals.length === 0) return 'No rule has fired.';
		return this.signals
			.map(({ month, rule, side }) => {
				const letter = side === 'high' ? 'H' : 'L';
				return `${letter} in ${formatMonth(series.months[month]!)}: ${xmrRuleWords[rule]}.`;
			})
			.join(' ');
	}

	get latestWords(): string {
		const { series } = this;
		if (series === null) return '';
		const output = outputInfo(this.exercise.signal!.outcome);
		return `${formatValue(output, series.values[this.latest]!)} in ${formatMonth(series.months[this.latest]!)}.`;
	}

	get actedWords(): string {
		const count = this.#acted.length;
		return count === 0 ? 'You have not stepped in yet.' : `You have stepped in ${count} times.`;
	}

	/** How it went, once all months are decided; what the rules of the chart would have done beside it. */
	get verdict() {
		const { series } = this;
		if (series === null || !this.isOver) return null;
		return {
			own: judgeActions(this.exercise, series, this.#acted),
			others: Object.keys(policies).map((id) => ({
				id,
				label: policies[id]!.label,
				...readBy(this.exercise, series, id)
			}))
		};
	}

	/** Draws the months of the first series of the pack. */
	async start(): Promise<void> {
		this.#decided = 0;
		this.#acted = [];
		this.#series = null;
		const { seeds } = this.exercise.signal!;
		const seed = seeds[this.#pack % seeds.length]!;
		const outcome = await this.#runner.run(noisyScenario(this.exercise, seed));
		if (outcome.kind === 'done') {
			this.#series = noisyMonthsFrom(this.exercise, seed, outcome.result);
		} else this.#problem = 'The months did not come back. Load the page again.';
	}

	/** Decides the month at hand. */
	decide(acts: boolean): void {
		if (acts) this.#acted = [...this.#acted, this.latest];
		this.#decided += 1;
	}

	/** Begins again with the next series of the pack. */
	another(): void {
		this.#pack += 1;
		void this.start();
	}
}
