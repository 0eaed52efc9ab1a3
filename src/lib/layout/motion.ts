/** Whether anything may move on its own. */

/** Tells whether the reader has not asked for less motion. */
export const motionIsWanted = (): boolean =>
	!matchMedia('(prefers-reduced-motion: reduce)').matches;
