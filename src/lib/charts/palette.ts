/** The colours a canvas paints with, read from the page so that dark mode and forced colours apply to charts. */
import { seriesStyles, type SeriesRole } from './series-style.ts';

export interface Palette {
	readonly ink: string;
	readonly soft: string;
	readonly grid: string;
	readonly surface: string;
	readonly font: string;
	readonly series: Readonly<Record<SeriesRole, string>>;
}

/** Reads the colours in force at an element; a hidden probe lets the browser work out each one. */
export function readPalette(at: HTMLElement): Palette {
	const probe = document.createElement('span');
	probe.hidden = true;
	// Forced colours would put the colour of text in place of a mixed one.
	probe.style.setProperty('forced-color-adjust', 'none');
	(at.parentElement ?? document.body).append(probe);
	const colour = (name: string) => {
		probe.style.color = `var(${name})`;
		return getComputedStyle(probe).color;
	};
	const series = Object.fromEntries(
		Object.entries(seriesStyles).map(([role, style]) => [role, colour(style.colour)])
	) as Record<SeriesRole, string>;
	const palette: Palette = {
		ink: colour('--ink'),
		soft: colour('--ink-soft'),
		grid: colour('--grid'),
		surface: colour('--surface'),
		font: getComputedStyle(at).fontFamily,
		series
	};
	probe.remove();
	return palette;
}

/** Calls back when light, dark or forced colours come or go; returns the function that stops it. */
export function onPaletteChange(changed: () => void): () => void {
	const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map(
		(query) => matchMedia(query)
	);
	const observer = new MutationObserver(changed);
	observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
	for (const query of queries) query.addEventListener('change', changed);
	return () => {
		observer.disconnect();
		for (const query of queries) query.removeEventListener('change', changed);
	};
}
