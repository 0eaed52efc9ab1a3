import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	build: { target: 'es2022' },
	test: {
		include: ['tests/{sim-core,app,run}/**/*.test.ts'],
		environment: 'node',
		testTimeout: 120_000,
		benchmark: { include: ['tests/bench/**/*.bench.ts'] }
	}
});
