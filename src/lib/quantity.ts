/** What kind of figure a quantity is, and the words for its unit. */
import { catalogue, type ShownAs } from '#sim-core';

/** What has to be known of a quantity to show a value of it; every entry of the catalogue has it. */
export interface Quantity {
	readonly id: string;
	readonly unit: string;
	/** Shows money in millions throughout, so that a column of it reads evenly. */
	readonly inMillions?: boolean;
}

/** The kinds of figure that are read differently. */
export type Style = 'share' | 'rate' | 'points' | 'index' | 'outOfTen' | 'money' | 'count';

/** How each quantity's pure numbers are read, as the catalogue declares it. */
const shownAs: ReadonlyMap<string, ShownAs> = new Map(
	[
		...catalogue.outputs,
		...catalogue.levers,
		...catalogue.drivers,
		...catalogue.assumptions,
		...catalogue.profileFields
	].map((quantity) => [quantity.id, quantity.shownAs])
);

const unitWords: Readonly<Record<string, string>> = {
	WTE: 'WTE',
	pathway: 'pathways',
	patient: 'patients',
	bed: 'beds',
	month: 'months',
	week: 'weeks',
	year: 'years'
};

/** Tells how values of a quantity are read: by its unit, and for a pure number as the catalogue declares it. */
export function styleOf({ id, unit }: Quantity): Style {
	if (unit === '1') return shownAs.get(id) ?? 'share';
	if (unit === '1/year') return 'rate';
	if (unit === 'point') return 'points';
	return unit.startsWith('GBP') ? 'money' : 'count';
}

/** Gives what a stored value is multiplied by to be read: a share by 100, a survey theme by ten. */
export function factorOf(style: Style): number {
	if (style === 'outOfTen') return 10;
	return style === 'share' || style === 'rate' || style === 'points' ? 100 : 1;
}

/** Gives what a difference of a measure is measured in: of shares and rates, percentage points. */
export function differenceOfQuantity(quantity: Quantity): Quantity {
	const style = styleOf(quantity);
	return style === 'share' || style === 'rate' ? { id: 'difference', unit: 'point' } : quantity;
}

/** Names the unit of a measure for a chart's subtitle or a column heading, as in "% a year" or "£ in the month". */
export function unitName(quantity: Quantity): string {
	const names: Readonly<Record<Style, string>> = {
		share: '%',
		rate: '% a year',
		points: 'percentage points',
		index: 'index',
		outOfTen: 'out of 10',
		money: `£${perUnit(quantity.unit)}`,
		count: countWords(quantity.unit)
	};
	return names[styleOf(quantity)];
}

/** Names a unit of counts: "WTE", "patients a year". */
export function countWords(unit: string): string {
	const [first = '', ...rest] = unit.split('/');
	const words = first === '1' ? '' : (unitWords[first] ?? first);
	return `${words}${perUnit(['', ...rest].join('/'))}`.trim();
}

/** Names what a unit is divided by: " per WTE a year". */
export function perUnit(unit: string): string {
	return unit
		.split('/')
		.slice(1)
		.map((part) => {
			const [name = '', power = '1'] = part.split('^');
			const once = ` ${name === 'year' || name === 'month' ? 'a' : 'per'} ${name}`;
			return once + `, each ${name}`.repeat(Number(power) - 1);
		})
		.join('');
}
