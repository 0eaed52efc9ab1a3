import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		include: ['tests/browser/**/*.browser.ts'],
		globalSetup: [fileURLToPath(new URL('launch.ts', import.meta.url))],
		environment: 'node',
		// One page at a time: pages that share two cores with others would be measured slower than they are.
		fileParallelism: false,
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
