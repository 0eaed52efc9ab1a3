/** The state of the workbench: the draft, its live run, the saved scenarios and the way back. */
import type { Issue, RunResult } from '#sim-core';
import type { Schedule } from '../simulation/latest-run.ts';
import type { Runner } from '../simulation/runner.ts';
import { presentTime } from './clock.ts';
import type { WorkbenchCore } from './core.ts';
import { noGoals, type Goals } from './goals.ts';
import { IdleSettings } from './idle-settings.svelte.ts';
import { LiveRuns, type RunStatus } from './live-runs.svelte.ts';
import type { PlanSnapshot } from './plan-snapshot.ts';
import { rehearse } from './rehearsal.ts';
import { Replay } from './replay.svelte.ts';
import { SavedEditor } from './saved-editor.svelte.ts';
import { storedSlot } from './saved-scenario.ts';
import { SavedScenarios } from './saved-scenarios.svelte.ts';

export interface WorkbenchOptions {
	readonly core: WorkbenchCore;
	readonly runner: Runner;
	/** Id of the profile to begin with. */
	readonly profile: string;
	/** How requests made together become one run; those of one change when left out. */
	readonly schedule?: Schedule;
	/** Tells the present date and time in ISO form; a test may set it. */
	readonly now?: () => string;
}

/** Holds one person's work; provided to the pages through `setWorkbench` of context.ts. */
export class Workbench extends SavedEditor {
	readonly runner: Runner;
	/** Which levers change nothing in the present run, and why. */
	readonly idleSettings: IdleSettings;
	/** Is called after every committed change; the autosave sets it. */
	onCommit: () => void = () => undefined;
	/** Says run, or makes changes wait for it. */
	readonly runs: LiveRuns;
	/** Shows the last change again. */
	readonly replay: Replay;
	#goals = $state.raw<Goals>(noGoals);
	#isStarted = false;

	constructor({ core, runner, profile, schedule, now }: WorkbenchOptions) {
		super(core, profile, new SavedScenarios(runner), now ?? presentTime);
		this.runner = runner;
		this.idleSettings = new IdleSettings(runner, core);
		this.replay = new Replay(runner);
		this.runs = new LiveRuns({
			runner,
			schedule,
			isDragging: () => this.isDragging,
			onFirst: (result) =>
				rehearse(
					() => this.replay.showAgain(result),
					() => this.result === result
				),
			onSettled: (draft, result) => this.idleSettings.look(draft, result)
		});
	}

	/** The run of the draft that came back last; older than the draft while `status` is not idle. */
	get result(): RunResult | null {
		return this.runs.result;
	}

	/** The same profile, start, months and assumptions with no levers and the outside world's defaults. */
	get baseline(): RunResult | null {
		return this.runs.baseline;
	}

	get status(): RunStatus {
		return this.runs.status;
	}

	/** The run to show as the plan's: its own, or a picture of the replay. */
	get shown(): RunResult | null {
		return this.replay.frame ?? this.result;
	}

	/** Targets and budget; they move no result. */
	get goals(): Goals {
		return this.#goals;
	}

	get canUndo(): boolean {
		return this.history.past.length > 0;
	}

	get canRedo(): boolean {
		return this.history.future.length > 0;
	}

	/** What undo would take back, for the button's name; empty when there is nothing. */
	get undoLabel(): string {
		return this.history.past.at(-1)?.label ?? '';
	}

	/** What redo would do again, for the button's name; empty when there is nothing. */
	get redoLabel(): string {
		return this.history.future[0]?.label ?? '';
	}

	/** Begins the live runs, or asks for the present one again; to be called in the browser, after what was stored has been restored. */
	start(): void {
		this.#isStarted = true;
		this.kept.follow();
		this.draftChanged();
	}

	/** Begins the live runs unless they have begun: a page that shows no run needs no worker. */
	wake(): void {
		if (!this.#isStarted) this.start();
	}

	/** Takes the latest step back; returns the problem when it cannot be taken back just now. */
	undo(): Issue | null {
		this.endDrag();
		const step = this.history.past.at(-1);
		if (step === undefined) return null;
		if (step.kind === 'removed') {
			const refused = this.kept.putBack(step.slot, step.index);
			if (refused !== null) return this.refuse([refused]);
		}
		this.history.stepBack();
		if (step.kind === 'draft') this.replaceDraft(step.before);
		if (step.kind === 'goals') this.#goals = step.before;
		this.committed();
		return null;
	}

	/** Does the step undone last again. */
	redo(): Issue | null {
		this.endDrag();
		const step = this.history.stepForward();
		if (step === null) return null;
		if (step.kind === 'removed') this.kept.remove(step.slot.id);
		else if (step.kind === 'goals') this.#goals = step.after;
		else this.replaceDraft(step.after);
		this.committed();
		return null;
	}

	/** Sets targets and budget, one step back. */
	setGoals(goals: Goals, label: string): void {
		this.endDrag();
		this.history.push({ kind: 'goals', label, before: this.#goals, after: goals });
		this.#goals = goals;
		this.committed();
	}

	/** Shows the latest change of the plan again; without motion the results before stay until it is stopped. */
	replayLastChange(withMotion: boolean): void {
		this.endDrag();
		const step = this.history.lastDraftStep;
		if (step !== null) void this.replay.play(step, withMotion);
	}

	/** Takes down everything that is kept between visits, as plain data. */
	snapshot(): PlanSnapshot {
		const { past, future } = this.history;
		const saved = this.saved.map(storedSlot);
		return { draft: this.draft, past, future, saved, goals: this.#goals };
	}

	/** Puts everything back as a snapshot has it; the snapshot has been checked before. */
	restore({ draft, past, future, saved, goals }: PlanSnapshot): void {
		this.endDrag();
		this.history.restore(past, future);
		this.kept.restore(saved);
		this.#goals = goals;
		this.replaceDraft(draft);
	}

	/** Ends the live runs and the worker. */
	dispose(): void {
		this.runs.cancel();
		this.replay.stop();
		this.idleSettings.clear();
		this.runner.dispose();
	}

	protected override get resultOfDraft(): RunResult | null {
		return this.status.state === 'idle' ? this.result : null;
	}

	protected override draftChanged(): void {
		if (!this.#isStarted) return;
		this.replay.stop();
		this.idleSettings.clear();
		this.runs.follow(this.draft);
	}

	protected override committed(): void {
		this.onCommit();
	}
}
