/** The state of the workbench: the draft, its live run, the saved scenarios and the way back. */
import type { Issue, RunResult, Scenario } from '#sim-core';
import type { Schedule } from '../simulation/latest-run.ts';
import type { Runner } from '../simulation/runner.ts';
import { presentTime } from './clock.ts';
import type { WorkbenchCore } from './core.ts';
import { DraftEditor } from './draft-editor.svelte.ts';
import { noGoals, type Goals } from './goals.ts';
import type { Step } from './history.svelte.ts';
import { IdleSettings } from './idle-settings.svelte.ts';
import { LiveRuns, type RunStatus } from './live-runs.svelte.ts';
import { problem } from './problem.ts';
import { rehearse } from './rehearsal.ts';
import { Replay } from './replay.svelte.ts';
import { storedSlot, type SavedScenario, type StoredSlot } from './saved-scenario.ts';
import { SavedScenarios } from './saved-scenarios.svelte.ts';

/** Everything that is kept between visits. */
export interface PlanSnapshot {
	readonly draft: Scenario;
	/** Steps that can be undone, oldest first. */
	readonly past: readonly Step[];
	/** Steps that can be redone, next first. */
	readonly future: readonly Step[];
	readonly saved: readonly StoredSlot[];
	readonly goals: Goals;
}

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
export class Workbench extends DraftEditor {
	readonly runner: Runner;
	/** Which levers change nothing in the present run, and why. */
	readonly idleSettings: IdleSettings;
	/** Is called after every committed change; the autosave sets it. */
	onCommit: () => void = () => undefined;
	readonly #saved: SavedScenarios;
	readonly #now: () => string;
	/** Says run, or makes changes wait for it. */
	readonly runs: LiveRuns;
	/** Shows the last change again. */
	readonly replay: Replay;
	#goals = $state.raw<Goals>(noGoals);
	#isStarted = false;

	constructor({ core, runner, profile, schedule, now }: WorkbenchOptions) {
		super(core, profile);
		this.runner = runner;
		this.idleSettings = new IdleSettings(runner, core);
		this.#now = now ?? presentTime;
		this.#saved = new SavedScenarios(runner);
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

	/** The scenarios kept for comparison, at most four, in the order in which they were saved. */
	get saved(): readonly SavedScenario[] {
		return this.#saved.slots;
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
		this.#saved.follow();
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
			const refused = this.#saved.putBack(step.slot, step.index);
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
		if (step.kind === 'removed') this.#saved.remove(step.slot.id);
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

	/** Keeps the draft for comparison under a name. A fifth is refused and nothing is changed. */
	saveScenario(name: string): Issue | null {
		this.endDrag();
		return this.#keep(this.draft, name, this.status.state === 'idle' ? this.result : null);
	}

	/** Keeps another scenario for comparison, as one of the library; the draft stays as it is. */
	compareScenario(scenario: Scenario): Issue | null {
		return this.#keep(scenario, scenario.name, null);
	}

	#keep(scenario: Scenario, name: string, result: RunResult | null): Issue | null {
		const named = this.#named(scenario, name);
		if ('code' in named) return this.refuse([named]);
		const refused = this.#saved.add(named, result, this.#now());
		if (refused !== null) return this.refuse([refused]);
		this.committed();
		return null;
	}

	/** Gives a saved scenario another name. */
	renameSaved(id: string, name: string): Issue | null {
		const slot = this.#saved.find(id);
		if (slot === undefined) return this.refuse([notSaved(id)]);
		const named = this.#named(slot.scenario, name);
		if ('code' in named) return this.refuse([named]);
		this.#saved.rename(id, named);
		this.committed();
		return null;
	}

	/** Removes a saved scenario; undo brings it back. */
	removeSaved(id: string): Issue | null {
		this.endDrag();
		const removed = this.#saved.remove(id);
		if (removed === null) return this.refuse([notSaved(id)]);
		this.history.push({ kind: 'removed', label: `Remove “${removed.slot.name}”`, ...removed });
		this.committed();
		return null;
	}

	/** Loads a saved scenario as the draft; the present draft stays one step back. */
	openSaved(id: string): Issue | null {
		const slot = this.#saved.find(id);
		if (slot === undefined) return this.refuse([notSaved(id)]);
		return this.loadScenario(slot.scenario, `Open “${slot.name}”`);
	}

	/** One row for each setting in which the draft and the saved scenarios differ; values draft first. */
	settingsThatDiffer(): ReturnType<WorkbenchCore['settingsThatDiffer']> {
		return this.core.settingsThatDiffer([
			this.draft,
			...this.saved.map(({ scenario }) => scenario)
		]);
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
		this.#saved.restore(saved);
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

	protected override draftChanged(): void {
		if (!this.#isStarted) return;
		this.replay.stop();
		this.idleSettings.clear();
		this.runs.follow(this.draft);
	}

	protected override committed(): void {
		this.onCommit();
	}

	/** Names a scenario, or tells what is wrong with the name. */
	#named(scenario: Scenario, name: string): Scenario | Issue {
		const text = name.trim();
		if (text === '') return problem('empty-name', 'Give the scenario a name, then save it.');
		const checked = this.core.validateScenario({ ...scenario, name: text });
		if (checked.ok) return checked.value;
		return checked.issues[0] ?? problem('refused', 'This name was refused.', name);
	}
}

const notSaved = (id: string): Issue =>
	problem('not-saved', 'This scenario is no longer among the saved ones.', id);
