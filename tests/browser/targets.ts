// How large what people press is, in CSS pixels.
import type { Page } from 'playwright-core';

const pressable =
	'button, input:not([type=hidden]), select, textarea, summary, a[href], [role=button], [role=slider]';

/**
 * Lists what is shown and smaller than a size in either direction. Left out, as in the guidelines: links within a
 * sentence, and a box or dot whose label is large enough to press instead.
 */
export function smallTargets(page: Page, least: number, which = pressable): Promise<string[]> {
	return page.evaluate(
		({ least, which }) => {
			const target = (element: HTMLElement): HTMLElement => {
				const isChoice = element.matches('input[type=checkbox], input[type=radio]');
				const label = isChoice ? (element as HTMLInputElement).labels?.[0] : undefined;
				return label ?? element;
			};
			return [...document.querySelectorAll<HTMLElement>(which)].flatMap((element) => {
				const { display, visibility } = getComputedStyle(element);
				const { width, height } = target(element).getBoundingClientRect();
				const isHidden = visibility === 'hidden' || width <= 1 || height <= 1;
				if (isHidden || display === 'inline' || element.matches('.visually-hidden')) return [];
				// What is laid out at 24 may be measured at 23.99.
				if (width > least - 0.5 && height > least - 0.5) return [];
				const name = element.getAttribute('aria-label') ?? element.textContent.trim();
				return [
					`${element.tagName} ${name.slice(0, 40)}: ${width.toFixed(0)} × ${height.toFixed(0)}`
				];
			});
		},
		{ least, which }
	);
}
