/** The text of the generated files, so that a test can hold the committed ones against it. */
import { englandPublished, englandYears } from './england.ts';
import { storedOpenings } from './openings.ts';
import { trustsPublished } from './trusts.ts';
import type { Points, PublishedByName } from './tables.ts';

/** First month that any backtest reports. */
const firstMonth = '2017-03';

const since = (points: Points): Points =>
	Object.fromEntries(
		Object.entries(points)
			.filter(([month]) => month >= firstMonth)
			.sort(([a], [b]) => (a < b ? -1 : 1))
	);

const shortened = (series: PublishedByName): PublishedByName =>
	Object.fromEntries(
		Object.entries(series).map(([name, { source, total, byGroup }]) => [
			name,
			{
				source,
				total: since(total),
				...(byGroup === undefined
					? {}
					: {
							byGroup: Object.fromEntries(
								Object.entries(byGroup).map(([group, points]) => [group, since(points)])
							)
						})
			}
		])
	);

/** Writes one line for each place, so that a changed figure shows as a changed line. */
function observedText(): string {
	const places = { england: englandPublished(), ...trustsPublished() };
	const lines = Object.entries(places).map(
		([id, series]) => `${JSON.stringify(id)}:${JSON.stringify(shortened(series))}`
	);
	return `{"years":${JSON.stringify(englandYears())},\n"places":{\n${lines.join(',\n')}\n}}\n`;
}

/** Every generated file with its text. */
export const historyFiles = (): { readonly name: string; readonly text: string }[] => [
	{ name: 'openings.json', text: `${JSON.stringify(storedOpenings(), null, '\t')}\n` },
	{ name: 'observed.json', text: observedText() }
];
