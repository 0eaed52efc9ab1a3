/** Text and lines of a drawing, as SVG text. */

/** Attributes of an element, by name. */
export type Attributes = Readonly<Record<string, string | number>>;

const listed = (attributes: Attributes): string =>
	Object.entries(attributes)
		.map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
		.join('');

/** Writes words at a place; nothing where there are no words. */
export function text(x: number, y: number, words: string, attributes: Attributes): string {
	return words === ''
		? ''
		: `<text x="${rounded(x)}" y="${rounded(y)}"${listed(attributes)}>${escaped(words)}</text>`;
}

/** Draws a straight line from one place to another. */
export function rule(
	[x1, y1]: readonly [number, number],
	[x2, y2]: readonly [number, number],
	attributes: Attributes
): string {
	return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"${listed(attributes)}/>`;
}

/** Rounds a place to a tenth of a pixel. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Makes text harmless inside a drawing, whatever a plan is called. */
export const escaped = (words: string): string =>
	words
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** Typeface of drawings; where a program lacks it, one like it. */
export const drawingFont = "'Atkinson Hyperlegible Next Variable', system-ui, Arial, sans-serif";
