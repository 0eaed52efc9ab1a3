/** Parts of a file that is being written, changed by their place without touching the rest. */

export type Key = string | number;

/** Gives a copy of a value in which the part at a place is another; undefined takes the part away. */
export function withPart(value: unknown, [key, ...rest]: readonly Key[], part: unknown): unknown {
	if (key === undefined) return part;
	if (typeof key === 'number') {
		const list: readonly unknown[] = Array.isArray(value) ? value : [];
		const next = withPart(list[key], rest, part);
		return next === undefined ? list.toSpliced(key, 1) : list.with(key, next);
	}
	const record = isRecord(value) ? value : {};
	const next = withPart(record[key], rest, part);
	const { [key]: _, ...others } = record;
	return next === undefined ? others : { ...record, [key]: next };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Writes a place as the check of a file does: `rounds[0].title`. */
export const placeText = (path: readonly Key[]): string =>
	path.reduce<string>(
		(text, key) =>
			typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`,
		''
	);
