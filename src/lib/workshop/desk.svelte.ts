/** A team's own device: predicts, decides, shows its slip and works the same result out for itself. */
import type { Issue, RunResult } from '#sim-core';
import {
	budgetUse,
	exerciseScenario,
	ownPaces,
	validateExercise,
	type BudgetUse,
	type Exercise,
	type Pace,
	type Paces
} from '#sim-core/exercises.ts';
import {
	injectedBy,
	readCardMessage,
	slipOf,
	standingSettings,
	teamFile,
	type SessionCard,
	type Settings,
	type TeamPrediction
} from '#sim-core/workshop.ts';
import type { Runner } from '../simulation/runner.ts';
import { settingsIn, withPaces, type DeskRecord, type DeskRound } from './desk-record.ts';
import type { SessionStore } from './session-store.ts';

export class TeamDesk {
	readonly #store: SessionStore;
	readonly #runner: Runner;
	#record = $state.raw<DeskRecord | null>(null);
	#budget = $state.raw<BudgetUse | null>(null);
	#run = $state.raw<RunResult | null>(null);
	#isStored = $state.raw(true);
	#turn = 0;

	constructor(store: SessionStore, runner: Runner) {
		this.#store = store;
		this.#runner = runner;
	}

	get record(): DeskRecord | null {
		return this.#record;
	}

	get budget(): BudgetUse | null {
		return this.#budget;
	}

	/** The run of this round; null until it has been asked for with `show`. */
	get run(): RunResult | null {
		return this.#run;
	}

	/** False where this browser keeps nothing. */
	get isStored(): boolean {
		return this.#isStored;
	}

	/** The round in hand, from 1. */
	get round(): number {
		const { record } = this;
		if (record === null) return 0;
		return record.step === 'shown' ? record.done.length : record.done.length + 1;
	}

	get standing(): Settings {
		const record = this.#open();
		return standingSettings(record.exercise, record.done.slice(0, this.round - 1).map(settingsIn));
	}

	/** Cards that this team has been told of. */
	get cards(): readonly SessionCard[] {
		const { exercise, cards } = this.#open();
		return cards.flatMap((code) => {
			const read = readCardMessage(exercise, code);
			return read.ok ? [read.value] : [];
		});
	}

	/** Levers of the round in hand that move at a pace of the team's own. */
	get paces(): Paces {
		return this.#roundInHand().paces;
	}

	/** The slip of the round in hand; null where paces of the team's own need a file. */
	get slip(): string | null {
		const { exercise, team } = this.#open();
		const { settings, paces, prediction } = this.#roundInHand();
		if (Object.keys(paces).length > 0) return null;
		return slipOf(exercise, { team, round: this.round, settings, prediction });
	}

	/** All decisions so far as a file. */
	get file(): string {
		const { exercise, team, name, done, now, cards, step } = this.#open();
		const rounds = step === 'handed-in' ? [...done, now] : done;
		return teamFile(exercise, { team, name, rounds, cards });
	}

	/** Brings back what this browser keeps. */
	async restore(): Promise<void> {
		// Fetches what runs need while there may still be a network; a round asks for one run or two.
		this.#runner.warm(0);
		try {
			const stored = (await this.#store.loadDesk()) as DeskRecord | undefined;
			if (stored === undefined || !validateExercise(stored.exercise).ok) return;
			this.#record = withPaces(stored);
			await (stored.step === 'shown' ? this.#showRun() : this.#weigh());
		} catch {
			this.#isStored = false;
		}
	}

	join(exercise: Exercise, team: number, name: string): void {
		const settings = standingSettings(exercise, []);
		this.#keep({
			...{ exercise, team, name, step: 'predict', done: [], cards: [] },
			now: { settings, paces: {}, prediction: null }
		});
		void this.#weigh();
	}

	/** Leaves the exercise; what was decided is gone from this browser. */
	leave(): void {
		this.#record = null;
		this.#run = null;
		void this.#store.saveDesk(undefined).catch(() => undefined);
	}

