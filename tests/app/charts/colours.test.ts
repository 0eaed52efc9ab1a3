// The colours of lines, read from the style sheet: told apart with every kind of sight, and seen on their ground.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ciede2000, contrast, simulated, type Rgb } from './colour-science.ts';

const tokens = readFileSync(new URL('../../../src/lib/layout/tokens.css', import.meta.url), 'utf8');

/** Reads a colour token in light or dark. */
function colour(name: string, scheme: 'light' | 'dark'): Rgb {
	const pair = new RegExp(`${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
	const hex = pair?.[scheme === 'light' ? 1 : 2];
	if (hex === undefined) throw new Error(`${name} has no colours for light and dark.`);
	return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

const lines = ['a', 'b', 'c', 'd', 'baseline'].map((name) => `--series-${name}`);
const schemes = ['light', 'dark'] as const;

describe('the measure of colour difference', () => {
	it('gives the published figures', () => {
		// Sharma, Wu and Dalal (2005), test data for CIEDE2000, pairs 1, 7 and 17.
		expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
		expect(ciede2000([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
		expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
	});
});

describe.each(schemes)('in %s', (scheme) => {
	it.each(['normal', 'protan', 'deutan', 'tritan'] as const)(
		'every two lines are at least 20 apart in CIEDE2000 with %s sight',
		(sight) => {
			const labs = lines.map((name) => simulated(colour(name, scheme), sight));
			labs.forEach((one, i) =>
				labs.slice(i + 1).forEach((other, j) => {
					expect(ciede2000(one, other), `${lines[i]} and ${lines[i + 1 + j]}`).toBeGreaterThan(20);
				})
			);
		}
	);

	it('every line, and the plan’s own, has a contrast of 3 to 1 with card and page', () => {
		for (const name of [...lines, '--interactive'])
			for (const ground of ['--surface', '--paper'])
				expect(
					contrast(colour(name, scheme), colour(ground, scheme)),
					`${name} on ${ground}`
				).toBeGreaterThanOrEqual(3);
	});
});
