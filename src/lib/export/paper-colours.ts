/** Colours for paper and for files: the light set of src/lib/layout/tokens.css, whatever the screen shows. */
import { readPalette } from '../charts/palette.ts';
import type { DrawingColours } from './chart-svg.ts';

/** Reads the light colours at an element, without changing what is on screen. */
export function paperColours(at: HTMLElement): DrawingColours {
	const sheet = document.createElement('div');
	sheet.style.colorScheme = 'light';
	const probe = document.createElement('div');
	sheet.append(probe);
	at.append(sheet);
	const { ink, soft, grid, surface, series } = readPalette(probe);
	sheet.remove();
	return { ink, soft, grid, surface, series };
}
