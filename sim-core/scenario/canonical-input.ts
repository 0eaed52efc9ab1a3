/** What of a scenario can move a result, in one canonical text: the basis of its hash. */
import { canonicalJson } from './canonical.ts';
import type { OwnBaseline, Scenario, StatedRange } from './types.ts';

/**
 * Leaves out names, notes and what the file says of earlier results, which move nothing; formulas, whose results
 * are what runs; and the grounds of ranges, of which only the ends and the shape move futures.
 */
export function canonicalInput(scenario: Scenario): string {
	const {
		own,
		name: _name,
		notes: _notes,
		modelVersion: _version,
		headlines: _then,
		formulas: _formulas,
		ranges,
		...moving
	} = scenario;
	return canonicalJson({ ...moving, ranges: movingRanges(ranges ?? {}), own: movingOwn(own) });
}

/** Ends and shapes of ranges that have any; undefined where none has. */
function movingRanges(ranges: Readonly<Record<string, StatedRange>>): unknown {
	const moving = Object.entries(ranges)
		.filter(([, { low }]) => low !== undefined)
		.map(([id, { low, high, shape }]) => [id, { low, high, shape }] as const);
	return moving.length === 0 ? undefined : Object.fromEntries(moving);
}

/** Figures of a planner's own starting position; undefined where there is none. */
const movingOwn = (own: OwnBaseline | undefined): unknown =>
	own === undefined ? undefined : { archetype: own.archetype, values: own.values };
