/** How far the results of a workbook lie from those of the core. */
import type { Series } from '#sim-core';
import { staffGroupLabels, staffGroups } from '#sim-core/spec/dimensions.ts';

type Cell = string | number | boolean | undefined;

/**
 * Largest difference over all series, groups and months, relative to the largest figure of its own row; a row of
 * figures below a thousandth counts as that large, for spreadsheets take what is all but nought for nought.
 */
export function largestDifference(
	rows: Iterable<readonly Cell[]>,
	series: Readonly<Record<string, Series>>
): { readonly at: string; readonly relative: number; readonly compared: number } {
	const table = new Map([...rows].map((row) => [`${row[0]} ${row[2]}`, row]));
	let worst = { at: '', relative: 0 };
	let compared = 0;
	for (const [name, { total, byGroup }] of Object.entries(series)) {
		const lines = [
			['Whole trust', total] as const,
			...(byGroup === undefined
				? []
				: staffGroups.map((group) => [staffGroupLabels[group], byGroup[group]] as const))
		];
		for (const [whom, values] of lines) {
			const row = table.get(`${name} ${whom}`);
			if (row === undefined) throw new Error(`The results lack ${name} of ${whom}.`);
			const scale = Math.max(1e-3, ...values.map(Math.abs));
			values.forEach((value, month) => {
				compared += 1;
				const relative = Math.abs(Number(row[5 + month]) - value) / scale;
				if (!(relative <= worst.relative))
					worst = { at: `${name} of ${whom}, month ${month}`, relative };
			});
		}
	}
	return { ...worst, compared };
}
