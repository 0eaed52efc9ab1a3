/** The draft and every way to change it: checked before it is taken, one step back for each committed change. */
import type { Issue, LeverGroup, LeverInfo, Scenario, StaffGroup, WorldEvent } from '#sim-core';
import type { WorkbenchCore } from './core.ts';
import * as edit from './edit-scenario.ts';
import type { PhaseChange, SettingView, Timing } from './edit-scenario.ts';
import { History } from './history.svelte.ts';
import { problem } from './problem.ts';

/**
 * Holds the draft. Every method that changes it returns null, or the problem because of which nothing was
 * changed: the draft is valid at all times, and the last good value stays.
 */
export abstract class DraftEditor {
	readonly core: WorkbenchCore;
	/** What can be undone and redone; the last of `past` and the first of `future` carry the labels to show. */
	readonly history = new History();
	#draft: Scenario;
	#issues = $state.raw<readonly Issue[]>([]);
	/** The draft as it was when the present drag began; null when nothing is being dragged. */
	#dragFrom: Scenario | null = null;
	#dragLabel = '';
	/** How each control was last read: one that still reads the same gets the same object and has nothing to do. */
	readonly #lastViews = new Map<string, SettingView>();

	constructor(core: WorkbenchCore, profile: string) {
		this.core = core;
		this.#draft = $state.raw(core.exampleScenario(profile));
	}

	/** Is called after every change of the draft, also in the middle of a drag. */
	protected abstract draftChanged(): void;
	/** Is called after every change that is a step of its own. */
	protected abstract committed(): void;

	/** The scenario being worked on; always valid. */
	get draft(): Scenario {
		return this.#draft;
	}

	/** Why the latest change was refused; empty after a change that was made. */
	get issues(): readonly Issue[] {
		return this.#issues;
	}

	get isDragging(): boolean {
		return this.#dragFrom !== null;
	}

	/** Reads a lever as its control shows it; `group` null reads the setting for everyone. */
	leverView(id: string, group: StaffGroup | null = null): SettingView {
		const view = edit.viewLever(this.#draft, this.#place(id, group));
		return this.#asBefore(`${id} ${group ?? ''}`, view);
	}

	/** Reads a driver of the outside world as its control shows it. */
	driverView(id: string): SettingView {
		return this.#asBefore(id, edit.viewDriver(this.#draft, id, this.#driver(id).statusQuo));
	}

	#asBefore(place: string, view: SettingView): SettingView {
		const before = this.#lastViews.get(place);
		if (before !== undefined && edit.sameView(before, view)) return before;
		this.#lastViews.set(place, view);
		return view;
	}

