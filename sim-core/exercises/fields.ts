/**
 * Declarations of the parts of a file: each part says what it is called, what it means and what it may hold.
 * From one declaration come the check of a file, its type and the page that documents the format.
 */
import { isRecord, joined, shown, type Bounds, type Checker } from '../scenario/checks.ts';

/** One part of a file. `read` gives the value, or null once it has told the checker what is wrong. */
export interface Field<T> {
	readonly label: string;
	readonly about: string;
	/** What it may hold, in words: "text of up to 120 characters". */
	readonly holds: string;
	/** What kind of part it is, so that a form can be made for it. */
	readonly shape: Shape;
	/** Stands when the part is left out; absent when it may not be. */
	readonly fallback?: { readonly value: T };
	readonly read: (value: unknown, checker: Checker, path: string) => T | null;
}

/** A part of any value, as a form takes it. */
export type FormField = Field<unknown>;

/** Kinds of parts: what a form has to offer for each. */
export type Shape =
	| { readonly kind: 'text'; readonly longest: number }
	| { readonly kind: 'number'; readonly bounds: Bounds }
	| { readonly kind: 'flag' }
	| { readonly kind: 'choice'; readonly choices: readonly (string | number)[] }
	| {
			readonly kind: 'list';
			readonly of: Field<unknown>;
			readonly least: number;
			readonly most: number;
	  }
	| { readonly kind: 'object'; readonly parts: Parts }
	| { readonly kind: 'named'; readonly of: Field<unknown> }
	| { readonly kind: 'raw' };

/** Parts by name; each is read as whatever it declares. */
export type Parts = Readonly<Record<string, Field<unknown>>>;

/** The value that a declaration reads. */
export type ValueOf<F> = F extends Field<infer T> ? T : never;

type Read<P extends Parts> = { readonly [K in keyof P]: ValueOf<P[K]> };

/** How a part is called and what it means. */
type Told = readonly [label: string, about: string];

/** Declares a text of at least one and at most `longest` characters. */
export function text([label, about]: Told, longest: number): Field<string> {
	return {
		label,
		about,
		holds: `text of up to ${longest} characters`,
		shape: { kind: 'text', longest },
		read(value, checker, path) {
			const at = { path, label };
			const given = checker.text(value, at, longest);
			if (given === null || given.trim() !== '') return given;
			checker.add(at, 'empty', `${label} is empty.`, value);
			return null;
		}
	};
}

/** Declares a name for use inside the file: lower-case letters, digits and hyphens. */
export function slug([label, about]: Told): Field<string> {
	return {
		label,
		about,
		holds: 'a short name of small letters, digits and hyphens, up to 40 characters',
		shape: { kind: 'text', longest: 40 },
		read(value, checker, path) {
			const at = { path, label };
			const given = checker.text(value, at, 40);
			if (given === null || /^[a-z][a-z0-9-]*$/.test(given)) return given;
			const message = `${label} must be small letters, digits and hyphens, a letter first; ${shown(value)} was given.`;
			checker.add(at, 'wrong-name', message, value);
			return null;
		}
	};
}

/** Says what a number may be; bounds that nobody meets are not worth their digits. */
const rangeInWords = (what: string, { min, max }: Bounds): string =>
	max - min > 1e12 ? `${what} of any size` : `${what} from ${min} to ${max}`;

/** Declares a number within bounds. */
export const number = ([label, about]: Told, bounds: Bounds): Field<number> => ({
	label,
	about,
	holds: rangeInWords('a number', bounds),
	shape: { kind: 'number', bounds },
	read: (value, checker, path) => checker.number(value, { path, label }, bounds)
});

/** Declares a whole number within bounds. */
export const whole = ([label, about]: Told, bounds: Bounds): Field<number> => ({
	label,
	about,
	holds: rangeInWords('a whole number', bounds),
	shape: { kind: 'number', bounds },
	read: (value, checker, path) => checker.whole(value, { path, label }, bounds)
});

/** Declares yes or no. */
export const flag = ([label, about]: Told): Field<boolean> => ({
	label,
	about,
	holds: 'true or false',
	shape: { kind: 'flag' },
	read(value, checker, path) {
		if (typeof value === 'boolean') return value;
		const message = `${label} must be true or false; ${shown(value)} was given.`;
		checker.add({ path, label }, 'wrong-type', message, value);
		return null;
	}
});

