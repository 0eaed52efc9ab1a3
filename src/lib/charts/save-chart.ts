/** A chart as a file. What writes it is fetched when somebody asks for a file, not with the page. */
import type { Picture } from './picture.ts';
import type { PictureText } from './picture-file.ts';

/** Offers a chart as a PNG. */
export async function savePicture(
	canvas: HTMLCanvasElement,
	picture: Picture,
	text: PictureText
): Promise<void> {
	const { downloadPicture } = await import('./picture-file.ts');
	await downloadPicture(canvas, picture, text);
}

/** Offers a chart as an SVG. */
export async function saveDrawing(
	canvas: HTMLCanvasElement,
	picture: Picture,
	text: PictureText
): Promise<void> {
	const { downloadDrawing } = await import('../export/save-drawing.ts');
	downloadDrawing(canvas, picture, text);
}
