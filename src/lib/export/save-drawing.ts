/** Offers a chart as a drawing in a file. */
import type { Picture } from '../charts/picture.ts';
import { downloadText, fileNameOf } from '../layout/save-text.ts';
import { chartSvg, type DrawingWords } from './chart-svg.ts';
import { paperColours } from './paper-colours.ts';

/** Writes a chart as an SVG file, in the colours of paper. */
export function downloadDrawing(canvas: HTMLElement, picture: Picture, words: DrawingWords): void {
	const colours = paperColours(canvas.parentElement ?? document.body);
	downloadText(
		`${fileNameOf(words.title)}.svg`,
		'image/svg+xml',
		chartSvg(picture, words, colours)
	);
}
