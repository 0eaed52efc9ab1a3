/** A scenario kept beside the draft to be compared with it. */
import type { Receipt, RunResult, Scenario } from '#sim-core';

/** How many scenarios can be kept at once. */
export const savedLimit = 4;

/** What is stored of a saved scenario: everything but its result, which is run again on return. */
export interface StoredSlot {
	readonly id: string;
	readonly name: string;
	readonly scenario: Scenario;
	/** When it was saved, as an ISO date and time. */
	readonly savedAt: string;
	/** What the run gave when it was saved; null when it had not come back yet. */
	readonly receipt: Receipt | null;
}

/** A saved scenario with its result, which is null until its run has come back. */
export interface SavedScenario extends StoredSlot {
	readonly result: RunResult | null;
	/** A sentence when the result differs from the one saved (another model version), or the run failed. */
	readonly remark: string | null;
}

/** Leaves the result out, for storage and for the undo stack. */
export function storedSlot({ id, name, scenario, savedAt, receipt }: SavedScenario): StoredSlot {
	return { id, name, scenario, savedAt, receipt };
}

/** Puts a result that has come back into its slot and remarks when it is not the result first saved. */
export function withResult(slot: StoredSlot, result: RunResult): SavedScenario {
	const { receipt } = result;
	const then = slot.receipt;
	let remark: string | null = null;
	if (then !== null && then.resultHash !== receipt.resultHash) {
		remark =
			then.modelVersion === receipt.modelVersion
				? `“${slot.name}” now gives another result than when it was saved, with the same model version ${receipt.modelVersion}. Please report this.`
				: `“${slot.name}” was saved with model ${then.modelVersion} and has been run again with model ${receipt.modelVersion}; its figures have changed.`;
	}
	return { ...slot, receipt, result, remark };
}
