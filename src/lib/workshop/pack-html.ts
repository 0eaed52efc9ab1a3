/** Writes sheets as one HTML file that holds all it needs: no script, no font, no picture from elsewhere. */
import type { Block, Section } from './blocks.ts';
import { overlaySize, type OverlayPicture } from './overlay.ts';

/** Makes any text safe to stand in markup. */
const safe = (words: string): string =>
	words
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

const style = `
body{max-width:62rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,Arial,sans-serif;color:#1c2b30;background:#fff}
h1{font-size:1.9rem}h2{margin-top:2rem;font-size:1.35rem;border-bottom:2px solid #1c2b30}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.85rem}
caption{text-align:left;font-weight:600;padding-bottom:.3rem}
th,td{padding:.3rem .5rem;border-bottom:1px solid #999;text-align:left;vertical-align:top;overflow-wrap:anywhere}
svg{max-width:100%;height:auto}path{fill:none;stroke:#5a4300;stroke-width:2.5;opacity:.75}line{stroke:#bbb}text{font-size:15px;fill:#1c2b30}
.card{border:1px solid #1c2b30;border-radius:4px;padding:.7rem;margin:.6rem 0;break-inside:avoid}
.rule{height:2rem;border-bottom:1px solid #777}
footer{margin-top:2rem;font-size:.85rem;color:#444}
@media print{h2.page{break-before:page}tr{break-inside:avoid}@page{size:A4;margin:15mm}}
`;

/** Writes sections under a title as a whole HTML document. */
export function sheetHtml(title: string, under: string, sections: readonly Section[]): string {
	const body = sections
		.map(({ heading, isPage, blocks }) => {
			const page = isPage ? ' class="page"' : '';
			return `<section><h2${page}>${safe(heading)}</h2>${blocks.map(blockHtml).join('')}</section>`;
		})
		.join('\n');
	return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${safe(title)}</h1>
<p>${safe(under)}</p>
${body}
</main>
<footer>Made with Headroom. Not an NHS product. For learning and rough planning; in this model, not a forecast.</footer>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
	switch (block.kind) {
		case 'text':
			return `<p>${safe(block.text)}</p>`;
		case 'list': {
			const tag = block.isOrdered ? 'ol' : 'ul';
			return `<${tag}>${block.items.map((item) => `<li>${safe(item)}</li>`).join('')}</${tag}>`;
		}
		case 'table':
			return tableHtml(block);
		case 'chart':
			return chartHtml(block.picture, block.label);
		case 'cards':
			return block.cards
				.map(({ title, lines }) => {
					const words = lines.map((line) => `<p>${safe(line)}</p>`).join('');
					return `<div class="card"><h3>${safe(title)}</h3>${words}</div>`;
				})
				.join('');
		default:
			return `<p>${safe(block.label)}</p>${'<div class="rule"></div>'.repeat(block.count)}`;
	}
}

function tableHtml({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string {
	const heads = head.map((cell) => `<th scope="col">${safe(cell)}</th>`).join('');
	const body = rows
		.map(([first = '', ...rest]) => {
			const cells = rest.map((cell) => `<td>${safe(cell)}</td>`).join('');
			return `<tr><th scope="row">${safe(first)}</th>${cells}</tr>`;
		})
		.join('\n');
	return `<table><caption>${safe(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

function chartHtml(picture: OverlayPicture, label: string): string {
	const { width, height, left, right, bottom } = overlaySize;
	const ticks = picture.ticks.map(
		({ y, text }) =>
			`<line x1="${left}" x2="${width - right}" y1="${y}" y2="${y}"/><text x="${left - 8}" y="${y + 5}" text-anchor="end">${safe(text)}</text>`
	);
	const years = picture.years.map(
		({ x, text }, i) =>
			`<text x="${x}" y="${height - bottom + 24}" text-anchor="${i === 0 ? 'start' : i === picture.years.length - 1 ? 'end' : 'middle'}">${safe(text)}</text>`
	);
	const paths = picture.paths.map((path) => `<path d="${path}"/>`);
	return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${safe(label)}">${[...ticks, ...years, ...paths].join('')}</svg>`;
}
