/** `npm run effects`: writes what levers do and how much assumptions matter, from runs. */
import { writeFileSync } from 'node:fs';
import { effectFiles } from '../files.ts';

for (const { name, text } of effectFiles()) {
	writeFileSync(new URL(`../generated/${name}`, import.meta.url), text);
	console.log(`${name}: ${Math.round(text.length / 1024)} KB`);
}
