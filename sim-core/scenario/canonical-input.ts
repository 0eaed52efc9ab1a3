/** What of a scenario can move a result, in one canonical text: the basis of its hash. */
import { canonicalJson } from './canonical.ts';
import type { Scenario } from './types.ts';

/** Leaves out names, notes and what the file says of earlier results, which move nothing. */
export function canonicalInput(scenario: Scenario): string {
	const {
		own,
		name: _name,
		notes: _notes,
		modelVersion: _version,
		headlines: _then,
		...moving
	} = scenario;
	if (own === undefined) return canonicalJson(moving);
	const { archetype, values } = own;
	return canonicalJson({ ...moving, own: { archetype, values } });
}