	predict(prediction: TeamPrediction): void {
		const record = this.#open();
		this.#keep({ ...record, step: 'decide', now: { ...record.now, prediction } });
	}

	backToPrediction(): void {
		this.#keep({ ...this.#open(), step: 'predict' });
	}

	/** Takes settings; the pace of a lever that no longer moves goes with its move. */
	set(settings: Settings): void {
		this.#change(settings, this.#open().now.paces);
	}

	/** Takes the pace at which a lever moves. */
	setPace(lever: string, pace: Pace): void {
		const { settings, paces } = this.#open().now;
		this.#change(settings, { ...paces, [lever]: pace });
	}

	handIn(): void {
		this.#keep({ ...this.#open(), step: 'handed-in' });
	}

	takeBack(): void {
		this.#keep({ ...this.#open(), step: 'decide' });
	}

	/** Closes the round and shows what came of it. */
	async show(): Promise<void> {
		const record = this.#open();
		this.#keep({ ...record, step: 'shown', done: [...record.done, record.now] });
		await this.#showRun();
	}

	next(): void {
		const record = this.#open();
		const settings = standingSettings(record.exercise, record.done.map(settingsIn));
		this.#run = null;
		this.#keep({ ...record, step: 'predict', now: { settings, paces: {}, prediction: null } });
		void this.#weigh();
	}

	/** Takes an event card by its code; a card for a round already closed is refused. */
	addCard(code: string): readonly Issue[] {
		const record = this.#open();
		const read = readCardMessage(record.exercise, code);
		if (!read.ok) return read.issues;
		const { round, title } = read.value;
		const first = record.step === 'shown' ? this.round + 1 : this.round;
		if (round < first) {
			const message = `${title} is for round ${round}, which is closed here.`;
			return [{ path: 'card', label: 'Card code', code: 'too-late', message, given: code }];
		}
		if (this.cards.some(({ id }) => id === read.value.id)) return [];
		this.#keep({ ...record, cards: [...record.cards, code] });
		void this.#weigh();
		return [];
	}

	dispose(): void {
		this.#runner.dispose();
		this.#store.close();
	}

	#open(): DeskRecord {
		if (this.#record === null) throw new Error('This device has not joined an exercise.');
		return this.#record;
	}

	#roundInHand(): DeskRound {
		const { step, done, now } = this.#open();
		return step === 'shown' ? done[this.round - 1]! : now;
	}

	#change(settings: Settings, chosen: Paces): void {
		const record = this.#open();
		const { standing } = this;
		const paces = ownPaces(record.exercise, chosen, (lever) => settings[lever] !== standing[lever]);
		this.#keep({ ...record, now: { ...record.now, settings, paces } });
		void this.#weigh();
	}

	#keep(record: DeskRecord): void {
		this.#record = record;
		this.#store.saveDesk(record).then(
			() => (this.#isStored = true),
			() => (this.#isStored = false)
		);
	}

	/** Works out what the draft costs; nothing else of its run is looked at. */
	async #weigh(): Promise<void> {
		const { exercise, now, done } = this.#open();
		if (exercise.budget === null) return;
		const run = await this.#runOf([...done, now], this.round);
		if (run !== null) this.#budget = budgetUse(exercise, run, this.round - 1);
	}

	async #showRun(): Promise<void> {
		const { done } = this.#open();
		this.#run = await this.#runOf(done, this.round);
	}

	/** Runs decisions to the end of a round; null when a later request has overtaken this one. */
	async #runOf(rounds: readonly DeskRound[], round: number): Promise<RunResult | null> {
		const { exercise } = this.#open();
		const turn = ++this.#turn;
		const known = this.cards.filter((card) => card.round <= round);
		const play = {
			decisions: rounds.map(settingsIn),
			paces: rounds.map(({ paces }) => paces),
			injected: injectedBy(known)
		};
		const outcome = await this.#runner.run(exerciseScenario(exercise, play, round - 1));
		return outcome.kind === 'done' && turn === this.#turn ? outcome.result : null;
	}
}
