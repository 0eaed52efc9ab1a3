/** What is written at the ends of lines, cut to what a chart of a given width has room for; the key has the whole names. */
import type { Picture } from './picture.ts';
import { seriesStyles } from './series-style.ts';

/** Below this width of the drawing, in CSS pixels, names would take more room than the lines. */
export const narrow = 480;

/** How much of a name there is room for. */
export type EndRoom = 'wide' | 'middle' | 'narrow';
const mostLetters: Readonly<Record<EndRoom, number>> = { wide: 22, middle: 18, narrow: 12 };

/** Shortens the names at the ends of lines; the picture itself where all of them fit. */
export function withEndLabels(picture: Picture, width: number): Picture {
	if (picture.size !== 'main' || width === 0) return picture;
	const lines = picture.lines.map((line) => {
		const label = endLabel(
			line.label,
			seriesStyles[line.role].letter,
			width < narrow ? 'narrow' : 'wide'
		);
		return label === line.label ? line : { ...line, label };
	});
	return lines.every((line, index) => line === picture.lines[index])
		? picture
		: { ...picture, lines };
}

/** Shortens one name: a saved plan is known by its letter where room is short; anything else keeps the whole words that fit. */
export function endLabel(label: string, letter: string, room: EndRoom): string {
	if (room === 'narrow' && letter !== '' && label.startsWith(`${letter} `)) return letter;
	const most = mostLetters[room];
	if (label.length <= most) return label;
	const words = label.slice(0, most).split(' ');
	const kept = words.length > 1 ? words.slice(0, -1).join(' ') : label.slice(0, most - 1);
	return `${kept}…`;
}
