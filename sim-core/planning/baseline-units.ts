/** Cells of a line → figures in the model's units: pounds and people a year, shares as fractions. */
import { readCell } from './baseline-cells.ts';
import { saidTimes, type Measured } from './baseline-lines.ts';
import { leaveOut, quoted, type Asking } from './baseline-questions.ts';
import { moneyUnit, type MeasureId } from './baseline-words.ts';

/** A figure of a line with the words of its row. */
export interface Figure {
	readonly label: string;
	readonly value: number;
}

/** Figures of a line in the model's units; null while a question about it is open, or it is left out. */
export function figuresOf(
	one: Measured,
	wte: readonly Figure[],
	asking: Asking
): readonly Figure[] | null {
	const read = one.line.cells.flatMap(({ label, cell }) => {
		const found = readCell(cell, decimalOf(one, asking) ?? '.');
		return found.kind === 'number' ? [{ label, ...found }] : [];
	});
	if (decimalOf(one, asking) === null) return null;
	const unit = read.length === 0 ? 1 : unitOf(one, read, wte, asking);
	if (unit === null) return null;
	const isFlow = read.length > 0 && flows.includes(one.measure.id);
	const period = isFlow ? periodOf(one, read, { unit, wte }, asking) : 1;
	if (period === null) return null;
	return read.map(({ label, value, times, isPercent }) => ({
		label,
		value: value * times * period * (isPercent ? 1 : unit)
	}));
}

interface Read {
	readonly label: string;
	readonly value: number;
	readonly isPercent: boolean;
	readonly times: number;
}

/** Measures of which a table may give a month's figure or a year's. */
const flows: readonly MeasureId[] = [
	...(['payCost', 'payPerWte', 'bankCost', 'agencyCost', 'income', 'surplus', 'nonPay'] as const),
	...(['totalCost', 'leavers', 'starters', 'leaverRate', 'referrals', 'emergency'] as const)
];

function unitOf(
	one: Measured,
	read: readonly Read[],
	wte: readonly Figure[],
	asking: Asking
): number | null {
	const { kind } = one.measure;
	if (kind === 'share') return shareUnit(one, read, asking);
	if (kind === 'mark') return one.measure.id === 'engagement' ? markUnit(read) : 1;
	return kind === 'money' ? poundsOf(one, read, wte, asking) : 1;
}

/** 4.5 and 0.045 are both written for 4.5%. What lies between 0.3 and 1 could be either. */
function shareUnit(
	{ measure, line }: Measured,
	read: readonly Read[],
	asking: Asking
): number | null {
	const bare = read.filter(({ isPercent }) => !isPercent).map(({ value }) => Math.abs(value));
	const largest = Math.max(0, ...bare);
	const usual = measure.id === 'occupancy' || measure.id === 'burnout' ? 0.99 : 0.3;
	if (measure.id === 'removalShare') return largest > 3 ? 0.01 : 1;
	if (largest > 1) {
		asking.note(`${quoted(line.head)} is read as per cent.`);
		return 0.01;
	}
	if (largest <= usual) return 1;
	const shown = `${largest}`;
	const answer = asking.ask({
		id: `share:${line.id}`,
		text: `In ${quoted(line.head)}, does ${shown} mean ${shown}% or ${Math.round(largest * 1000) / 10}%?`,
		choices: [
			{ id: 'percent', label: `${shown}%` },
			{ id: 'fraction', label: `${Math.round(largest * 1000) / 10}%` },
			leaveOut
		]
	});
	return answer === 'percent' ? 0.01 : answer === 'fraction' ? 1 : null;
}

/** Themes of the Staff Survey run from 0 to 10; some write them out of 100. */
function markUnit(read: readonly Read[]): number {
	const largest = Math.max(0, ...read.map(({ value, isPercent }) => (isPercent ? 0 : value)));
	return largest > 10 ? 0.01 : largest > 1 ? 0.1 : 1;
}

const poundUnits = [
	{ id: '1', label: 'Pounds (£)' },
	{ id: '1000', label: 'Thousands of pounds (£000)' },
	{ id: '1000000', label: 'Millions of pounds (£m)' }
];

/** Pounds, thousands or millions: as the words or the cells say, or as the cost of one WTE leaves only one possible. */
function poundsOf(
	one: Measured,
	read: readonly Read[],
	wte: readonly Figure[],
	asking: Asking
): number | null {
	const said = saidPounds(one, read);
	const possible = possiblePounds(one, read, wte);
	if (said !== null && (said > 1 || possible === null || possible.includes(1))) return said;
	const head = quoted(one.line.head);
	if (possible?.length === 1) {
		const unit = poundUnits.find(({ id }) => id === String(possible[0]))!.label.toLowerCase();
		asking.note(`${head} is read in ${unit}: nothing else gives a possible pay cost.`);
		return possible[0]!;
	}
	const answer = asking.ask({
		id: `pounds:${one.line.id}`,
		text: `In which unit is ${head}? Its first figure is ${read[0]!.value}.`,
		choices: [...poundUnits, leaveOut]
	});
	return answer === null || answer === leaveOut.id ? null : Number(answer);
}

