/** Links within a page, where the address itself is after the # sign, as in the one-file edition. */

/** Goes to the place that a link within the page names; returns the function that stops it. */
export function followInPageLinks(): () => void {
	if (location.protocol !== 'file:') return () => undefined;
	const follow = (event: MouseEvent): void => {
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		const href = link?.getAttribute('href') ?? '';
		if (!/^#[^/]/.test(href)) return;
		event.preventDefault();
		event.stopPropagation();
		const place = document.getElementById(href.slice(1));
		place?.scrollIntoView();
		place?.focus();
	};
	addEventListener('click', follow, { capture: true });
	return () => removeEventListener('click', follow, { capture: true });
}