	/** Goes to another starting position and keeps the plan; an own baseline stays one step back. A name never changed follows the profile. */
	chooseProfile(id: string): Issue | null {
		const profile = this.core.profileOf(id);
		if (profile === undefined) {
			return this.refuse([problem('unknown-profile', 'There is no trust with this id.', id)]);
		}
		const wasNamed = this.core.exampleScenario(this.#draft.profile).name !== this.#draft.name;
		const name = wasNamed ? this.#draft.name : this.core.exampleScenario(id).name;
		const { own: _left, ...kept } = this.#draft;
		return this.propose({ ...kept, profile: id, name }, profile.name);
	}

	/** Sets a lever's level for everyone or one staff group, in its own unit; `phase` 0 is the first phase. */
	setLever(id: string, group: StaffGroup | null, value: number, phase = 0): Issue | null {
		return this.#changeLever(id, group, { value, phase });
	}

	/** Sets when a lever's phase begins, how long it takes to arrive and when it ends. */
	setLeverTiming(id: string, group: StaffGroup | null, timing: Timing, phase = 0): Issue | null {
		return this.#changeLever(id, group, { timing, phase });
	}

	/** Takes a lever back to the status quo, for all (`group` null) or for one staff group. */
	resetLever(id: string, group: StaffGroup | null = null): Issue | null {
		const next = edit.withoutLever(this.#draft, this.#place(id, group), this.#groups);
		return this.propose(next, `Reset ${this.#lever(id).label}`);
	}

	/** Takes every lever of one group of the panel back to the status quo. */
	resetGroup(group: LeverGroup): Issue | null {
		const kept = Object.entries(this.#draft.levers).filter(
			([id]) => this.#lever(id).group !== group
		);
		return this.propose({ ...this.#draft, levers: Object.fromEntries(kept) }, 'Reset group');
	}

	/** Takes every lever back to the status quo; the outside world and the assumptions stay. */
	resetAll(): Issue | null {
		return this.propose({ ...this.#draft, levers: {} }, 'Reset all levers');
	}

	/** Sets a driver of the outside world, in its own unit. */
	setDriver(id: string, value: number, phase = 0): Issue | null {
		return this.#changeDriver(id, { value, phase });
	}

	/** Sets when a driver's phase begins, how long it takes to arrive and when it ends. */
	setDriverTiming(id: string, timing: Timing, phase = 0): Issue | null {
		return this.#changeDriver(id, { timing, phase });
	}

	/** Takes a driver of the outside world back to its default. */
	resetDriver(id: string): Issue | null {
		const { label } = this.#driver(id);
		return this.propose(edit.withoutDriver(this.#draft, id), `Reset ${label}`);
	}

	addEvent(event: WorldEvent): Issue | null {
		const { events } = this.#draft.world;
		return this.propose(edit.withEvents(this.#draft, [...events, event]), 'Add event');
	}

	/** Changes the event at a place of the list. */
	updateEvent(index: number, change: Partial<WorldEvent>): Issue | null {
		const events = this.#draft.world.events.map((event, i) =>
			i === index ? { ...event, ...change } : event
		);
		return this.propose(edit.withEvents(this.#draft, events), 'Change event');
	}

	/** Removes the event at a place of the list. */
	removeEvent(index: number): Issue | null {
		const events = this.#draft.world.events.filter((_, i) => i !== index);
		return this.propose(edit.withEvents(this.#draft, events), 'Remove event');
	}

	/** Sets an assumption for everyone (`group` null) or one staff group; null goes back to the model's figure. */
	setAssumption(id: string, group: StaffGroup | null, value: number | null): Issue | null {
		const label = this.core.catalogue.assumptions.find((info) => info.id === id)?.label ?? id;
		return this.propose(
			edit.withAssumption(this.#draft, { id, group, value }, this.#groups),
			label
		);
	}

	setMonths(months: number): Issue | null {
		return this.propose({ ...this.#draft, months }, 'Length of the run');
	}

	setSeed(seed: string): Issue | null {
		return this.propose({ ...this.#draft, seed }, 'Seed');
	}

	setName(name: string): Issue | null {
		return this.propose({ ...this.#draft, name }, 'Name');
	}

	setNotes(notes: string): Issue | null {
		return this.propose({ ...this.#draft, notes }, 'Notes');
	}

	/** Loads another scenario as the draft; the present one stays one step back. `reason` labels the step. */
	loadScenario(scenario: Scenario, reason: string): Issue | null {
		this.endDrag();
		return this.#take(scenario, reason);
	}

	/** Makes an earlier draft what undo goes back to. */
	keepOneStepBack(before: Scenario, label: string): void {
		this.history.push({ kind: 'draft', label, before, after: this.#draft });
		this.committed();
	}

	/** Begins a drag: changes run at once and become one step when it ends. */
	beginDrag(): void {
		this.#dragFrom ??= this.#draft;
	}

	/** Ends a drag and commits what it changed as one step; without a drag it does nothing. */
	endDrag(): void {
		const before = this.#dragFrom;
		this.#dragFrom = null;
		if (before === null || sameScenario(before, this.#draft)) return;
		this.history.push({ kind: 'draft', label: this.#dragLabel, before, after: this.#draft });
		this.committed();
	}

	/** Takes a changed draft; a formula gives way where what it sets was set by hand. */
	protected propose(next: Scenario, label: string): Issue | null {
		return this.#take(edit.withoutOvertakenFormulas(this.#draft, next), label);
	}

	/** Takes a scenario as the draft if it is valid and differs from the present one. */
	#take(next: Scenario, label: string): Issue | null {
		const checked = this.core.validateScenario(next);
		if (!checked.ok) return this.refuse(checked.issues);
		const before = this.#draft;
		this.#issues = [];
		if (sameScenario(before, checked.value)) return null;
		this.replaceDraft(checked.value);
		if (this.#dragFrom !== null) {
			this.#dragLabel = label;
			return null;
		}
		this.history.push({ kind: 'draft', label, before, after: this.#draft });
		this.committed();
		return null;
	}

	/** Keeps everything as it is and remembers why. */
	protected refuse(issues: readonly Issue[]): Issue {
		this.#issues = issues;
		return issues[0] ?? problem('refused', 'This change was refused.');
	}

	/** Puts a scenario known to be valid in place of the draft, without a step back. */
	protected replaceDraft(scenario: Scenario): void {
		this.#draft = scenario;
		this.draftChanged();
	}

	get #groups(): readonly StaffGroup[] {
		return this.core.catalogue.staffGroups;
	}

	#changeLever(id: string, group: StaffGroup | null, change: PhaseChange): Issue | null {
		const next = edit.withLever(this.#draft, this.#place(id, group), change, this.#groups);
		return this.propose(next, this.#lever(id).label);
	}

	#changeDriver(id: string, change: PhaseChange): Issue | null {
		const { statusQuo, label } = this.#driver(id);
		return this.propose(edit.withDriver(this.#draft, id, statusQuo, change), label);
	}

	#place(id: string, group: StaffGroup | null): edit.LeverPlace {
		return { id, group, statusQuo: this.#lever(id).statusQuo };
	}

	#lever(id: string): LeverInfo {
		const info = this.core.catalogue.levers.find((lever) => lever.id === id);
		if (info === undefined) throw new Error(`The catalogue has no lever "${id}".`);
		return info;
	}

	#driver(id: string) {
		const info = this.core.catalogue.drivers.find((driver) => driver.id === id);
		if (info === undefined) throw new Error(`The catalogue has no driver "${id}".`);
		return info;
	}
}

/** Tells whether two scenarios say the same; both come out of the same functions, so order is kept. */
function sameScenario(a: Scenario, b: Scenario): boolean {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}
