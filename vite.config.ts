import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** The one-file edition fetches nothing: its worker, fonts and pictures are in the page. See .ci/single.mjs. */
const isSingle = process.env['HEADROOM_EDITION'] === 'single';
/** The workers of the one-file edition, each in the place of what starts it otherwise. */
const inlinedWorkers = ['worker', 'on-demand-worker', 'formula-worker'].map((name) => ({
	find: new RegExp(`^.*/start-${name}\\.ts$`),
	replacement: fileURLToPath(
		new URL(`src/lib/simulation/start-inlined-${name}.ts`, import.meta.url)
	)
}));

/** Kit takes the folder of a page for its address, which a file on a drive is not: links are then the # sign alone. */
const linksWithinFile: Plugin = {
	name: 'headroom:links-within-file',
	enforce: 'pre',
	transform(code, id) {
		if (!id.endsWith('/runtime/app/paths/client.js')) return null;
		const own = code.replace(
			'base + pathname_prefix + resolve_route',
			'pathname_prefix + resolve_route'
		);
		if (own === code) throw new Error('Kit makes links in another way: see vite.config.ts.');
		return { code: own, map: null };
	}
};

export default defineConfig({
	plugins: isSingle ? [linksWithinFile, sveltekit()] : [sveltekit()],
	resolve: {
		alias: isSingle ? inlinedWorkers : []
	},
	// A page opened from a drive may start a plain script as a worker, but no module.
	worker: { format: isSingle ? 'iife' : 'es' },
	build: { target: 'es2022', ...(isSingle ? { assetsInlineLimit: 100_000_000 } : {}) },
	test: {
		include: ['tests/{sim-core,app,run}/**/*.test.ts'],
		environment: 'node',
		testTimeout: 120_000,
		// Left to itself vitest leaves a core idle, which is half of a machine of two.
		maxWorkers: 2,
		benchmark: { include: ['tests/bench/**/*.bench.ts'] }
	}
});
