/** The scenarios kept for comparison, at most four, and the runs that fill them. */
import type { Issue, RunResult, Scenario } from '#sim-core';
import type { Runner } from '../simulation/runner.ts';
import { problem } from './problem.ts';
import {
	savedLimit,
	storedSlot,
	withResult,
	type SavedScenario,
	type StoredSlot
} from './saved-scenario.ts';

const full = problem(
	'slots-full',
	`${savedLimit} scenarios are saved already. Remove one to make room; nothing has been changed.`
);

/** Keeps the saved scenarios in the order in which they were saved. */
export class SavedScenarios {
	readonly #runner: Runner;
	#serial = 0;
	#isFollowing = false;
	#slots = $state.raw<readonly SavedScenario[]>([]);

	constructor(runner: Runner) {
		this.#runner = runner;
	}

	get slots(): readonly SavedScenario[] {
		return this.#slots;
	}

	find(id: string): SavedScenario | undefined {
		return this.#slots.find((slot) => slot.id === id);
	}

	/** Saves a scenario under a name; `result` null is filled by a run of its own. A fifth is refused. */
	add(scenario: Scenario, result: RunResult | null, savedAt: string): Issue | null {
		if (this.#slots.length >= savedLimit) return full;
		const receipt = result?.receipt ?? null;
		this.#serial += 1;
		const id = `${savedAt}-${this.#serial}`;
		const slot: StoredSlot = { id, name: scenario.name, scenario, savedAt, receipt };
		this.#slots = [...this.#slots, { ...slot, result, remark: null }];
		if (result === null) void this.#fill(slot);
		return null;
	}

	/** Gives a saved scenario another name, which its scenario carries too. */
	rename(id: string, scenario: Scenario): void {
		this.#replace(id, (slot) => ({ ...slot, name: scenario.name, scenario }));
	}

	/** Removes a saved scenario and returns what is needed to bring it back. */
	remove(id: string): { slot: StoredSlot; index: number } | null {
		const index = this.#slots.findIndex((slot) => slot.id === id);
		const slot = this.#slots[index];
		if (slot === undefined) return null;
		this.#slots = this.#slots.filter((other) => other !== slot);
		return { slot: storedSlot(slot), index };
	}

	/** Brings a removed scenario back to its place, if there is room. */
	putBack(slot: StoredSlot, index: number): Issue | null {
		if (this.#slots.length >= savedLimit) return full;
		this.#slots = this.#slots.toSpliced(index, 0, { ...slot, result: null, remark: null });
		void this.#fill(slot);
		return null;
	}

	/** Puts back what was stored and runs it again. */
	restore(slots: readonly StoredSlot[]): void {
		const kept = slots.slice(0, savedLimit);
		this.#slots = kept.map((slot) => ({ ...slot, result: null, remark: null }));
		for (const slot of kept) void this.#fill(slot);
	}

	/** Runs what has no result yet, and from now on whatever comes without one. */
	follow(): void {
		if (this.#isFollowing) return;
		this.#isFollowing = true;
		for (const slot of this.#slots) if (slot.result === null) void this.#fill(slot);
	}

	async #fill(slot: StoredSlot): Promise<void> {
		if (!this.#isFollowing) return;
		const outcome = await this.#runner.run(slot.scenario);
		this.#replace(slot.id, (present) => {
			if (outcome.kind === 'done') return withResult(present, outcome.result);
			if (outcome.kind === 'failed') return { ...present, remark: outcome.message };
			return { ...present, remark: 'This scenario could not be run again.' };
		});
	}

	#replace(id: string, change: (slot: SavedScenario) => SavedScenario): void {
		this.#slots = this.#slots.map((slot) => (slot.id === id ? change(slot) : slot));
	}
}
