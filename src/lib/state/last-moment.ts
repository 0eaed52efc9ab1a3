/**
 * The plan in the moment before its page goes. The database answers too late for a page that is being closed or left on a
 * slow computer, so what is not written yet is kept where writing waits for nobody, until the database has it.
 */
import type { PlanRecord } from './plan-store.ts';

const key = 'headroom.plan-not-written';

/** Keeps a record without waiting; where the browser refuses, the database has to be enough. */
export function keepForNextPage(record: PlanRecord): void {
	attempt(() => localStorage.setItem(key, JSON.stringify(record)));
}

/** Gives what a page kept as it went, whatever it is; undefined when none did. */
export function keptByLastPage(): unknown {
	return attempt<unknown>(() => {
		const text = localStorage.getItem(key);
		return text === null ? undefined : JSON.parse(text);
	});
}

/** Forgets what was kept: the database has it, or something newer. */
export function forgetKept(): void {
	attempt(() => localStorage.removeItem(key));
}

/** Does what storage may refuse: it can be full, forbidden or damaged. */
function attempt<T>(action: () => T): T | undefined {
	try {
		return action();
	} catch {
		return undefined;
	}
}
