/** Numbers inside sentences, as the pages write them: “4,812 WTE”, “9.8%”, “£4.2m”, deficits in brackets. */
import type { ShownAs } from '../spec/catalogue.ts';

/** What has to be known of a quantity to write a value of it. */
export interface Told {
	readonly id: string;
	readonly unit: string;
	readonly shownAs: ShownAs;
}

const unitWords: Readonly<Record<string, string>> = {
	WTE: 'WTE',
	pathway: 'pathways',
	patient: 'patients',
	bed: 'beds'
};

/** Positions of money, which are a surplus above zero and a deficit below it. */
const positions: readonly string[] = ['surplus', 'underlyingRunRate', 'cumulativePosition', 'cash'];

/** Writes a value. */
export function valueWords(told: Told, value: number): string {
	const size = sizeWords(told, Math.abs(value));
	if (!(value < 0) || !/[1-9]/.test(size)) return size;
	if (!told.unit.startsWith('GBP')) return `\u2212${size}`;
	return positions.includes(told.id) ? `(${size}) deficit` : `(${size})`;
}

/** Writes the size of a difference, without a sign; shares differ by points. */
export function differenceWords(told: Told, difference: number): string {
	const size = Math.abs(difference);
	if (told.unit !== '1' && told.unit !== '1/year') return sizeWords(told, size);
	if (told.unit === '1' && told.shownAs !== 'share') {
		return told.shownAs === 'index' ? grouped(size, 2) : grouped(size * 10, 1);
	}
	const points = grouped(size * 100, 1);
	return points === '1.0' ? '1.0 point' : `${points} points`;
}

/** Tells whether a difference disappears when it is rounded as it is written. */
export const writtenAsNothing = (told: Told, difference: number): boolean =>
	!/[1-9]/.test(differenceWords(told, difference));

function sizeWords({ unit, shownAs }: Told, size: number): string {
	if (unit === '1/year') return `${grouped(size * 100, 1)}% a year`;
	if (unit === '1') {
		if (shownAs === 'index') return grouped(size, 2);
		return shownAs === 'outOfTen'
			? `${grouped(size * 10, 1)} out of 10`
			: `${grouped(size * 100, 1)}%`;
	}
	const [first = '', ...per] = unit.split('/');
	const ending = per.map((one) => ` a ${one}`).join('');
	if (first === 'GBP') return `${moneyWords(size)}${ending}`;
	const decimals = size < 9.95 && !Number.isInteger(size) ? 1 : 0;
	return `${grouped(size, decimals)} ${unitWords[first] ?? first}${ending}`;
}

function moneyWords(size: number): string {
	if (size >= 999_500) return `£${grouped(size / 1e6, 1)}m`;
	return size >= 1000 ? `£${grouped(size / 1000, 0)}k` : `£${grouped(size, 0)}`;
}

/** A size with a comma between thousands. */
const grouped = (size: number, decimals: number): string =>
	size.toFixed(decimals).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');

const monthNames =
	'January February March April May June July August September October November December'.split(
		' '
	);

/** Writes a month: “March 2029”. */
export const monthWords = (month: string): string =>
	`${monthNames[Number(month.slice(5)) - 1]!} ${month.slice(0, 4)}`;

/** Puts a label inside a sentence: its first letter small, unless it begins with an abbreviation. */
export const inSentence = (label: string): string =>
	/^[A-Z][a-z’]/.test(label) ? `${label[0]!.toLowerCase()}${label.slice(1)}` : label;

/** Words that ask for an article where a label stands inside a sentence. */
const countable =
	/\b(rate|list|bill|target|position|deficit|gap|standard|share|segment|level|run-rate)\b/;

/** Names a quantity inside a sentence: “burnout”, “the waiting list”. */
export function namedInSentence(label: string): string {
	const name = inSentence(label);
	return countable.test(name) ? `the ${name}` : name;
}
