import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The one-file edition (.ci/single.mjs): everything in one page, addresses after the # sign, nothing fetched. */
const isSingle = process.env.HEADROOM_EDITION === 'single';

const directives = {
	'default-src': ['self'],
	'script-src': ['self'],
	'worker-src': ['self'],
	'style-src': ['self', 'unsafe-inline'],
	'img-src': ['self', 'data:', 'blob:'],
	'font-src': ['self'],
	'connect-src': ['self'],
	'object-src': ['none'],
	'base-uri': ['none'],
	'form-action': ['none']
};

/** A page opened from a drive has no origin, so 'self' is nothing: what is needed is in the page. */
const singleDirectives = {
	...directives,
	'default-src': ['none'],
	'script-src': ['blob:'],
	'worker-src': ['blob:', 'data:'],
	'style-src': ['unsafe-inline'],
	'img-src': ['data:', 'blob:'],
	'font-src': ['data:'],
	'connect-src': ['none']
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: isSingle
		? {
				adapter: adapter({ pages: '.svelte-kit/single', fallback: 'headroom.html' }),
				router: { type: 'hash' },
				output: { bundleStrategy: 'inline' },
				files: {
					appTemplate: 'src/app.single.html',
					routes: process.env.HEADROOM_ROUTES,
					serviceWorker: 'src/none'
				},
				csp: { mode: 'hash', directives: singleDirectives }
			}
		: {
				adapter: adapter({ fallback: '404.html' }),
				// Registered by src/lib/layout/service-worker.svelte.ts, which tells when a newer version waits.
				serviceWorker: { register: false },
				csp: { mode: 'hash', directives }
			}
};
