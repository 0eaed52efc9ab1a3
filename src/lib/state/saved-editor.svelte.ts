/** The draft with the scenarios saved beside it, and every way to keep, name, open and remove one. */
import type { Issue, RunResult, Scenario } from '#sim-core';
import type { WorkbenchCore } from './core.ts';
import { DraftEditor } from './draft-editor.svelte.ts';
import { problem } from './problem.ts';
import type { SavedScenario } from './saved-scenario.ts';
import type { SavedScenarios } from './saved-scenarios.svelte.ts';

/** Adds the saved scenarios to the draft; as there, null says that it was done, a problem why nothing was changed. */
export abstract class SavedEditor extends DraftEditor {
	protected readonly kept: SavedScenarios;
	readonly #now: () => string;

	constructor(core: WorkbenchCore, profile: string, kept: SavedScenarios, now: () => string) {
		super(core, profile);
		this.kept = kept;
		this.#now = now;
	}

	/** The run of the draft as it stands; null while that run is not back. */
	protected abstract get resultOfDraft(): RunResult | null;

	/** The scenarios kept for comparison, at most four, in the order in which they were saved. */
	get saved(): readonly SavedScenario[] {
		return this.kept.slots;
	}

	/** Keeps the draft for comparison under a name. A fifth is refused and nothing is changed. */
	saveScenario(name: string): Issue | null {
		this.endDrag();
		return this.#keep(this.draft, name, this.resultOfDraft);
	}

	/** Keeps another scenario for comparison, as one of the library; the draft stays as it is. */
	compareScenario(scenario: Scenario): Issue | null {
		return this.#keep(scenario, scenario.name, null);
	}

	#keep(scenario: Scenario, name: string, result: RunResult | null): Issue | null {
		const named = this.#named(scenario, name);
		if ('code' in named) return this.refuse([named]);
		const refused = this.kept.add(named, result, this.#now());
		if (refused !== null) return this.refuse([refused]);
		this.committed();
		return null;
	}

	/** Gives a saved scenario another name. */
	renameSaved(id: string, name: string): Issue | null {
		const slot = this.kept.find(id);
		if (slot === undefined) return this.refuse([notSaved(id)]);
		const named = this.#named(slot.scenario, name);
		if ('code' in named) return this.refuse([named]);
		this.kept.rename(id, named);
		this.committed();
		return null;
	}

	/** Removes a saved scenario; undo brings it back. */
	removeSaved(id: string): Issue | null {
		this.endDrag();
		const removed = this.kept.remove(id);
		if (removed === null) return this.refuse([notSaved(id)]);
		this.history.push({ kind: 'removed', label: `Remove “${removed.slot.name}”`, ...removed });
		this.committed();
		return null;
	}

	/** Loads a saved scenario as the draft; the present draft stays one step back. */
	openSaved(id: string): Issue | null {
		const slot = this.kept.find(id);
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
