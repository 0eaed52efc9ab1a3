/**
 * One line chart on a canvas. Chart.js lays out the axes; the lines are painted by a plugin (paint-lines.ts),
 * so that following a slider costs a redraw and no layout. Loaded only when a chart comes into view.
 */
import {
	Chart,
	LinearScale,
	type ChartConfiguration,
	type ChartOptions,
	type Plugin
} from 'chart.js';
import { KeptAxes } from './kept-axes.ts';
import { formatTick } from '../format.ts';
import { readPalette, type Palette } from './palette.ts';
import { paintLines, paintRules, type Plot } from './paint-lines.ts';
import { flagHeight, paintFan, paintFlags, paintTargets } from './paint-marks.ts';
import { yearLabels, type Picture } from './picture.ts';
import { drawnValues, rangeOf } from './picture-range.ts';
import { fits, marksOf, type ValueRange } from './value-range.ts';

Chart.register(LinearScale);

/** A chart on the page. */
export interface LineChart {
	/** Shows another picture; with `still` the axis stays where it is unless a line leaves it. */
	show(picture: Picture, still: boolean): void;
	/** Paints again in the colours now in force. */
	recolour(): void;
	destroy(): void;
	/** Finds the month at a place, in CSS pixels from the left of the canvas. */
	monthAt(x: number): number;
}

/** Options of one axis of a line chart. */
type Axis = NonNullable<NonNullable<ChartOptions<'line'>['scales']>[string]>;

interface Shown {
	picture: Picture;
	range: ValueRange;
	palette: Palette;
	/** The axes as they were last laid out, to be put down again under other lines. */
	readonly axes: KeptAxes;
}

/** Creates a chart on a canvas whose parent gives it its size. */
export function createLineChart(canvas: HTMLCanvasElement, picture: Picture): LineChart {
	const shown: Shown = {
		picture,
		range: rangeOf(picture),
		palette: readPalette(canvas),
		axes: new KeptAxes()
	};
	const chart = new Chart(canvas, configuration(shown));
	return {
		show(next, still) {
			const before = shown.picture;
			shown.picture = next;
			const lines = drawnValues(next);
			const kept = sameAxes(before, next) && fits(lines, shown.range) && (still || isTight(shown));
			if (kept) {
				if (shown.axes.putDown(chart)) paintPicture(chart, shown);
				else chart.draw();
				return;
			}
			shown.range = rangeOf(next);
			refit(chart, shown);
		},
		recolour() {
			shown.palette = readPalette(canvas);
			refit(chart, shown);
		},
		destroy: () => chart.destroy(),
		monthAt(x) {
			const { left, right } = chart.chartArea;
			const last = shown.picture.months.length - 1;
			return Math.round(Math.min(1, Math.max(0, (x - left) / (right - left))) * last);
		}
	};
}

function sameAxes(before: Picture, next: Picture): boolean {
	return (
		before.quantity.id === next.quantity.id &&
		before.months.length === next.months.length &&
		before.months[0] === next.months[0] &&
		endRoom(before) === endRoom(next) &&
		flagRoom(before) === flagRoom(next)
	);
}

/** Says whether a fresh range would be the one already shown. */
function isTight({ picture, range }: Shown): boolean {
	const fresh = rangeOf(picture);
	return fresh.min === range.min && fresh.max === range.max;
}

const flagRoom = ({ flags = [] }: Picture): number => (flags.length > 0 ? flagHeight : 0);

function refit(chart: Chart, shown: Shown): void {
	const fresh = configuration(shown);
	if (fresh.options !== undefined) chart.options = fresh.options;
	chart.update('none');
}

function configuration(shown: Shown): ChartConfiguration<'line'> {
	return {
		type: 'line',
		data: { datasets: [] },
		plugins: [painter(shown)],
		options: {
			animation: false,
			responsive: true,
			maintainAspectRatio: false,
			parsing: false,
			normalized: true,
			events: [],
			layout: { padding: { top: 6 + flagRoom(shown.picture), right: endRoom(shown.picture) } },
			scales: { x: timeAxis(shown), y: valueAxis(shown) }
		}
	};
}

function timeAxis({ picture, palette }: Shown): Axis {
	const names = new Map<number, string>();
	return {
		type: 'linear',
		min: 0,
		max: picture.months.length - 1,
		border: { color: palette.soft },
		grid: { display: false },
		afterBuildTicks: (axis) => {
			const labels = yearLabels(picture.months, axis.width);
			for (const { at, text } of labels) names.set(at, text);
			axis.ticks = labels.map(({ at }) => ({ value: at }));
		},
		ticks: {
			...textStyle(palette),
			autoSkip: false,
			maxRotation: 0,
			callback: (value) => names.get(Number(value)) ?? ''
		}
	};
}

function valueAxis({ picture, palette, range }: Shown): Axis {
	return {
		type: 'linear',
		min: range.min,
		max: range.max,
		border: { display: false },
		grid: { color: palette.grid },
		afterBuildTicks: (axis) => {
			axis.ticks = marksOf(range).map((value) => ({ value }));
		},
		ticks: {
			...textStyle(palette),
			callback: (value) => formatTick(picture.quantity, Number(value), range.step)
		}
	};
}

function textStyle({ soft, font }: Palette) {
	return { color: soft, font: { family: font, size: 14 } };
}

function painter(shown: Shown): Plugin<'line'> {
	return {
		id: 'lines',
		// By now the axes are drawn and nothing else is.
		beforeDatasetsDraw: (chart) => shown.axes.keep(chart),
		afterDatasetsDraw: (chart) => paintPicture(chart, shown)
	};
}

/** Paints everything but the axes. */
function paintPicture(chart: Chart, { picture, palette }: Shown): void {
	const plot = plotOf(chart);
	paintRules(chart.ctx, plot, picture, palette);
	paintFan(chart.ctx, plot, picture, palette);
	paintTargets(chart.ctx, plot, picture, palette);
	paintLines(chart.ctx, plot, picture, palette);
	paintFlags(chart.ctx, plot, picture, palette);
}

/** The room right of the plot that the labels at the ends of lines need, in CSS pixels. */
function endRoom({ size, lines }: Picture): number {
	if (size !== 'main') return 8;
	const longest = Math.max(0, ...lines.map(({ label }) => label.length));
	return Math.min(190, 24 + longest * 8);
}

function plotOf({ chartArea, scales }: Chart): Plot {
	const { x, y } = scales;
	if (x === undefined || y === undefined) throw new Error('A line chart needs both of its axes.');
	const perMonth = (chartArea.right - chartArea.left) / Math.max(x.max - x.min, 1);
	const perUnit = (chartArea.bottom - chartArea.top) / (y.max - y.min || 1);
	return {
		left: chartArea.left,
		right: chartArea.right,
		top: chartArea.top,
		bottom: chartArea.bottom,
		x: (month) => chartArea.left + (month - x.min) * perMonth,
		y: (value) => chartArea.bottom - (value - y.min) * perUnit
	};
}
