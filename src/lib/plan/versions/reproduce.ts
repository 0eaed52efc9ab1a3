/** Runs that are to be had again: a receipt read from whatever text it stands in, and what came of running it once more. */
import type { Receipt } from '#sim-core';

/** What a receipt says, as far as a text gives it. */
export interface Claim {
	readonly modelVersion: string | null;
	readonly scenarioHash: string | null;
	readonly resultHash: string | null;
}

const hash = '([0-9a-f]{64})';

/** Reads a receipt out of text: as it is copied from the page, from a file of JSON, or from a table. */
export function readClaim(text: string): Claim {
	const found = (pattern: RegExp): string | null => pattern.exec(text)?.[1]?.toLowerCase() ?? null;
	return {
		modelVersion: found(/model(?:[_ ]?version)?["']?[\s:,]+["']?(\d+\.\d+\.\d+)/i),
		scenarioHash: found(new RegExp(`scenario(?:[_ ]?hash)?["']?[\\s:,]+["']?${hash}`, 'i')),
		resultHash: found(new RegExp(`result(?:[_ ]?hash)?["']?[\\s:,]+["']?${hash}`, 'i'))
	};
}

/** Tells whether a text holds anything to check a run against. */
export const saysAnything = ({ scenarioHash, resultHash }: Claim): boolean =>
	scenarioHash !== null || resultHash !== null;

/** What came of running it again. */
export interface Verdict {
	readonly same: boolean;
	readonly sentences: readonly string[];
}

/** Holds a run against what a receipt says of it. */
export function judged(claim: Claim, now: Receipt): Verdict {
	const { modelVersion, resultHash } = claim;
	const sentences: string[] = [];
	const same = resultHash === now.resultHash;
	const otherModel = modelVersion !== null && modelVersion !== now.modelVersion;
	if (resultHash === null) {
		sentences.push(
			'The plan has been run again, but there is no hash of its result to check against.'
		);
	} else if (same) {
		sentences.push('The same result, to the last digit.');
	} else {
		sentences.push('Another result: the hash of the result differs.');
	}
	if (otherModel) {
		sentences.push(`It was made with model ${modelVersion}; this is model ${now.modelVersion}.`);
		if (!same) sentences.push('A run repeats to the last digit only with the same model.');
	} else if (resultHash !== null && !same) {
		sentences.push(
			claim.scenarioHash === now.scenarioHash
				? 'Model and plan are the same, so this should not happen. Please report it.'
				: 'The plan that was run is not the one that the receipt is of.'
		);
	}
	return { same: same && resultHash !== null, sentences };
}

/** What is said when no plan here is the one that a receipt is of. */
export const notHere =
	'None of the plans here is the one that the receipt is of. Open its file, then try again.';
