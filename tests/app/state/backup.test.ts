// The file of everything: what goes out comes back the same, and a file that was touched is refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup, type DatabaseDump } from '#lib/settings/backup.ts';

const dumps = fc.array(
	fc.record({
		name: fc.constantFrom('headroom', 'headroom-library', 'headroom-recent'),
		version: fc.integer({ min: 1, max: 9 }),
		stores: fc.array(
			fc.record({
				name: fc.string(),
				keyPath: fc.constantFrom(null, 'id'),
				autoIncrement: fc.boolean(),
				records: fc.array(
					fc.tuple(fc.string(), fc.jsonValue({ maxDepth: 3, noUnicodeString: false }))
				)
			}),
			{ maxLength: 3 }
		)
	}),
	{ maxLength: 4 }
);
const text = (databases: readonly DatabaseDump[]) => writeBackup(databases, '2026-11-25T12:00:00Z');
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the file of everything', () => {
	it('gives back what was written', () => {
		fc.assert(
			fc.property(dumps, (databases) => {
				const isHostile = /"(__proto__|constructor|prototype)":/.test(JSON.stringify(databases));
				const read = readBackup(text(databases));
				expect(read.ok).toBe(!isHostile);
				if (read.ok) expect(read.value).toEqual(plain(databases));
			}),
			{ numRuns: 200 }
		);
	});

	const whole = text([{ name: 'headroom', version: 1, stores: [] }]);
	it.each([
		['cut short', whole.slice(0, -20)],
		['changed', whole.replace('"version":1,"stores"', '"version":2,"stores"')],
		['of another kind', '{"hello":"world"}'],
		['no object', '7'],
		['from a later version', whole.replace('"version":1,"savedAt"', '"version":2,"savedAt"')],
		['with a key that reaches a prototype', '{"__proto__":{"format":"headroom-backup"}}'],
		['for the database of another site', text([{ name: 'other', version: 1, stores: [] }])]
	])('refuses a file that is %s, in a sentence', (_, damaged) => {
		const read = readBackup(damaged);
		expect(read.ok).toBe(false);
		if (!read.ok) expect(read.issues[0]?.message).toMatch(/^This file .*\.$|^This is not .*\.$/);
	});
});
