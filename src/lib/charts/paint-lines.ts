/** Paints lines, markers and end labels straight from a run's arrays: one pass, nothing made per point. */
import type { Palette } from './palette.ts';
import { spreadLabels, yearBoundaries, type Picture, type PictureLine } from './picture.ts';
import { seriesStyles, type Marker } from './series-style.ts';

/** Where values fall on the canvas, in CSS pixels. */
export interface Plot {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	x(month: number): number;
	y(value: number): number;
}

const labelHeight = 17;
const markerEvery = 12;

/** Paints the vertical rules where years begin and, where asked for, the line at zero. */
export function paintRules(
	context: CanvasRenderingContext2D,
	plot: Plot,
	picture: Picture,
	palette: Palette
): void {
	context.save();
	context.lineWidth = 1;
	context.strokeStyle = palette.grid;
	context.beginPath();
	for (const month of yearBoundaries(picture.months)) {
		const x = Math.round(plot.x(month)) + 0.5;
		context.moveTo(x, plot.top);
		context.lineTo(x, plot.bottom + 4);
	}
	context.stroke();
	if (picture.divides !== undefined) paintDivides(context, plot, picture.divides, palette);
	if (picture.zero) {
		const y = Math.round(plot.y(0)) + 0.5;
		context.strokeStyle = palette.ink;
		context.lineWidth = 1.5;
		context.beginPath();
		context.moveTo(plot.left, y);
		context.lineTo(plot.right, y);
		context.stroke();
	}
	context.restore();
}

/** Paints a dashed rule over the whole height at each month that divides the chart. */
function paintDivides(
	context: CanvasRenderingContext2D,
	plot: Plot,
	divides: readonly number[],
	palette: Palette
): void {
	context.strokeStyle = palette.soft;
	context.setLineDash([3, 3]);
	context.beginPath();
	for (const month of divides) {
		context.moveTo(plot.x(month), plot.top);
		context.lineTo(plot.x(month), plot.bottom);
	}
	context.stroke();
	context.setLineDash([]);
}

/** Paints every line, then its markers, then the labels at the ends. */
export function paintLines(
	context: CanvasRenderingContext2D,
	plot: Plot,
	picture: Picture,
	palette: Palette
): void {
	for (const line of picture.lines) paintLine(context, plot, line, palette);
	if (picture.cursor !== undefined) paintCursor(context, plot, picture, palette);
	if (picture.size === 'main') {
		paintEndLabels(context, plot, picture, palette);
		paintAxisEnds(context, plot, picture, palette);
	}
}

function paintLine(
	context: CanvasRenderingContext2D,
	plot: Plot,
	line: PictureLine,
	palette: Palette
): void {
	const style = seriesStyles[line.role];
	context.save();
	context.beginPath();
	context.rect(
		plot.left - 6,
		plot.top - 2,
		plot.right - plot.left + 12,
		plot.bottom - plot.top + 4
	);
	context.clip();
	if (style.width > 0) strokeLine(context, plot, line, palette);
	if (style.marker !== 'none') paintMarkers(context, plot, line, palette);
	context.restore();
}

function strokeLine(
	context: CanvasRenderingContext2D,
	plot: Plot,
	{ role, values }: PictureLine,
	palette: Palette
): void {
	const style = seriesStyles[role];
	context.lineWidth = style.width;
	context.lineJoin = 'round';
	context.strokeStyle = palette.series[role];
	context.setLineDash([...style.dash]);
	context.beginPath();
	for (let month = 0; month < values.length; month++) {
		context.lineTo(plot.x(month), plot.y(values[month] ?? Number.NaN));
	}
	context.stroke();
	context.setLineDash([]);
}

/** Paints a marker at every year, or at every value there is where no line joins them. */
function paintMarkers(
	context: CanvasRenderingContext2D,
	plot: Plot,
	{ role, values }: PictureLine,
	palette: Palette
): void {
	const { marker, width } = seriesStyles[role];
	const [every, size] = width === 0 ? [1, 2.5] : [markerEvery, 4];
	context.fillStyle = palette.series[role];
	for (let month = 0; month < values.length; month += every) {
		const value = values[month] ?? Number.NaN;
		if (Number.isNaN(value)) continue;
		paintMarker(context, marker, [plot.x(month), plot.y(value)], size);
	}
}

/** Paints a rule at a month and a dot on each line there. */
function paintCursor(
	context: CanvasRenderingContext2D,
	plot: Plot,
	{ lines, cursor = 0 }: Picture,
	palette: Palette
): void {
	const x = plot.x(cursor);
	context.save();
	context.strokeStyle = palette.ink;
	context.lineWidth = 1;
	context.beginPath();
	context.moveTo(x, plot.top);
	context.lineTo(x, plot.bottom);
	context.stroke();
	for (const { role, values } of lines) {
		context.fillStyle = palette.series[role];
		context.strokeStyle = palette.surface;
		context.lineWidth = 2;
		context.beginPath();
		context.arc(x, plot.y(values[cursor] ?? Number.NaN), 5, 0, Math.PI * 2);
		context.fill();
		context.stroke();
	}
	context.restore();
}

function paintMarker(
	context: CanvasRenderingContext2D,
	marker: Marker,
	[x, y]: readonly [x: number, y: number],
	size: number
): void {
	const far = size * 1.375;
	context.beginPath();
	if (marker === 'circle') context.arc(x, y, size, 0, Math.PI * 2);
	else if (marker === 'square') context.rect(x - size, y - size, 2 * size, 2 * size);
	else if (marker === 'diamond') polygon(context, [x, y - far, x + far, y, x, y + far, x - far, y]);
	else polygon(context, [x, y - far, x + far, y + size * 1.125, x - far, y + size * 1.125]);
	context.fill();
}

function polygon(context: CanvasRenderingContext2D, points: readonly number[]): void {
	for (let i = 0; i < points.length; i += 2) {
		context.lineTo(points[i] ?? 0, points[i + 1] ?? 0);
	}
	context.closePath();
}

function paintEndLabels(
	context: CanvasRenderingContext2D,
	plot: Plot,
	picture: Picture,
	palette: Palette
): void {
	const last = picture.months.length - 1;
	const wanted = picture.lines.map((line) => plot.y(line.values[last] ?? Number.NaN));
	const placed = spreadLabels(wanted, labelHeight, plot.top + 6, plot.bottom - 2);
	context.save();
	context.font = `600 14px ${palette.font}`;
	context.textBaseline = 'middle';
	picture.lines.forEach((line, index) => {
		const y = placed[index] ?? plot.top;
		context.strokeStyle = palette.series[line.role];
		context.lineWidth = 1;
		context.beginPath();
		context.moveTo(plot.right + 3, wanted[index] ?? y);
		context.lineTo(plot.right + 9, y);
		context.stroke();
		context.fillStyle = palette.ink;
		context.fillText(line.label, plot.right + 12, y);
	});
	context.restore();
}

function paintAxisEnds(
	context: CanvasRenderingContext2D,
	plot: Plot,
	{ ends }: Picture,
	palette: Palette
): void {
	context.save();
	context.font = `600 14px ${palette.font}`;
	context.fillStyle = palette.ink;
	context.textBaseline = 'top';
	context.fillText(ends.top, plot.left + 8, plot.top + 4);
	context.textBaseline = 'bottom';
	context.fillText(ends.bottom, plot.left + 8, plot.bottom - 4);
	context.restore();
}
