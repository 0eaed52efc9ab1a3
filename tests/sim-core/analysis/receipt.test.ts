// Receipts: the machine's own SHA-256 writes the same receipt as the one in the core.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exampleScenario, profiles, runScenario } from '../../../sim-core/index.ts';
import type { Digest } from '../../../sim-core/analysis/receipt.ts';
import { runScenarioBy } from '../../../sim-core/run.ts';

const native: Digest = (bytes) => crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);

describe('a receipt', () => {
	it('is the same whoever makes the hash', async () => {
		for (const { id } of profiles.slice(0, 12)) {
			const scenario = exampleScenario(id);
			expect(await runScenarioBy(native, scenario)).toEqual(runScenario(scenario));
		}
	});

	it('hashes every bit of the series in order of their names', () => {
		const { months, series, receipt } = runScenario(exampleScenario(profiles[0]!.id));
		const hash = createHash('sha256').update(months.join(' '));
		for (const name of Object.keys(series).sort()) {
			const { total, byGroup } = series[name]!;
			hash.update(`|${name}|`);
			for (const values of [total, ...Object.values(byGroup ?? {})]) {
				hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
			}
		}
		expect(receipt.resultHash).toBe(hash.digest('hex'));
	});
});
