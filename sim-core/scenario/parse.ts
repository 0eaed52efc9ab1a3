/** JSON text → Scenario: limits first, then reading, then every rule of validation. */
import { failure, type Issue, type Result } from '../spec/result.ts';
import { forbiddenKeys, shown } from './checks.ts';

/** Longest text that is read at all, in characters. A full scenario needs some thousands. */
export const longestText = 1_000_000;

/** Deepest nesting that is read; a scenario needs five levels. */
const deepest = 12;

const issue = (code: string, message: string, given: unknown): Issue => ({
	path: '',
	label: 'The scenario',
	code,
	message,
	given: shown(given)
});

/** Reads a scenario from JSON text with a given validation. Never throws: what is wrong comes back as issues. */
export function parseScenarioWith<T>(
	text: string,
	validate: (input: unknown) => Result<T>
): Result<T> {
	if (text.length > longestText) {
		const message = `The scenario has ${text.length} characters; ${longestText} at most are read.`;
		return failure([issue('too-long', message, `${text.length} characters`)]);
	}
	if (depthOf(text) > deepest) {
		const message = `The scenario is nested more than ${deepest} levels deep.`;
		return failure([issue('too-deep', message, 'nested')]);
	}
	let forbidden: string | null = null;
	let input: unknown;
	try {
		input = JSON.parse(text, (key, value: unknown) => {
			if (forbiddenKeys.includes(key)) forbidden = key;
			return value;
		});
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const message = `The scenario is not readable JSON, perhaps cut short: ${reason.slice(0, 120)}.`;
		return failure([issue('not-json', message, text.slice(0, 60))]);
	}
	if (forbidden !== null) {
		const message = `The scenario may not hold a key called ${String(forbidden)}.`;
		return failure([issue('forbidden-key', message, forbidden)]);
	}
	return validate(input);
}

/** Deepest nesting of brackets in JSON text, those inside strings left out: told before anything is built. */
function depthOf(text: string): number {
	let depth = 0;
	let most = 0;
	for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
		if (token === '[' || token === '{') depth += 1;
		else if (token === ']' || token === '}') depth -= 1;
		if (depth > most) most = depth;
	}
	return most;
}
