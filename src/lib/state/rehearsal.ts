/**
 * Rehearses what the page does when a result comes. A browser compiles code only once it has run for a while, and the first
 * moves of a slider would pay for that; so the present result is shown again a few times while nothing else is to be done.
 */

/** How often the result is shown again. */
const times = 6;

/** Calls back when the browser has nothing else to do; after a moment where it cannot tell. */
function whenIdle(callback: () => void): void {
	if (typeof requestIdleCallback === 'function') requestIdleCallback(callback);
	else setTimeout(callback, 50);
}

/** Shows something again a few times, each in an idle moment of its own, until told that it is no longer wanted. */
export function rehearse(showAgain: () => void, isWanted: () => boolean): void {
	let left = times;
	const once = (): void => {
		if (left === 0 || !isWanted()) return;
		left -= 1;
		showAgain();
		whenIdle(once);
	};
	whenIdle(once);
}
