/** Fetches what writes a drawing into a file when somebody asks for one, not with the page. */
export async function saveFigure(
	kind: 'png' | 'svg',
	drawing: SVGSVGElement,
	title: string
): Promise<void> {
	const { downloadFigure, downloadFigurePicture } = await import('./save-figure.ts');
	if (kind === 'svg') downloadFigure(drawing, title);
	else await downloadFigurePicture(drawing, title);
}
