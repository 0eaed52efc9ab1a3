/** What stands at the foot of every printed page: where the figures come from, and which page it is. */

/** Puts words at the foot of printed pages; returns what takes them away. */
export function printedFoot(words: string): () => void {
	const sheet = new CSSStyleSheet();
	const font = "font: 7pt 'Atkinson Hyperlegible Next Variable', system-ui, Arial, sans-serif";
	sheet.replaceSync(
		`@page {
			size: A4;
			margin: 12mm 13mm 17mm;
			@bottom-left { content: ${JSON.stringify(words)}; ${font}; width: 88%; }
			@bottom-right { content: counter(page) " of " counter(pages); ${font}; }
		}`
	);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	return () => {
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
	};
}
