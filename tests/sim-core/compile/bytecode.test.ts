import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bytecodeSizes } from '../../bench/bytecode.ts';

it('every generated function stays under 50,000 bytes of bytecode, for V8 never optimises one above 61,440', () => {
	const folder = mkdtempSync(join(tmpdir(), 'headroom-bytecode-'));
	try {
		const sizes = bytecodeSizes(folder);
		expect([...sizes.keys()]).toEqual(expect.arrayContaining(['open1', 'step1', 'integrate1']));
		for (const [name, bytes] of sizes) expect(bytes, name).toBeLessThan(50_000);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
