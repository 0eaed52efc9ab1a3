/** One person or team at an exercise: where they are, what they expect and decide, and what came of it. */
import type { RunResult } from '#sim-core';
import {
	predictionResults,
	settingsNow,
	settingsOf,
	targetResults,
	type BudgetUse,
	type Exercise,
	type LeverOffer,
	type Play,
	type RoleId,
	type Settings
} from '#sim-core/exercises.ts';
import type { Runner } from '../simulation/runner.ts';
import { blankPrediction, isComplete, predictionRows, type Prediction } from './prediction.ts';
import { RoundRuns, type Story } from './round-runs.svelte.ts';
import type { RoundPlayed, SavedPlay, Step } from './saved-play.ts';

const settingsPlayed = ({ settings }: RoundPlayed): Settings => settings;

export class PlaySession {
	readonly exercise: Exercise;
	/** What came of it is kept out of the page until a prediction is committed. */
	readonly #runs: RoundRuns;
	#step = $state<Step>('brief');
	#round = $state(0);
	#tries = $state(0);
	#draft = $state.raw<Settings>({});
	#prediction = $state.raw<Prediction>(blankPrediction);
	#rounds = $state.raw<readonly RoundPlayed[]>([]);
	#asksFirst = $state(false);
	role = $state<RoleId | null>(null);
	/** Roles whose private card has been played. */
	cards = $state.raw<readonly string[]>([]);
	/** Own targets chosen, by id. */
	pledges = $state.raw<readonly string[]>([]);

	constructor(exercise: Exercise, runner: Runner) {
		this.exercise = exercise;
		this.#runs = new RoundRuns(exercise, runner);
		this.#draft = settingsNow(exercise, []);
	}

	get step(): Step {
		return this.#step;
	}

	get round(): number {
		return this.#round;
	}

	get triesLeft(): number {
		return Math.max(0, this.exercise.tries - this.#tries);
	}

	get draft(): Settings {
		return this.#draft;
	}

	/** Settings that stood before this round. */
	get before(): Settings {
		return settingsNow(this.exercise, this.#decided(this.#round));
	}

	get prediction(): Prediction {
		return this.#prediction;
	}

	get rounds(): readonly RoundPlayed[] {
		return this.#rounds;
	}

	/** The run of the last try; null until a prediction has been committed, and again once the next one is due. */
	get result(): RunResult | null {
		return this.#step === 'reveal' || this.#step === 'debrief' ? this.#runs.result : null;
	}

	get idle(): RunResult | null {
		return this.#runs.idle;
	}

	/** The whole play and five years after it. */
	get later(): RunResult | null {
		return this.#runs.later;
	}

	get story(): Story | null {
		return this.#runs.story;
	}

	get budget(): BudgetUse | null {
		return this.#runs.budget;
	}

	get problem(): string {
		return this.#runs.problem;
	}

	get isRunning(): boolean {
		return this.#runs.isRunning;
	}

	/** True when somebody wanted to run before saying what they expect. */
	get asksFirst(): boolean {
		return this.#asksFirst;
	}

	get isLastRound(): boolean {
		return this.#round === this.exercise.rounds.length - 1;
	}

	get isOverspent(): boolean {
		return this.budget !== null && this.budget.left < 0;
	}

	get isPredicted(): boolean {
		return isComplete(this.#prediction);
	}

	/** Decisions of the rounds before this one, and of this one as drafted. */
	get play(): Play {
		return { decisions: [...this.#decided(this.#round), this.#draft] };
	}

	get predictionRows() {
		const { result } = this;
		if (result === null) return [];
		const results = predictionResults(this.exercise, result, this.#round);
		return predictionRows(this.exercise, this.#prediction, results);
	}

	get targets() {
		const chosen = this.exercise.ownTargets.filter(({ id }) => this.pledges.includes(id));
		const targets = chosen.length > 0 ? chosen : this.exercise.targets;
		const { result } = this;
		return result === null ? [] : targetResults(this.exercise, result, targets);
	}

	goTo(step: 'brief' | 'predict' | 'decide'): void {
		this.#step = step;
		if (step === 'decide') this.#measureBudget();
	}

	predict(change: Partial<Prediction>): void {
		this.#prediction = { ...this.#prediction, ...change };
	}

	/** Sets a lever to the setting on offer that lies nearest. */
	set(offer: LeverOffer, value: number): void {
		const settings = settingsOf(offer);
		const nearest = settings.reduce((best, one) =>
			Math.abs(one - value) < Math.abs(best - value) ? one : best
		);
		this.#draft = { ...this.#draft, [offer.lever]: nearest };
		this.#measureBudget();
	}

	/** Says whether a lever may be used: those on a private card once it is played. */
	mayUse = (offer: LeverOffer): boolean => offer.card === null || this.cards.includes(offer.card);

	/** Runs the round; without a prediction, that is asked for first. */
	async run(): Promise<void> {
		if (this.isOverspent || this.triesLeft === 0) return;
		if (!this.isPredicted) {
			this.#asksFirst = true;
			this.#step = 'predict';
			return;
		}
		await this.#commit();
	}

	async #commit(): Promise<void> {
		this.#asksFirst = false;
		const played = { settings: this.#draft, prediction: this.#prediction };
		const rounds = [...this.#rounds.slice(0, this.#round), played];
		if (!(await this.#runs.show(rounds.map(settingsPlayed)))) return;
		this.#rounds = rounds;
		this.#tries += 1;
		this.#step = this.isLastRound && this.triesLeft === 0 ? 'debrief' : 'reveal';
	}

	#measureBudget(): void {
		void this.#runs.measureBudget(this.play, this.#round);
	}

	/** Takes the round back for another try. */
	again(): void {
		if (this.triesLeft > 0) this.goTo('decide');
	}

	/** Goes on to the next round, or to the debrief after the last. */
	next(): void {
		if (this.isLastRound) {
			this.#step = 'debrief';
			return;
		}
		this.#round += 1;
		this.#tries = 0;
		this.#prediction = blankPrediction;
		this.#step = 'brief';
	}

	/** Begins again from the start. */
	restart(): void {
		this.#round = 0;
		this.#tries = 0;
		this.#rounds = [];
		this.#draft = settingsNow(this.exercise, []);
		this.#prediction = blankPrediction;
		this.#runs.clear();
		this.#step = 'brief';
	}

	#decided = (rounds: number): Settings[] => this.#rounds.slice(0, rounds).map(settingsPlayed);

	/** Gives everything that is to be kept. */
	toSave(revision: number): SavedPlay {
		return {
			schemaVersion: 1,
			revision,
			step: this.#step,
			round: this.#round,
			tries: this.#tries,
			draft: this.#draft,
			prediction: this.#prediction,
			rounds: this.#rounds,
			role: this.role,
			cards: this.cards,
			pledges: this.pledges
		};
	}

	/** Takes play up where it was left; results are worked out again. */
	async resume(saved: SavedPlay): Promise<void> {
		this.#round = saved.round;
		this.#tries = saved.tries;
		this.#draft = saved.draft;
		this.#prediction = saved.prediction;
		this.#rounds = saved.rounds;
		this.role = saved.role;
		this.cards = saved.cards;
		this.pledges = saved.pledges;
		const shows = saved.step === 'reveal' || saved.step === 'debrief';
		if (shows && !(await this.#runs.show(saved.rounds.map(settingsPlayed)))) return;
		this.#step = saved.step;
		if (saved.step === 'decide') this.#measureBudget();
	}
}
