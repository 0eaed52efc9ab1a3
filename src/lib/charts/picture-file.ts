/** A chart as a picture file: what stands around the canvas on the page is painted around it. Loaded when asked for. */
import { offerFile, fileNameOf } from '../layout/save-text.ts';
import { formatShortMonth } from '../months.ts';
import { readPalette, type Palette } from './palette.ts';
import type { Picture } from './picture.ts';
import { seriesStyles } from './series-style.ts';

/** What the file says besides the lines. */
export interface PictureText {
	readonly title: string;
	readonly subtitle: string;
	/** Where the figures come from, at the foot. */
	readonly footer: string;
}

const margin = 24;
const lineHeight = 22;

/** Paints title, key and foot around a chart's canvas and offers it as a PNG in the size it has on the screen, twice as fine. */
export async function downloadPicture(
	chart: HTMLCanvasElement,
	picture: Picture,
	text: PictureText
): Promise<void> {
	const palette = readPalette(chart);
	const width = Math.max(chart.clientWidth + 2 * margin, 480);
	const notes = [...keyLines(picture), ...flagLines(picture), text.footer];
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('This browser paints no canvas.');
	context.font = fontOf(palette, 18, 700);
	const title = wrap(context, text.title, width - 2 * margin);
	context.font = fontOf(palette, 14, 400);
	const foot = notes.flatMap((note) => wrap(context, note, width - 2 * margin));
	const top = margin + (title.length + 1) * lineHeight + 10;
	const height = top + chart.clientHeight + 12 + foot.length * lineHeight + margin;
	const scale = 2;
	canvas.width = width * scale;
	canvas.height = height * scale;
	context.scale(scale, scale);
	context.fillStyle = palette.surface;
	context.fillRect(0, 0, width, height);
	context.textBaseline = 'top';
	context.fillStyle = palette.ink;
	context.font = fontOf(palette, 18, 700);
	title.forEach((line, index) => context.fillText(line, margin, margin + index * lineHeight));
	context.fillStyle = palette.soft;
	context.font = fontOf(palette, 14, 400);
	context.fillText(text.subtitle, margin, margin + title.length * lineHeight + 2);
	context.drawImage(chart, margin, top, chart.clientWidth, chart.clientHeight);
	foot.forEach((line, index) =>
		context.fillText(line, margin, top + chart.clientHeight + 12 + index * lineHeight)
	);
	const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (file !== null) offerFile(`${fileNameOf(text.title)}.png`, file);
}

/** Tells the lines apart in words, as colours do not survive every copy. */
function keyLines({ lines }: Picture): string[] {
	return [lines.map(({ role, label }) => `${label}: ${seriesStyles[role].words}`).join('. ') + '.'];
}

function flagLines({ flags = [], months }: Picture): string[] {
	return flags.map(
		({ at, text }, index) => `${index + 1} ${text}, ${formatShortMonth(months[at] ?? '')}`
	);
}

const fontOf = ({ font }: Palette, size: number, weight: number): string =>
	`${weight} ${size}px ${font}`;

function wrap(context: CanvasRenderingContext2D, text: string, room: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && context.measureText(longer).width > room) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}
