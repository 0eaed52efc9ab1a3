/** Registers the service worker and knows when a newer version of the app is waiting to be used. */
import { base } from '$app/paths';
import { untilAtRest } from './until-at-rest.ts';
import { deletedMark } from '../settings/stored-data.ts';

/** How often a page that stays open looks for a newer version, in milliseconds. */
const lookEvery = 60 * 60_000;

/** The newer version of the app, if there is one. */
export class NewerVersion {
	#waiting = $state.raw<ServiceWorker | null>(null);
	#isAskedFor = false;

	/** True once a newer version has been fetched whole and waits. */
	get isReady(): boolean {
		return this.#waiting !== null;
	}

	/** Registers the worker where there can be one; to be called in the browser when the page has settled. */
	async watch(): Promise<void> {
		if (!canRegister()) return;
		const container = navigator.serviceWorker;
		container.addEventListener('controllerchange', () => {
			// Another tab may have asked for it: this one keeps its version, and its files stay in the cache.
			if (this.#isAskedFor) location.reload();
		});
		// On a first visit the whole app is copied, which keeps a small computer busy for seconds.
		if (container.controller === null) await untilAtRest();
		try {
			const registration = await container.register(`${base}/service-worker.js`);
			const follow = (): void => {
				this.#see(registration);
				registration.installing?.addEventListener('statechange', () => this.#see(registration));
			};
			// One may be on its way already, begun by another tab or before this page was ready.
			follow();
			registration.addEventListener('updatefound', follow);
			setInterval(() => void registration.update().catch(() => undefined), lookEvery);
		} catch {
			// Without a service worker the app works as long as there is a network.
		}
	}

	/** Uses the newer version now; the page is loaded again when it is in charge. */
	use(): void {
		this.#isAskedFor = true;
		this.#waiting?.postMessage('use-now');
	}

	#see(registration: ServiceWorkerRegistration): void {
		// On the first visit there is nothing older to replace.
		if (navigator.serviceWorker.controller !== null) this.#waiting = registration.waiting;
	}
}

function canRegister(): boolean {
	const isServed = location.protocol === 'https:' || location.protocol === 'http:';
	if (!isServed || !('serviceWorker' in navigator) || import.meta.env.DEV) return false;
	try {
		return sessionStorage.getItem(deletedMark) === null;
	} catch {
		return true;
	}
}