/** The unit that words or cells name; 1 also where they have a pound sign and nothing more. Null when nothing says. */
function saidPounds({ line, hints }: Measured, read: readonly Read[]): number | null {
	// A cell such as £1.2m says all by itself.
	if (read.some(({ times }) => times > 1)) return 1;
	const said = [hints[0]!, ...line.cells.map(({ label }) => label), hints[2] ?? ''].map(moneyUnit);
	const scaled = said.find((unit) => unit !== null && unit > 1);
	if (scaled !== undefined) return scaled;
	const hasSign = line.cells.some(({ cell }) => typeof cell === 'string' && cell.includes('£'));
	return hasSign || said.includes(1) ? 1 : null;
}

/** What one WTE may cost in a year. */
const cheapest = 15_000;
const dearest = 300_000;

/** Units in which each group's pay is one that people are paid, by the year or by the month; null without WTE to hold it against. */
function possiblePounds(
	{ measure }: Measured,
	read: readonly Read[],
	wte: readonly Figure[]
): number[] | null {
	const costs = costsOfOne(measure.id, read, wte);
	if (costs.length === 0) return null;
	return [1, 1e3, 1e6].filter((unit) =>
		[1, 12].some((times) => costs.every((cost) => isPay(cost * unit * times)))
	);
}

const isPay = (cost: number): boolean => cost >= cheapest && cost <= dearest;

function costsOfOne(id: MeasureId, read: readonly Read[], wte: readonly Figure[]): number[] {
	if (id === 'payPerWte') return read.map(({ value, times }) => value * times);
	if (id !== 'payCost') return [];
	return read.flatMap(({ label, value, times }) => {
		const staff = wte.find((one) => one.label === label)?.value ?? 0;
		return staff > 0 ? [(value * times) / staff] : [];
	});
}

/** Twelve for a month's figures, one for a year's: as the words say, or as pay, or turnover, leaves only one possible. */
function periodOf(
	one: Measured,
	read: readonly Read[],
	{ unit, wte }: { readonly unit: number; readonly wte: readonly Figure[] },
	asking: Asking
): number | null {
	const said = saidTimes(one);
	if (said !== null) return said;
	const { id } = one.measure;
	const costs = costsOfOne(id, read, wte).map((cost) => cost * unit);
	const possible =
		costs.length === 0 ? [] : [1, 12].filter((times) => costs.every((cost) => isPay(cost * times)));
	if (possible.length === 1) return possible[0]!;
	if (id === 'payPerWte') return 1;
	// No trust loses 5% of its people in a month, so such a rate is of a year.
	const rate = (figure: Read): number => figure.value * (figure.isPercent ? 1 : unit);
	if (id === 'leaverRate' && read.every((figure) => rate(figure) >= 0.05)) return 1;
	const answer = asking.ask({
		id: `period:${one.line.id}`,
		text: `Are the figures of ${quoted(one.line.head)} of one month or of a year?`,
		choices: [{ id: 'year', label: 'A year' }, { id: 'month', label: 'One month' }, leaveOut]
	});
	if (answer === null || answer === leaveOut.id) return null;
	return answer === 'month' ? 12 : 1;
}

/** A comma before three digits parts thousands or decimals; where every comma or point of a line could be either, it is asked. */
function decimalOf({ line }: Measured, asking: Asking): '.' | ',' | null {
	const texts = line.cells.flatMap(({ cell }) => (typeof cell === 'string' ? [cell.trim()] : []));
	const plain = texts.map((text) => text.replace(/[^\d.,]/g, ''));
	if (
		plain.some(
			(text) => /\.\d+,\d{1,2}$|^\d+,\d{1,2}$/.test(text) || /^\d{1,3}(\.\d{3}){2,}$/.test(text)
		)
	)
		return ',';
	const dotted = plain.filter((text) => /^[1-9]\d{0,2}\.\d{3}$/.test(text));
	if (dotted.length < 2 || dotted.length < plain.filter((text) => text.length > 3).length)
		return '.';
	const answer = asking.ask({
		id: `decimal:${line.id}`,
		text: `In ${quoted(line.head)}, is ${dotted[0]} about ${Math.round(Number(dotted[0]))} or ${dotted[0]!.replace('.', '')}?`,
		choices: [
			{ id: 'point', label: `About ${Math.round(Number(dotted[0]))}` },
			{ id: 'thousands', label: dotted[0]!.replace('.', ',') }
		]
	});
	return answer === null ? null : answer === 'point' ? '.' : ',';
}
