/** A bridge as a drawing that keeps its text, for a file or for paper. */
import { barDrawing, placeIn } from '../../export/bar-drawing.ts';
import type { DrawingColours, DrawingWords } from '../../export/chart-svg.ts';
import { rounded, text } from '../../export/svg-marks.ts';
import { formatTick } from '../../format.ts';
import type { Quantity } from '../../quantity.ts';
import type { BridgeRow, BridgeView } from './bridge-view.ts';

const place = { left: 310, right: 700, rowHeight: 28, below: 34 };
const { left, right } = place;
const x = placeIn(place);

/** Draws the bars as SVG text, with title, axis, names and figures. */
export function bridgeSvg(
	view: BridgeView,
	quantity: Quantity,
	words: DrawingWords,
	colours: DrawingColours
): string {
	const marks = view.marks.map(({ at, value }) => ({
		at,
		words: formatTick(quantity, value, view.range.step)
	}));
	const row = (i: number, y: number) => drawnRow(view.rows[i]!, y, colours);
	return barDrawing({ marks, rows: view.rows.length, row }, place, words, colours);
}

function drawnRow(
	{ step, from, to, words }: BridgeRow,
	y: number,
	colours: DrawingColours
): string[] {
	const isEnd = step.kind === 'end';
	const paint = isEnd
		? `fill="${colours.series.baseline}"`
		: step.value < 0
			? `fill="${colours.surface}" stroke="${colours.ink}" stroke-width="1.5"`
			: `fill="${colours.series.a}"`;
	const bar = `<rect x="${x(from)}" y="${y + 5}" width="${rounded(Math.max(1.5, (to - from) * (right - left)))}" height="18" ${paint}/>`;
	return [
		text(left - 10, y + 19, step.label, { fill: colours.ink, 'text-anchor': 'end' }),
		bar,
		text(right + 14, y + 19, words, { fill: colours.ink })
	];
}
