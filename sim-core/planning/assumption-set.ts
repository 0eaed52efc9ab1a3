/** A short name for everything a plan assumes, so that two papers can be seen to rest on the same figures. */
import { hashOfText } from '../analysis/receipt.ts';
import { canonicalJson } from '../scenario/canonical.ts';
import type { Scenario } from '../scenario/types.ts';

/** Names the set of assumptions, ranges with their grounds, and formulas of a scenario: "AS-7F2C". */
export function assumptionSetId({ assumptions, ranges = {}, formulas = {} }: Scenario): string {
	const hash = hashOfText(canonicalJson({ assumptions, ranges, formulas }));
	return `AS-${hash.slice(0, 4).toUpperCase()}`;
}
