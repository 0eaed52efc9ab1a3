/** A chart as a drawing that keeps its text: for files, for paper, and at any size. */
import { formatTick } from '../format.ts';
import { endLabel, type EndRoom } from '../charts/end-labels.ts';
import { spreadLabels, yearBoundaries, yearLabels, type Picture } from '../charts/picture.ts';
import { seriesStyles, type Marker, type SeriesRole } from '../charts/series-style.ts';
import { marksOf, niceRange, type ValueRange } from '../charts/value-range.ts';
import { drawingFont, escaped, rounded, rule, text } from './svg-marks.ts';

/** Colours of a drawing; on paper the lines are told apart by dash and marker as well. */
export interface DrawingColours {
	readonly ink: string;
	readonly soft: string;
	readonly grid: string;
	readonly surface: string;
	readonly series: Readonly<Record<SeriesRole, string>>;
}

/** What stands around the lines. */
export interface DrawingWords {
	/** States the finding; also the drawing's name for screen readers. */
	readonly title: string;
	readonly subtitle: string;
	/** Where the figures come from; left out when empty. */
	readonly footer: string;
}

/** A drawing for a file of its own, and one that stays readable where two share the width of a page. */
export type Sheet = 'file' | 'paper';

/** How large a drawing is and where its lines have their place, in units of its own. */
interface Frame {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	/** How much of a name there is room for at the end of a line. */
	readonly ends: EndRoom;
}

const frames: Readonly<Record<Sheet, Frame>> = {
	file: { width: 720, height: 400, left: 74, right: 560, top: 74, bottom: 330, ends: 'middle' },
	paper: { width: 460, height: 280, left: 70, right: 352, top: 66, bottom: 240, ends: 'narrow' }
};

/** Where values fall in the drawing. */
interface Places {
	readonly frame: Frame;
	x(month: number): number;
	y(value: number): number;
}

/** Draws a picture as SVG text, 720 by 400 for a file, with its title, its axis, its lines and their names. */
export function chartSvg(
	picture: Picture,
	words: DrawingWords,
	colours: DrawingColours,
	sheet: Sheet = 'file'
): string {
	const { width, height } = frames[sheet];
	const { lines, targets = [], alsoInView = [], zero } = picture;
	const levels = targets.map(({ level }) => [level]);
	const range = niceRange(
		[...lines.map(({ values }) => values), ...levels, ...alsoInView],
		5,
		zero
	);
	const places = placesIn(picture, range, frames[sheet]);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(`${words.title}. ${words.subtitle}`)}" font-family="${escaped(drawingFont)}" font-size="14">`,
		`<rect width="${width}" height="${height}" fill="${colours.surface}"/>`,
		text(16, 28, words.title, { fill: colours.ink, 'font-size': 18, 'font-weight': 700 }),
		text(16, 50, words.subtitle, { fill: colours.soft }),
		...axis(picture, range, places, colours),
		...targets.map((target) => targetLine(target, places, colours)),
		...lines.flatMap((line) => drawnLine(line, places, colours)),
		...endLabels(picture, places, colours),
		text(16, height - 14, words.footer, { fill: colours.soft, 'font-size': 11 }),
		'</svg>'
	].join('\n');
}

function placesIn({ months }: Picture, { min, max }: ValueRange, frame: Frame): Places {
	const last = Math.max(1, months.length - 1);
	return {
		frame,
		x: (month) => rounded(frame.left + ((frame.right - frame.left) * month) / last),
		y: (value) =>
			rounded(frame.bottom - ((frame.bottom - frame.top) * (value - min)) / (max - min || 1))
	};
}

function axis(
	{ quantity, months, zero }: Picture,
	range: ValueRange,
	{ frame, x, y }: Places,
	colours: DrawingColours
): string[] {
	const marks = marksOf(range).flatMap((mark) => [
		rule([frame.left, y(mark)], [frame.right, y(mark)], {
			stroke: zero && mark === 0 ? colours.ink : colours.grid
		}),
		text(frame.left - 8, y(mark) + 5, formatTick(quantity, mark, range.step), {
			fill: colours.soft,
			'text-anchor': 'end'
		})
	]);
	const years = yearBoundaries(months).map((month) =>
		rule([x(month), frame.bottom], [x(month), frame.bottom + 6], { stroke: colours.soft })
	);
	const names = yearLabels(months, frame.right - frame.left).map(({ at, text: year }) =>
		text(x(at), frame.bottom + 24, year, { fill: colours.soft, 'text-anchor': 'middle' })
	);
	return [...marks, ...years, ...names];
}

function targetLine(
	{ level, label, from, to }: NonNullable<Picture['targets']>[number],
	{ x, y }: Places,
	colours: DrawingColours
): string {
	const line = rule([x(from), y(level)], [x(to), y(level)], {
		stroke: colours.ink,
		'stroke-width': 2
	});
	return `${line}${text(x(from), y(level) - 6, label, { fill: colours.ink, 'font-size': 12 })}`;
}

function drawnLine(
	{ role, values }: Picture['lines'][number],
	{ x, y }: Places,
	colours: DrawingColours
): string[] {
	const { dash, marker, width: stroke } = seriesStyles[role];
	const points = Array.from(values, (value, month) => ({ month, value })).filter(({ value }) =>
		Number.isFinite(value)
	);
	const colour = colours.series[role];
	const path = points.map(({ month, value }) => `${x(month)},${y(value)}`).join(' ');
	const line =
		stroke === 0
			? []
			: [
					`<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${stroke}" stroke-linejoin="round"${dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`}/>`
				];
	const every = stroke === 0 ? 1 : 12;
	const marks = points
		.filter(({ month }) => marker !== 'none' && month % every === 0)
		.map(({ month, value }) => shape(marker, x(month), y(value), colour));
	return [...line, ...marks];
}

function shape(marker: Marker, x: number, y: number, colour: string): string {
	if (marker === 'circle') return `<circle cx="${x}" cy="${y}" r="4" fill="${colour}"/>`;
	const far = 5.5;
	const corners: Readonly<Record<Exclude<Marker, 'none' | 'circle'>, readonly number[][]>> = {
		square: [
			[-4, -4],
			[4, -4],
			[4, 4],
			[-4, 4]
		],
		diamond: [
			[0, -far],
			[far, 0],
			[0, far],
			[-far, 0]
		],
		triangle: [
			[0, -far],
			[far, 4.5],
			[-far, 4.5]
		]
	};
	if (marker === 'none') return '';
	const points = corners[marker].map(([dx = 0, dy = 0]) => `${rounded(x + dx)},${rounded(y + dy)}`);
	return `<polygon points="${points.join(' ')}" fill="${colour}"/>`;
}

function endLabels(
	{ lines, months }: Picture,
	{ frame, y }: Places,
	colours: DrawingColours
): string[] {
	const last = months.length - 1;
	const wanted = lines.map(({ values }) => y(values[last] ?? Number.NaN));
	const placed = spreadLabels(wanted, 17, frame.top + 6, frame.bottom - 2);
	return lines.map(({ label, role }, i) => {
		const at = placed[i] ?? frame.top;
		const name = endLabel(label, seriesStyles[role].letter, frame.ends);
		const lead = rule([frame.right + 3, wanted[i] ?? at], [frame.right + 9, at], {
			stroke: colours.series[role]
		});
		return `${lead}${text(frame.right + 13, at + 5, name, { fill: colours.ink, 'font-weight': 600 })}`;
	});
}
