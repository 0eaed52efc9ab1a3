/** What of a scenario can move a result, in one canonical text: the basis of its hash. */
import { canonicalJson } from './canonical.ts';
import type { Scenario } from './types.ts';

/** Leaves out the name, the notes and what the file says of earlier results, which move nothing. */
export function canonicalInput(scenario: Scenario): string {
	const {
		name: _name,
		notes: _notes,
		modelVersion: _version,
		headlines: _then,
		...moving
	} = scenario;
	return canonicalJson(moving);
}
