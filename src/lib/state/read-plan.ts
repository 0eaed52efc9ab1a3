/** Checks what comes out of storage before the workbench takes it. */
import type { Receipt, Scenario } from '#sim-core';
import type { WorkbenchCore } from './core.ts';
import { noGoals, readGoals } from './goals.ts';
import type { Step } from './history.svelte.ts';
import type { PlanSnapshot } from './plan-snapshot.ts';
import { revisionOf } from './plan-store.ts';
import type { StoredSlot } from './saved-scenario.ts';

/** The shape in which plans are written now. */
export const planSchemaVersion = 1;

export type ReadPlan =
	| { readonly kind: 'empty' }
	/** `losses` names in words what could not be read; empty when everything could. */
	| {
			readonly kind: 'plan';
			readonly revision: number;
			/** When it was stored, in ISO form; null when the record does not say. */
			readonly savedAt: string | null;
			readonly plan: PlanSnapshot;
			readonly losses: readonly string[];
	  }
	/** Written by a later version of this page; not to be touched. */
	| { readonly kind: 'newer' }
	| { readonly kind: 'unreadable'; readonly reason: string };

type Fields = Readonly<Record<string, unknown>>;
type Validate = WorkbenchCore['validateScenario'];

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const unreadable = (reason: string): ReadPlan => ({ kind: 'unreadable', reason });

/** Reads a stored record; every scenario in it is validated like one from a stranger's file. */
export function readPlan(core: Pick<WorkbenchCore, 'validateScenario'>, stored: unknown): ReadPlan {
	if (stored === undefined) return { kind: 'empty' };
	if (!isFields(stored)) return unreadable('it is not a record');
	const { schemaVersion, plan, savedAt } = stored;
	if (typeof schemaVersion !== 'number') return unreadable('it does not say its version');
	if (schemaVersion > planSchemaVersion) return { kind: 'newer' };
	const revision = revisionOf(stored);
	if (!Number.isSafeInteger(revision)) return unreadable('it has no revision');
	if (!isFields(plan)) return unreadable('it holds no plan');
	const when = typeof savedAt === 'string' && !Number.isNaN(Date.parse(savedAt)) ? savedAt : null;
	return readFields(core, plan, { revision, savedAt: when });
}

function readFields(
	core: Pick<WorkbenchCore, 'validateScenario'>,
	plan: Fields,
	marks: { readonly revision: number; readonly savedAt: string | null }
): ReadPlan {
	const draft = core.validateScenario(plan['draft']);
	if (!draft.ok) return unreadable(draft.issues[0]?.message ?? 'its draft is not valid');
	const { saved, lost } = readSlots(core.validateScenario, plan['saved']);
	const past = readSteps(core.validateScenario, plan['past']);
	const future = readSteps(core.validateScenario, plan['future']);
	const losses = [...lost];
	const goals = readGoals(plan['goals']);
	if (past === null || future === null) losses.push('the steps back');
	if (goals === null) losses.push('targets and budget');
	return {
		kind: 'plan',
		...marks,
		plan: {
			draft: draft.value,
			saved,
			past: past ?? [],
			future: future ?? [],
			goals: goals ?? noGoals
		},
		losses
	};
}

/** Reads the saved scenarios one by one: a bad one does not take the others with it. */
function readSlots(validate: Validate, stored: unknown): { saved: StoredSlot[]; lost: string[] } {
	if (!Array.isArray(stored)) return { saved: [], lost: ['the saved scenarios'] };
	const saved: StoredSlot[] = [];
	const lost: string[] = [];
	for (const [i, entry] of stored.entries()) {
		const slot = readSlot(validate, entry);
		if (slot === null) lost.push(`saved scenario ${i + 1}`);
		else saved.push(slot);
	}
	return { saved, lost };
}

function readSlot(validate: Validate, stored: unknown): StoredSlot | null {
	if (!isFields(stored)) return null;
	const { id, name, savedAt, scenario, receipt } = stored;
	if (typeof id !== 'string' || typeof name !== 'string' || typeof savedAt !== 'string')
		return null;
	const checked = validate(scenario);
	const isReceiptGood = receipt === null || isReceipt(receipt);
	return checked.ok && isReceiptGood
		? { id, name, savedAt, scenario: checked.value, receipt }
		: null;
}

/** Reads a receipt; null when it is none. */
export const readReceipt = (value: unknown): Receipt | null => (isReceipt(value) ? value : null);

function isReceipt(value: unknown): value is Receipt {
	if (!isFields(value)) return false;
	const words = ['modelVersion', 'scenarioHash', 'seed', 'resultHash'];
	return words.every((key) => typeof value[key] === 'string');
}

/** Reads a stack of steps; null when one of them is bad, because the others lean on it. */
function readSteps(validate: Validate, stored: unknown): Step[] | null {
	if (!Array.isArray(stored)) return null;
	const known = new Map<unknown, Scenario | null>();
	// Neighbouring steps share their scenarios, also after storage: each is checked once.
	const scenarioOf = (value: unknown): Scenario | null => {
		const present = known.get(value);
		if (present !== undefined) return present;
		const checked = validate(value);
		known.set(value, checked.ok ? checked.value : null);
		return checked.ok ? checked.value : null;
	};
	const steps = stored.map((entry) => readStep(validate, scenarioOf, entry));
	return steps.every((step) => step !== null) ? steps : null;
}

function readStep(
	validate: Validate,
	scenarioOf: (value: unknown) => Scenario | null,
	stored: unknown
): Step | null {
	if (!isFields(stored) || typeof stored['label'] !== 'string') return null;
	const { kind, label, index } = stored;
	if (kind === 'removed') {
		const slot = readSlot(validate, stored['slot']);
		return slot !== null && typeof index === 'number' ? { kind, label, slot, index } : null;
	}
	if (kind === 'goals') return readGoalStep(label, stored);
	const before = scenarioOf(stored['before']);
	const after = scenarioOf(stored['after']);
	return kind === 'draft' && before !== null && after !== null
		? { kind, label, before, after }
		: null;
}

function readGoalStep(label: string, stored: Fields): Step | null {
	const [before, after] = [readGoals(stored['before']), readGoals(stored['after'])];
	return before !== null && after !== null ? { kind: 'goals', label, before, after } : null;
}
