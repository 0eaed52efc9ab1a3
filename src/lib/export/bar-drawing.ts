/** Lying bars with their names and figures as a drawing that keeps its text: the sheet that a bridge and a tornado share. */
import type { DrawingColours, DrawingWords } from './chart-svg.ts';
import { drawingFont, escaped, rounded, rule, text } from './svg-marks.ts';

/** Where the bars stand on the sheet, in pixels. */
export interface BarPlace {
	readonly left: number;
	readonly right: number;
	readonly rowHeight: number;
	/** Room below the bars. */
	readonly below: number;
}

/** What stands on the sheet; `at` is a share of the way from left to right. */
export interface BarSheet {
	readonly marks: readonly { readonly at: number; readonly words: string }[];
	readonly rows: number;
	/** Draws a row whose top is at `y`. */
	readonly row: (index: number, y: number) => readonly string[];
	/** Draws what lies over the bars, from their top to their bottom. */
	readonly over?: (top: number, bottom: number) => readonly string[];
}

const width = 860;
const top = 96;

/** Place of a share of the way from left to right. */
export const placeIn =
	({ left, right }: BarPlace) =>
	(share: number): number =>
		rounded(left + share * (right - left));

/** Draws the sheet: title, subtitle, marks of the scale, rows, what lies over them, and the footer. */
export function barDrawing(
	sheet: BarSheet,
	place: BarPlace,
	words: DrawingWords,
	colours: DrawingColours
): string {
	const x = placeIn(place);
	const bottom = top + sheet.rows * place.rowHeight;
	const height = bottom + place.below;
	const name = escaped(`${words.title}. ${words.subtitle}`);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${name}" font-family="${escaped(drawingFont)}" font-size="14">`,
		`<rect width="${width}" height="${height}" fill="${colours.surface}"/>`,
		text(16, 28, words.title, { fill: colours.ink, 'font-size': 18, 'font-weight': 700 }),
		text(16, 50, words.subtitle, { fill: colours.soft }),
		...sheet.marks.flatMap((mark) => [
			rule([x(mark.at), top - 6], [x(mark.at), bottom], { stroke: colours.grid }),
			text(x(mark.at), top - 12, mark.words, { fill: colours.soft, 'text-anchor': 'middle' })
		]),
		...Array.from({ length: sheet.rows }, (_, i) => sheet.row(i, top + i * place.rowHeight)).flat(),
		...(sheet.over?.(top, bottom) ?? []),
		text(16, height - 10, words.footer, { fill: colours.soft, 'font-size': 11 }),
		'</svg>'
	].join('\n');
}
