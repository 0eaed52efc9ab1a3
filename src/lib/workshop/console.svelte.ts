/** The facilitator's console: the session kept, its runs, the clock, what the projector shows. */
import type { Issue, RunResult } from '#sim-core';
import type { Paces } from '#sim-core/exercises.ts';
import {
	debriefOf,
	misplaced,
	questionsOf,
	readTeamFile,
	readTeamSlip,
	robotEvents,
	roundOf,
	roundsPlayed,
	teamOf,
	type Debrief,
	type SessionEvent,
	type SessionState,
	type Settings,
	type TeamDecision,
	type TeamRuns
} from '#sim-core/workshop.ts';
import { createContext } from 'svelte';
import { createRunner } from '../simulation/create-runner.ts';
import { ScreenSender } from './screen-channel.ts';
import { screenView, type ScreenChoice, type ScreenView } from './screen-view.ts';
import { SessionKeeper } from './session-keeper.svelte.ts';
import { SessionRuns, type TeamRun } from './session-runs.svelte.ts';
import { IndexedSessionStore } from './session-store.ts';
import { questionInWords } from './words.ts';

/** What came of a slip or a file: what was taken, or why it was not. */
export interface Intake {
	readonly ok: boolean;
	readonly message: string;
}

const noRuns = { round: 0, runs: [] } as const;

const notTaken = (issues: readonly Issue[]): Intake => ({
	ok: false,
	message: issues.map(({ message }) => message).join(' ')
});

export class WorkshopConsole {
	readonly keeper: SessionKeeper;
	readonly runs: SessionRuns;
	readonly #store = new IndexedSessionStore();
	readonly #sender = new ScreenSender();
	/** The present moment, to the second, as far as the page has ticked. */
	now = $state.raw(0);
	/** What the facilitator has chosen for the projector, and the outcome its chart shows. */
	screen = $state.raw<ScreenChoice>('follow');
	outcome = $state.raw('');
	#revealed = $state.raw<{ readonly round: number; readonly runs: readonly TeamRun[] }>(noRuns);
	#nothing = $state.raw<RunResult | null>(null);
	#debrief = $state.raw<Debrief | null>(null);
	#debriefRuns = $state.raw<readonly TeamRuns[]>([]);
	#problem = $state.raw('');
	#isReady = $state.raw(false);

	constructor() {
		this.keeper = new SessionKeeper(this.#store);
		this.runs = new SessionRuns(createRunner());
	}

	/** True once the browser's storage has been looked through. */
	get isReady(): boolean {
		return this.#isReady;
	}

	/** What could not be brought back, in a sentence. */
	get problem(): string {
		return this.#problem;
	}

	/** Runs of the round in hand once it is revealed; empty before, and while they are worked out. */
	get revealed(): readonly TeamRun[] {
		const { round, runs } = this.#revealed;
		return round === this.state?.round ? runs : noRuns.runs;
	}

	/** The same rounds with nothing decided. */
	get nothing(): RunResult | null {
		return this.#nothing;
	}

	get debrief(): Debrief | null {
		return this.#debrief;
	}

	get debriefRuns(): readonly TeamRuns[] {
		return this.#debriefRuns;
	}

	/** Questions chosen by rule, in words. */
	get questions(): readonly string[] {
		const { state } = this;
		if (state === null || this.#debrief === null) return [];
		const { exercise } = state.setup;
		return questionsOf(this.#debrief, exercise.debrief).map((one) =>
			questionInWords(one, exercise)
		);
	}

	get state(): SessionState | null {
		return this.keeper.session?.state ?? null;
	}

	/** What the projector shows now; null without a session. */
	get view(): ScreenView | null {
		const { state, outcome, questions, now } = this;
		if (state === null) return null;
		const leading = outcome === '' ? state.setup.exercise.predictions[0]!.outcome : outcome;
		const source = { state, runs: this.revealed, outcome: leading, questions, now };
		return screenView(this.screen, source);
	}

	/** Brings back the latest session and starts the clock; returns the function that stops everything. */
	start(): () => void {
		this.now = Date.now();
		const ticking = setInterval(() => (this.now = Date.now()), 1000);
		this.runs.warm();
		void this.#resume();
		return () => {
			clearInterval(ticking);
			this.runs.dispose();
			this.#sender.close();
			this.#store.close();
		};
	}

	async #resume(): Promise<void> {
		try {
			const resumed = await this.keeper.resume();
			if (resumed !== null && !resumed.ok) this.#problem = notTaken(resumed.issues).message;
			await this.refresh();
		} catch {
			this.#problem =
				'This browser does not let the page store anything. Save the session as a file.';
		}
		this.#isReady = true;
	}

	/** Sends the present view to the projector's window. */
	project(): void {
		if (this.view !== null) this.#sender.send(this.view);
	}

	async record(...events: readonly SessionEvent[]): Promise<readonly Issue[]> {
		const issues = await this.keeper.recordAll(events);
		// A card on the projector gives way to what follows once the session moves on.
		const isMoved = events.some(({ kind }) => kind === 'moved');
		if (isMoved && this.screen.startsWith('card ')) this.screen = 'follow';
		await this.refresh();
		return issues;
	}

	/** Works out what the present step may show. */
	async refresh(): Promise<void> {
		const { state } = this;
		if (state === null) return;
		const rounds = roundsPlayed(state);
		if (rounds === 0) {
			this.#revealed = noRuns;
			return;
		}
		const round = this.#lastDecided(state, rounds);
		this.#revealed = { round, runs: await this.runs.ofRound(state, round) };
		this.#nothing = await this.runs.ofNothing(state, rounds);
		if (state.phase === 'debrief' || state.phase === 'closed') await this.#debriefNow(state);
	}

	#lastDecided(state: SessionState, rounds: number): number {
		const any = state.teams.some((team) => roundOf(team, rounds).settings !== null);
		return any ? rounds : Math.max(1, rounds - 1);
	}

