/** What of a scenario can move a result, in one canonical text: the basis of its hash. */
import { canonicalJson } from './canonical.ts';
import type { Scenario } from './types.ts';

/** Leaves out the name and the notes, which move nothing. */
export function canonicalInput(scenario: Scenario): string {
	const { name: _name, notes: _notes, ...moving } = scenario;
	return canonicalJson(moving);
}
