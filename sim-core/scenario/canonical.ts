/** One text for one value: what is hashed must not depend on the order in which keys were written. */

/**
 * Writes a plain value as JSON with the keys of every object in code-unit order and no spaces.
 * Absent (undefined) properties are left out, −0 is written as 0. Throws when a value has no JSON form.
 */
export function canonicalJson(value: unknown): string {
	if (typeof value === 'number' && !Number.isFinite(value)) {
		throw new Error(`${value} has no canonical form: only finite numbers have.`);
	}
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value === 'object' && value !== null) {
		const fields = Object.entries(value)
			.filter(([, field]) => field !== undefined)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
		return `{${fields.join(',')}}`;
	}
	// What JSON.stringify has no text for (undefined, a function, a symbol) comes back undefined.
	const text = JSON.stringify(value) as string | undefined;
	if (text === undefined) throw new Error(`A value of type ${typeof value} has no canonical form.`);
	return text;
}