	async #debriefNow(state: SessionState): Promise<void> {
		this.#debriefRuns = await this.runs.forDebrief(state);
		this.#debrief = this.#debriefRuns.length === 0 ? null : debriefOf(state, this.#debriefRuns);
	}

	/** Runs a team's draft for what it costs; only the budget is read off it. */
	weigh(team: number, settings: Settings): Promise<RunResult | null> {
		return this.runs.ofDraft(this.state!, team, settings);
	}

	/** Lets robot teams do what the step asks of them. */
	letRobotsAct(): Promise<readonly Issue[]> {
		const { state } = this;
		// Until an earlier press is stored, the state does not show what the robots have done by it.
		const isWaiting = state === null || this.keeper.keeping === 'saving';
		return isWaiting ? Promise.resolve([]) : this.record(...robotEvents(state));
	}

	/** Takes a slip that was typed, pasted or scanned. */
	async takeSlip(text: string): Promise<Intake> {
		const { state } = this;
		if (state === null) return { ok: false, message: 'There is no session.' };
		const read = readTeamSlip(state.setup.exercise, text);
		if (!read.ok) return notTaken(read.issues);
		const wrong = misplaced(read.value, { teams: state.teams.length, round: state.round });
		if (wrong !== null) return { ok: false, message: wrong };
		return this.#takeDecision(read.value, 'slip');
	}

	async #takeDecision(
		decision: TeamDecision & { readonly paces?: Paces },
		means: 'slip' | 'file'
	): Promise<Intake> {
		const { team, settings, paces = {}, prediction } = decision;
		const isRoomLocked = this.state?.phase === 'locked';
		const drafted: SessionEvent = { kind: 'drafted', team, settings, paces, means };
		const rest: SessionEvent[] = [
			...(prediction === null ? [] : [{ kind: 'predicted', team, prediction, means } as const]),
			{ kind: 'locked', team }
		];
		const issues = await this.record(drafted, ...(isRoomLocked ? [] : rest));
		const { name } = teamOf(this.state!, team);
		return issues.length > 0
			? notTaken(issues)
			: { ok: true, message: `${name}: plan for round ${decision.round} is in and locked.` };
	}

	/** Takes a team file; another version of the model on the team's device is recorded and stops the reveal. */
	async takeTeamFile(text: string): Promise<Intake> {
		const { state } = this;
		if (state === null) return { ok: false, message: 'There is no session.' };
		const read = readTeamFile(state.setup.exercise, text);
		if (!read.ok) return notTaken(read.issues);
		const { team, rounds, modelVersion } = read.value;
		const decided = rounds[state.round - 1];
		const found = { team, round: decided === undefined ? rounds.length : state.round };
		const wrong = misplaced(found, { teams: state.teams.length, round: state.round });
		if (wrong !== null || decided === undefined) {
			return { ok: false, message: wrong ?? 'This file has no decisions for this round.' };
		}
		if (modelVersion !== state.setup.modelVersion) {
			await this.record({ kind: 'version-told', team, modelVersion });
		}
		return this.#takeDecision({ ...found, ...decided }, 'file');
	}
}

export const [getConsole, setConsole] = createContext<WorkshopConsole>();
