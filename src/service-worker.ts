/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
/**
 * Keeps a copy of the whole app, so that every page works offline after one visit. A new version waits until
 * all tabs are closed or a person asks for it; tabs of the version before keep finding their own files.
 */
import { base, build, files, prerendered, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const family = 'headroom-app-';
const cacheName = `${family}${version}`;
/** The copies kept: this version and the one before, whose tabs may still be open. */
const keptVersions = 2;
/** What an unknown address is answered with; the adapter writes it beside the pages. */
const fallback = `${base}/404.html`;

/** Pictures for the README and hints for search engines are no part of the app. */
const isPartOfApp = (path: string): boolean => !/\/(workbench\.png|robots\.txt)$/.test(path);
const pages = new Set(prerendered);

worker.addEventListener('install', (event) => event.waitUntil(copyApp()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOldCopies()));

worker.addEventListener('message', (event) => {
	// Only ever at a person's request: see src/lib/layout/UpdateNotice.svelte.
	if (event.data === 'use-now') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	if (request.mode === 'navigate') event.respondWith(answerPage(request, pathname));
	else event.respondWith(answerFile(request));
});

/** How many files are copied at once: few, because the page that asked for the copy is being used meanwhile. */
const copiedAtOnce = 3;

async function copyApp(): Promise<void> {
	const cache = await caches.open(cacheName);
	// Names of built files change with their content; the others are fetched past the browser's own cache.
	await inTurn(build, (path) => cache.add(path));
	const others = [...files.filter(isPartOfApp), ...prerendered, fallback];
	await inTurn(others, async (path) => {
		const response = await fetch(new Request(path, { cache: 'reload' }));
		// The page for unknown addresses may come with status 404, which a cache takes no less.
		if (response.ok || path === fallback) await cache.put(path, response);
		else throw new Error(`${path} answered with status ${response.status}.`);
	});
}

/** Does something with each path, a few at a time; rejects when one of them does. */
async function inTurn(
	paths: readonly string[],
	copy: (path: string) => Promise<void>
): Promise<void> {
	const left = paths.values();
	const copyNext = async (): Promise<void> => {
		for (const path of left) await copy(path);
	};
	await Promise.all(Array.from({ length: copiedAtOnce }, copyNext));
}

async function dropOldCopies(): Promise<void> {
	const ours = (await caches.keys()).filter((name) => name.startsWith(family));
	const others = ours.filter((name) => name !== cacheName);
	const dropped = others.slice(0, Math.max(0, others.length - (keptVersions - 1)));
	await Promise.all(dropped.map((name) => caches.delete(name)));
	await worker.clients.claim();
}

/** Answers with this version's copy of a page, so that a page and its files always belong together. */
async function answerPage(request: Request, pathname: string): Promise<Response> {
	const cache = await caches.open(cacheName);
	const path = pathname.length > 1 ? pathname.replace(/(\.html|\/)$/, '') : pathname;
	if (pages.has(path)) {
		const copy = await cache.match(path);
		if (copy !== undefined) return copy;
	}
	try {
		return await fetch(request);
	} catch {
		return (await cache.match(fallback)) ?? Response.error();
	}
}

/** Answers with a copy from this version or the one before; what is no part of the app comes from the network. */
async function answerFile(request: Request): Promise<Response> {
	const cache = await caches.open(cacheName);
	const own = await cache.match(request, { ignoreSearch: false });
	return own ?? (await caches.match(request)) ?? fetch(request);
}
