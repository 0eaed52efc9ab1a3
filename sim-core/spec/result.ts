/** Success or every problem at once; the shape in which anything a user can cause comes back. */

/** One thing wrong with what was given, worded for the person who gave it. */
export interface Issue {
	/** Where, as in `levers.vacancyControl[0].value`; empty for the whole input. */
	readonly path: string;
	/** The quantity's own label, as in "Vacancy control". */
	readonly label: string;
	/** A stable word for programs: `unknown-key`, `out-of-range`, `wrong-type`, … */
	readonly code: string;
	/** A whole sentence in plain English with the bound and the value given. */
	readonly message: string;
	/** What was given, shortened to 80 characters. */
	readonly given: string;
}

export type Result<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly issues: readonly Issue[] };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });
export const failure = (issues: readonly Issue[]): Result<never> => ({ ok: false, issues });