/** Declares one of a few words or numbers. */
export const oneOf = <const T extends string | number>(
	[label, about]: Told,
	choices: readonly T[]
): Field<T> => ({
	label,
	about,
	holds: `one of: ${choices.join(', ')}`,
	shape: { kind: 'choice', choices },
	read(value, checker, path) {
		const found = choices.find((choice) => choice === value);
		if (found !== undefined) return found;
		const message = `${label} must be one of ${choices.join(', ')}; ${shown(value)} was given.`;
		checker.add({ path, label }, 'unknown-choice', message, value);
		return null;
	}
});

/** Declares an id of something that the model has, such as a lever or an outcome. */
export const idOf = (
	[label, about]: Told,
	what: string,
	ids: readonly string[]
): Field<string> => ({
	label,
	about,
	holds: `the id of ${what}`,
	shape: { kind: 'choice', choices: ids },
	read(value, checker, path) {
		if (typeof value === 'string' && ids.includes(value)) return value;
		const message = `${label} must be the id of ${what}; there is none called ${shown(value)}.`;
		checker.add({ path, label }, 'unknown-id', message, value);
		return null;
	}
});

/** Declares a value that is passed on as it is, for what another part of the core checks. */
export const raw = <T>([label, about]: Told, holds: string): Field<T> => ({
	label,
	about,
	holds,
	shape: { kind: 'raw' },
	read: (value) => value as T
});

/** Declares an object with exactly these parts. */
export function object<P extends Parts>([label, about]: Told, parts: P): Field<Read<P>> {
	return {
		label,
		about,
		holds: 'an object',
		shape: { kind: 'object', parts },
		read(value, checker, path) {
			const record = checker.record(value, { path, label }, Object.keys(parts));
			if (record === null) return null;
			const read: Record<string, unknown> = {};
			for (const [name, part] of Object.entries(parts)) {
				read[name] = readPart(part, record[name], checker, joined(path, name));
			}
			return read as Read<P>;
		}
	};
}

function readPart(part: Field<unknown>, value: unknown, checker: Checker, path: string): unknown {
	if (value !== undefined) return part.read(value, checker, path);
	if (part.fallback !== undefined) return part.fallback.value;
	checker.add({ path, label: part.label }, 'missing', `${part.label} is missing.`, undefined);
	return null;
}

/** Declares a list of at least `least` and at most `most` entries. */
export const list = <T>(
	of: Field<T>,
	[label, about]: Told,
	{ least = 0, most }: { readonly least?: number; readonly most: number }
): Field<readonly T[]> => ({
	label,
	about,
	holds: `a list of ${least === most ? most : `${least} to ${most}`}: ${of.holds}`,
	shape: { kind: 'list', of, least, most },
	read(value, checker, path) {
		const at = { path, label };
		if (!Array.isArray(value)) {
			checker.add(at, 'wrong-type', `${label} must be a list; ${shown(value)} was given.`, value);
			return null;
		}
		if (value.length < least || value.length > most) {
			const bounds = least === most ? `exactly ${most}` : `from ${least} to ${most}`;
			const message = `${label} must have ${bounds} entries; ${value.length} were given.`;
			checker.add(at, 'wrong-length', message, value.length);
			return null;
		}
		return value.map((entry, i) => of.read(entry, checker, `${path}[${i}]`) as T);
	}
});

/** Declares values of one kind under names of the author's choosing. */
export const named = <T>(
	of: Field<T>,
	[label, about]: Told,
	most: number
): Field<Readonly<Record<string, T>>> => ({
	label,
	about,
	holds: `an object of up to ${most} names, each with ${of.holds}`,
	shape: { kind: 'named', of },
	read(value, checker, path) {
		const record = checker.record(value, { path, label }, null);
		if (record === null || !isRecord(value)) return null;
		const names = Object.keys(record);
		if (names.length > most) {
			const message = `${label} may have ${most} names at most; ${names.length} were given.`;
			checker.add({ path, label }, 'too-long', message, names.length);
			return null;
		}
		const entries = names.map((name) => [
			name,
			of.read(record[name], checker, joined(path, name)) as T
		]);
		return Object.fromEntries(entries) as Readonly<Record<string, T>>;
	}
});

/** Lets a part be left out, with what then stands. */
export const optional = <T>(part: Field<T>, value: NoInfer<T>): Field<T> => ({
	...part,
	fallback: { value }
});

/** Lets a part be left out or be null, which both say that there is none. */
export const orNone = <T>(part: Field<T>): Field<T | null> => ({
	...part,
	fallback: { value: null },
	read: (given, checker, path) => (given === null ? null : part.read(given, checker, path))
});
