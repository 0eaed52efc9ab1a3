/** A drawing on the page, its colours fixed as they are seen, as a file that stands on its own. */
import { downloadText, fileNameOf, offerFile } from '../layout/save-text.ts';

/** What an element's look depends on; the page's style sheets do not travel with a file. */
const looks = [
	'fill',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'font-family',
	'font-size',
	'font-weight'
] as const;

const nameSpace = 'http://www.w3.org/2000/svg';

/** Offers a drawing on the page as an SVG file with its title in it. */
export function downloadFigure(drawing: SVGSVGElement, title: string): void {
	downloadText(`${fileNameOf(title)}.svg`, 'image/svg+xml', standalone(drawing, title));
}

/** Offers a drawing on the page as a PNG, twice as fine as on the screen. */
export async function downloadFigurePicture(drawing: SVGSVGElement, title: string): Promise<void> {
	const picture = new Image();
	picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(drawing, title))}`;
	await picture.decode();
	const canvas = document.createElement('canvas');
	canvas.width = picture.naturalWidth * 2;
	canvas.height = picture.naturalHeight * 2;
	canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
	const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (file !== null) offerFile(`${fileNameOf(title)}.png`, file);
}

/** Copies a drawing with every look written into it, on the ground it stands on. */
function standalone(drawing: SVGSVGElement, title: string): string {
	const copy = drawing.cloneNode(true) as SVGSVGElement;
	const copies = [...copy.querySelectorAll<SVGElement>('*')];
	[...drawing.querySelectorAll<SVGElement>('*')].forEach((element, at) => {
		const seen = getComputedStyle(element);
		for (const look of looks) copies[at]!.setAttribute(look, seen.getPropertyValue(look));
		copies[at]!.removeAttribute('class');
	});
	const { width, height } = drawing.getBoundingClientRect();
	copy.setAttribute('xmlns', nameSpace);
	copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
	for (const attribute of ['aria-hidden', 'class']) copy.removeAttribute(attribute);
	const ground = document.createElementNS(nameSpace, 'rect');
	ground.setAttribute('width', '100%');
	ground.setAttribute('height', '100%');
	ground.setAttribute('fill', groundOf(drawing));
	const name = document.createElementNS(nameSpace, 'title');
	name.textContent = title;
	copy.prepend(name, ground);
	return new XMLSerializer().serializeToString(copy);
}

/** The colour behind a drawing: that of the nearest element around it that has one. */
function groundOf(drawing: Element): string {
	for (let at: Element | null = drawing; at !== null; at = at.parentElement) {
		const colour = getComputedStyle(at).backgroundColor;
		if (!/^(transparent|rgba\(0, 0, 0, 0\))$/.test(colour)) return colour;
	}
	return 'white';
}
