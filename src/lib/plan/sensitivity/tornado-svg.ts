/** A tornado as a drawing that keeps its text, for a file or for paper. */
import type { OutputInfo } from '#sim-core';
import { barDrawing, placeIn } from '../../export/bar-drawing.ts';
import type { DrawingColours, DrawingWords } from '../../export/chart-svg.ts';
import { rounded, rule, text } from '../../export/svg-marks.ts';
import { formatTick } from '../../format.ts';
import type { Stretch, TornadoRow, TornadoView } from './tornado-view.ts';

const place = { left: 300, right: 600, rowHeight: 30, below: 50 };
const { left, right } = place;
const x = placeIn(place);
const legend = 'Hollow: at its low end. Filled: at its high end. Line: the plan as it is.';

/** Draws the bars as SVG text, with title, axis, names and figures. */
export function tornadoSvg(
	view: TornadoView,
	output: OutputInfo,
	words: DrawingWords,
	colours: DrawingColours
): string {
	const marks = view.marks.map(({ at, value }) => ({
		at,
		words: formatTick(output, value, view.range.step)
	}));
	const row = (i: number, y: number) => drawnRow(view.rows[i]!, y, colours);
	const over = (top: number, bottom: number) => [
		rule([x(view.base), top - 6], [x(view.base), bottom], {
			stroke: colours.ink,
			'stroke-width': 2
		}),
		text(16, bottom + place.below - 30, legend, { fill: colours.soft })
	];
	return barDrawing({ marks, rows: view.rows.length, row, over }, place, words, colours);
}

function drawnRow(row: TornadoRow, y: number, colours: DrawingColours): string[] {
	const half = row.sameWay ? 9 : 18;
	const fill = colours.series.a;
	return [
		text(left - 10, y + 20, row.bar.label, { fill: colours.ink, 'text-anchor': 'end' }),
		rect(row.low, y + 6, half, `fill="${colours.surface}" stroke="${colours.ink}"`),
		rect(row.high, y + 6 + (row.sameWay ? half : 0), half, `fill="${fill}" stroke="${fill}"`),
		text(right + 14, y + 20, row.words, { fill: colours.ink })
	];
}

const rect = ({ from, to }: Stretch, y: number, height: number, paint: string): string =>
	`<rect x="${x(from)}" y="${y}" width="${rounded((to - from) * (right - left))}" height="${height}" ${paint}/>`;
