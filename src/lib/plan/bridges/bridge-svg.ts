/** A bridge as a drawing that keeps its text, for a file or for paper. */
import type { DrawingColours, DrawingWords } from '../../export/chart-svg.ts';
import { drawingFont, escaped, rounded, rule, text } from '../../export/svg-marks.ts';
import { formatTick, type Quantity } from '../../format.ts';
import type { BridgeRow, BridgeView } from './bridge-view.ts';

const width = 860;
const left = 310;
const right = 700;
const top = 96;
const rowHeight = 28;

const x = (share: number): number => rounded(left + share * (right - left));

/** Draws the bars as SVG text, with title, axis, names and figures. */
export function bridgeSvg(
	view: BridgeView,
	quantity: Quantity,
	words: DrawingWords,
	colours: DrawingColours
): string {
	const bottom = top + view.rows.length * rowHeight;
	const height = bottom + 34;
	const marks = view.marks.flatMap(({ at, value }) => [
		rule([x(at), top - 6], [x(at), bottom], { stroke: colours.grid }),
		text(x(at), top - 12, formatTick(quantity, value, view.range.step), {
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
		text(16, height - 10, words.footer, { fill: colours.soft, 'font-size': 11 }),
		'</svg>'
	].join('\n');
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
