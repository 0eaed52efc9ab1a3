import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		include: ['tests/browser/**/*.browser.ts'],
		globalSetup: [fileURLToPath(new URL('launch.ts', import.meta.url))],
		environment: 'node',
		// While one page waits, another may work; what measures time is in tests/bench, which runs alone.
		maxWorkers: 2,
		testTimeout: 240_000,
		hookTimeout: 120_000
	}
});
