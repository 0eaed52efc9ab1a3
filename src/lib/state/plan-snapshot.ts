/** One person's work as it is kept between visits. */
import type { Scenario } from '#sim-core';
import type { Goals } from './goals.ts';
import type { Step } from './history.svelte.ts';
import type { StoredSlot } from './saved-scenario.ts';

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
