/** Small checks that gather issues instead of stopping at the first; wording lives here. */
import type { Issue } from '../spec/result.ts';
import { monthNumber } from './months.ts';

/** Keys that could reach an object's prototype; refused wherever they stand. */
export const forbiddenKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** A number with its bounds, as the catalogue declares it. */
export interface Bounds {
	readonly min: number;
	readonly max: number;
}

/** Shortens a given value for a message. */
export function shown(value: unknown): string {
	const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? String(value));
	const plain = typeof value === 'number' && !Number.isFinite(value) ? String(value) : text;
	return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}

/** Tells a plain object from arrays, null and everything else. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Collects what is wrong with an input, with the place of each problem. */
export class Checker {
	readonly issues: Issue[] = [];

	add(
		at: { readonly path: string; readonly label: string },
		code: string,
		message: string,
		value: unknown
	): void {
		this.issues.push({ ...at, code, message, given: shown(value) });
	}

	/** Checks for a plain object that has only the allowed keys; gives it back, or null. */
	record(
		value: unknown,
		at: { readonly path: string; readonly label: string },
		allowed: readonly string[] | null
	): Readonly<Record<string, unknown>> | null {
		if (!isRecord(value)) {
			this.add(
				at,
				'wrong-type',
				`${at.label} must be an object; ${shown(value)} was given.`,
				value
			);
			return null;
		}
		for (const key of Object.getOwnPropertyNames(value)) {
			const place = { path: joined(at.path, key), label: at.label };
			if (forbiddenKeys.includes(key)) {
				this.add(place, 'forbidden-key', `${at.label} may not hold a key called ${key}.`, key);
			} else if (allowed !== null && !allowed.includes(key)) {
				const known = allowed.join(', ');
				this.add(
					place,
					'unknown-key',
					`${at.label} has no part called “${key.slice(0, 60)}”. It may hold: ${known}.`,
					key
				);
			}
		}
		return value;
	}

	/** Checks a number against bounds; gives it back, or null. */
	number(
		value: unknown,
		at: { readonly path: string; readonly label: string },
		bounds: Bounds
	): number | null {
		if (typeof value !== 'number' || Number.isNaN(value)) {
			this.add(
				at,
				'wrong-type',
				`${at.label} must be a number between ${bounds.min} and ${bounds.max}; ${shown(value)} was given.`,
				value
			);
			return null;
		}
		if (value < bounds.min || value > bounds.max) {
			this.add(
				at,
				'out-of-range',
				`${at.label} must be between ${bounds.min} and ${bounds.max}; ${shown(value)} was given.`,
				value
			);
			return null;
		}
		return value;
	}

	/** Checks a whole number against bounds; gives it back, or null. */
	whole(
		value: unknown,
		at: { readonly path: string; readonly label: string },
		bounds: Bounds
	): number | null {
		const number = this.number(value, at, bounds);
		if (number !== null && !Number.isInteger(number)) {
			this.add(
				at,
				'not-whole',
				`${at.label} must be a whole number; ${shown(value)} was given.`,
				value
			);
			return null;
		}
		return number;
	}

	/** Checks a text of at most `longest` characters; gives it back, or null. */
	text(
		value: unknown,
		at: { readonly path: string; readonly label: string },
		longest: number
	): string | null {
		if (typeof value !== 'string') {
			this.add(at, 'wrong-type', `${at.label} must be text; ${shown(value)} was given.`, value);
			return null;
		}
		if (value.length > longest) {
			this.add(
				at,
				'too-long',
				`${at.label} may have ${longest} characters at most; ${value.length} were given.`,
				value
			);
			return null;
		}
		return value;
	}

	/** Checks a month written YYYY-MM between 2000-01 and 2099-12; gives its number, or null. */
	month(value: unknown, at: { readonly path: string; readonly label: string }): number | null {
		const number = typeof value === 'string' ? monthNumber(value) : null;
		if (number === null || number < 2000 * 12 || number >= 2100 * 12) {
			this.add(
				at,
				'wrong-month',
				`${at.label} must be a month written like 2026-04, from 2000-01 to 2099-12; ${shown(value)} was given.`,
				value
			);
			return null;
		}
		return number;
	}
}

/** Joins a path and a key, as in `levers.vacancyControl`; odd keys are shortened and quoted. */
export function joined(path: string, key: string): string {
	const plain = /^\w+$/.test(key) ? key : JSON.stringify(key.slice(0, 60));
	return path === '' ? plain : `${path}.${plain}`;
}
