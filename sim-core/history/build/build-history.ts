/** Rebuilds sim-core/history/generated from the published tables: opening positions of the past and observed series. */
import { writeFileSync } from 'node:fs';
import { historyFiles } from './files.ts';

for (const { name, text } of historyFiles()) {
	writeFileSync(new URL(`../generated/${name}`, import.meta.url), text);
	console.log(`${name}: ${Math.round(text.length / 1024)} KB`);
}
