/** Paints what stands beside the lines: many futures behind them, targets across their year, pins where something happens. */
import type { Palette } from './palette.ts';
import { spreadLabels, type Fan, type Flag, type Picture } from './picture.ts';
import type { Plot } from './paint-lines.ts';

/** The room above the plot that pins take, in CSS pixels. */
export const flagHeight = 20;
const pinRadius = 9;
/** From one row of a label to the next, in CSS pixels. */
const rowHeight = 17;
const bandStrength = 0.16;
const threadStrength = 0.4;

/** Paints the band of the middle 80% and the single futures in it. */
export function paintFan(
	context: CanvasRenderingContext2D,
	plot: Plot,
	{ fan }: Picture,
	palette: Palette
): void {
	if (fan === undefined) return;
	context.save();
	clipTo(context, plot);
	context.fillStyle = palette.series[fan.role];
	context.strokeStyle = palette.series[fan.role];
	paintBand(context, plot, fan);
	context.globalAlpha = threadStrength;
	context.lineWidth = 0.75;
	for (const line of fan.lines) {
		context.beginPath();
		trace(context, plot, line);
		context.stroke();
	}
	context.restore();
}

function paintBand(context: CanvasRenderingContext2D, plot: Plot, { low, high }: Fan): void {
	context.globalAlpha = bandStrength;
	context.beginPath();
	trace(context, plot, high);
	for (let month = low.length - 1; month >= 0; month--) {
		context.lineTo(plot.x(month), plot.y(low[month] ?? Number.NaN));
	}
	context.closePath();
	context.fill();
	// The edges carry the band where its shade alone would be too faint to see.
	context.globalAlpha = 1;
	context.lineWidth = 1;
	for (const edge of [low, high]) {
		context.beginPath();
		trace(context, plot, edge);
		context.stroke();
	}
}

/** Paints each target over its year, with a fine line that leads to it from the left, and its label. */
export function paintTargets(
	context: CanvasRenderingContext2D,
	plot: Plot,
	{ targets = [], size, lines }: Picture,
	palette: Palette
): void {
	if (targets.length === 0) return;
	context.save();
	context.strokeStyle = palette.ink;
	context.fillStyle = palette.ink;
	context.font = `600 14px ${palette.font}`;
	context.textBaseline = 'bottom';
	for (const { level, label, from, to } of targets) {
		const y = Math.round(plot.y(level)) + 0.5;
		context.lineWidth = 1;
		context.setLineDash([1, 4]);
		rule(context, plot.left, plot.x(from), y);
		context.setLineDash([]);
		context.lineWidth = 3;
		rule(context, plot.x(from), plot.x(to), y);
		if (size !== 'main') continue;
		const rows = rowsOf(context, label, plot.right - plot.left - 16);
		const taken = [
			Math.max(...rows.map((row) => context.measureText(row).width)),
			rows.length * rowHeight
		] as const;
		const first = isFreerBelow(plot, lines, y, taken)
			? y + 2 + rowHeight
			: y - 2 - (rows.length - 1) * rowHeight;
		rows.forEach((row, i) => {
			haloed(context, row, [plot.left + 8, first + i * rowHeight], palette);
		});
	}
	context.restore();
}

/** Tells whether a label of a width and height is crossed by fewer points of the lines below a level than above it, and has room there. */
function isFreerBelow(
	plot: Plot,
	lines: Picture['lines'],
	y: number,
	[width, height]: readonly [width: number, height: number]
): boolean {
	const right = plot.left + 8 + width;
	const places = lines.flatMap(({ values }) =>
		Array.from(values, (value) => plot.y(value)).filter((_, month) => plot.x(month) < right)
	);
	const above = places.filter((place) => place < y && place > y - height).length;
	const below = places.filter((place) => place > y && place < y + height).length;
	return below < above && y + height + 2 < plot.bottom;
}

/** Breaks a text at its spaces into rows that have room in a width; a word that is wider has a row of its own. */
function rowsOf(context: CanvasRenderingContext2D, text: string, width: number): string[] {
	const rows: string[] = [];
	for (const word of text.split(' ')) {
		const longer = rows.length === 0 ? word : `${rows.at(-1)} ${word}`;
		if (rows.length > 0 && context.measureText(longer).width <= width)
			rows[rows.length - 1] = longer;
		else rows.push(word);
	}
	return rows;
}

/** Writes text that stays readable on top of lines. */
function haloed(
	context: CanvasRenderingContext2D,
	text: string,
	[x, y]: readonly [x: number, y: number],
	{ ink, surface }: Palette
): void {
	context.save();
	context.lineJoin = 'round';
	context.lineWidth = 4;
	context.strokeStyle = surface;
	context.strokeText(text, x, y);
	context.fillStyle = ink;
	context.fillText(text, x, y);
	context.restore();
}

/** Paints a numbered pin above the plot for each flag, moved apart where they would cover each other. */
export function paintFlags(
	context: CanvasRenderingContext2D,
	plot: Plot,
	{ flags = [] }: Picture,
	palette: Palette
): void {
	if (flags.length === 0) return;
	const wanted = flags.map(({ at }) => plot.x(at));
	const edge = pinRadius + 2;
	const placed = spreadLabels(wanted, 2 * pinRadius + 3, plot.left + edge, plot.right - edge);
	const y = plot.top - flagHeight / 2 - 2;
	context.save();
	context.font = `700 13px ${palette.font}`;
	context.textAlign = 'center';
	context.textBaseline = 'middle';
	flags.forEach((flag, index) => {
		const x = placed[index] ?? plot.left;
		context.strokeStyle = palette.soft;
		context.lineWidth = 1;
		context.setLineDash([2, 3]);
		context.beginPath();
		context.moveTo(x, y + pinRadius);
		context.lineTo(wanted[index] ?? x, plot.top + 2);
		context.lineTo(wanted[index] ?? x, plot.bottom);
		context.stroke();
		context.setLineDash([]);
		paintPin(context, [x, y], flag, palette);
		context.fillStyle = palette.ink;
		context.fillText(String(index + 1), x, y + 0.5);
	});
	context.restore();
}

/** Events have square pins, all else round ones: what is done to the trust and what it does. */
function paintPin(
	context: CanvasRenderingContext2D,
	[x, y]: readonly [x: number, y: number],
	{ kind }: Flag,
	palette: Palette
): void {
	context.beginPath();
	if (kind === 'event') context.rect(x - pinRadius, y - pinRadius, 2 * pinRadius, 2 * pinRadius);
	else context.arc(x, y, pinRadius, 0, Math.PI * 2);
	context.fillStyle = palette.surface;
	context.fill();
	context.strokeStyle = palette.ink;
	context.lineWidth = 1.5;
	context.stroke();
}

function clipTo(context: CanvasRenderingContext2D, plot: Plot): void {
	context.beginPath();
	context.rect(plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top);
	context.clip();
}

function trace(context: CanvasRenderingContext2D, plot: Plot, line: ArrayLike<number>): void {
	for (let month = 0; month < line.length; month++) {
		context.lineTo(plot.x(month), plot.y(line[month] ?? Number.NaN));
	}
}

function rule(context: CanvasRenderingContext2D, from: number, to: number, y: number): void {
	context.beginPath();
	context.moveTo(from, y);
	context.lineTo(to, y);
	context.stroke();
}
