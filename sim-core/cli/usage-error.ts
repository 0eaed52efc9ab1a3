/** Ends of a command before its end: what was given is wrong (status 2), or it was stopped (status 130). */

/** Something wrong with what was given, each line a whole sentence. */
export class UsageError extends Error {
	readonly lines: readonly string[];

	constructor(lines: readonly string[]) {
		super(lines.join('\n'));
		this.lines = lines;
	}
}

/** The person at the terminal stopped the work; the status is that of an interrupt. */
export class Stopped extends Error {
	constructor(sentence = 'Stopped; nothing was written.') {
		super(sentence);
	}
}

/** Options as parsed: text, or true for a flag. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Reads --format among those allowed. Throws UsageError for any other. */
export function formatOf(values: Values, allowed: readonly string[], standard: string): string {
	const format = values.format ?? standard;
	if (typeof format === 'string' && allowed.includes(format)) return format;
	throw new UsageError([`--format must be one of ${allowed.join(', ')}; “${format}” was given.`]);
}
