/** Waits until nobody is doing anything with the page, for work that is large and in no hurry. */

/** How long nothing is touched or typed before the page counts as at rest, in milliseconds. */
const restTime = 4000;

const signsOfLife = ['pointerdown', 'input', 'keydown', 'scroll'] as const;

/** Resolves once nothing has been touched or typed for some seconds, or nobody sees the page any more. */
export function untilAtRest(): Promise<void> {
	return new Promise((resolve) => {
		const listening = new AbortController();
		const { signal } = listening;
		const rest = (): void => {
			listening.abort();
			resolve();
		};
		let timer = setTimeout(rest, restTime);
		signal.addEventListener('abort', () => clearTimeout(timer));
		const restart = (): void => {
			clearTimeout(timer);
			timer = setTimeout(rest, restTime);
		};
		for (const sign of signsOfLife) addEventListener(sign, restart, { capture: true, signal });
		const whenHidden = (): void => {
			if (document.visibilityState === 'hidden') rest();
		};
		document.addEventListener('visibilitychange', whenHidden, { signal });
	});
}
