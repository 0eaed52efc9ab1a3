/** What a command of the command line is, and what several of them share. */
import { parseScenario, validateScenario, type Issue, type Scenario } from '../index.ts';
import { readText, writeWhole } from './files.ts';
import { UsageError, type Values } from './usage-error.ts';

/** Where text goes; a test passes its own. */
export interface Streams {
	readonly out: (text: string) => void;
	readonly error: (text: string) => void;
	/** Where long work draws its progress, over what it drew before; absent where nobody watches. */
	readonly progress?: (text: string) => void;
}

/** One command: what it is called, what the help says of it, which options it takes, what it does. */
export interface Command {
	readonly name: string;
	/** Ways of calling it, each with what that does. */
	readonly usage: readonly (readonly [call: string, does: string])[];
	/** Options that take a value, without their dashes. */
	readonly options: readonly string[];
	/** Options that take none. */
	readonly flags?: readonly string[];
	readonly run: (given: readonly string[], values: Values, streams: Streams) => Promise<void>;
}

/** Reads the text of one file or, for “-”, of standard input. Throws UsageError when it cannot be read. */
export async function textFrom(given: readonly string[]): Promise<string> {
	const [file, ...rest] = given;
	if (file === undefined) throw new UsageError(['Name a scenario file, or - for standard input.']);
	if (rest.length > 0) throw new UsageError([`One file is enough; “${rest[0]}” is too many.`]);
	const text = await readText(file);
	if (!text.ok) throw new UsageError([text.problem]);
	return text.value;
}

/** Reads one scenario from a file or, for “-”, from standard input. Throws UsageError with every problem. */
export async function scenarioFrom(given: readonly string[]): Promise<Scenario> {
	const parsed = parseScenario(await textFrom(given));
	if (!parsed.ok) throw new UsageError(sentences(parsed.issues));
	return parsed.value;
}

/** Words problems one a line, each with its place. */
export const sentences = (issues: readonly Issue[]): string[] =>
	issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));

/** Applies --months and --seed; what results must be valid too. */
export function withOptions(scenario: Scenario, values: Values): Scenario {
	const { months, seed } = values;
	const changed = {
		...scenario,
		...(typeof months === 'string' ? { months: Number(months) } : {}),
		...(typeof seed === 'string' ? { seed } : {})
	};
	const checked = validateScenario(changed);
	if (!checked.ok) throw new UsageError(sentences(checked.issues));
	return checked.value;
}

/** Writes to --out, whole or not at all, or else to the output stream. */
export async function put(text: string, values: Values, streams: Streams): Promise<void> {
	if (typeof values.out !== 'string') {
		streams.out(text);
		return;
	}
	const written = await writeWhole(values.out, text);
	if (!written.ok) throw new UsageError([written.problem]);
}
