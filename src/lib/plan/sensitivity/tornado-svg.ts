/** A tornado as a drawing that keeps its text, for a file or for paper. */
import type { OutputInfo } from '#sim-core';
import type { DrawingColours, DrawingWords } from '../../export/chart-svg.ts';
import { drawingFont, escaped, rounded, rule, text } from '../../export/svg-marks.ts';
import { formatTick } from '../../format.ts';
import type { Stretch, TornadoRow, TornadoView } from './tornado-view.ts';

const width = 860;
const left = 300;
const right = 600;
const top = 96;
const rowHeight = 30;

const x = (share: number): number => rounded(left + share * (right - left));

/** Draws the bars as SVG text, with title, axis, names and figures. */
export function tornadoSvg(
	view: TornadoView,
	output: OutputInfo,
	words: DrawingWords,
	colours: DrawingColours
): string {
	const bottom = top + view.rows.length * rowHeight;
	const height = bottom + 50;
	const marks = view.marks.flatMap(({ at, value }) => [
		rule([x(at), top - 6], [x(at), bottom], { stroke: colours.grid }),
		text(x(at), top - 12, formatTick(output, value, view.range.step), {
			fill: colours.soft,
			'text-anchor': 'middle'
		})
	]);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(`${words.title}. ${words.subtitle}`)}" font-family="${escaped(drawingFont)}" font-size="14">`,
		`<rect width="${width}" height="${height}" fill="${colours.surface}"/>`,
		text(16, 28, words.title, { fill: colours.ink, 'font-size': 18, 'font-weight': 700 }),
		text(16, 50, words.subtitle, { fill: colours.soft }),
		...marks,
		...view.rows.flatMap((row, i) => drawnRow(row, top + i * rowHeight, colours)),
		rule([x(view.base), top - 6], [x(view.base), bottom], {
			stroke: colours.ink,
			'stroke-width': 2
		}),
		text(
			16,
			height - 30,
			'Hollow: at its low end. Filled: at its high end. Line: the plan as it is.',
			{
				fill: colours.soft
			}
		),
		text(16, height - 10, words.footer, { fill: colours.soft, 'font-size': 11 }),
		'</svg>'
	].join('\n');
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
