/** Answers about what drives a result and what it would take, as text to read on a terminal. */
import type {
	Bar,
	GoalFound,
	PlansInFutures,
	Screened,
	SplitVariance,
	Tornado
} from '../sensitivity.ts';
import { monthsInWords, type Head } from './measures.ts';

const number = (value: number): string =>
	Math.abs(value) >= 1e5
		? Math.round(value).toLocaleString('en-GB')
		: String(Number(value.toPrecision(4)));

const signed = (value: number): string => (value > 0 ? `+${number(value)}` : number(value));

const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** Rows of cells, the first column to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => row[column]!.length))
	);
	const lines = rows.map((row) =>
		row
			.map((cell, column) =>
				column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)
			)
			.join('  ')
			.trimEnd()
	);
	return `${lines.join('\n')}\n`;
}

/** A unit in brackets; nothing for a pure number. */
const inUnit = (unit: string): string => (unit === '1' ? '' : ` (${unit})`);

function titleOf({ label, unit, months, group, against }: Head): string {
	const whose = group === undefined ? '' : `, ${group}`;
	const less = against === undefined ? '' : `, less that of “${against}”`;
	return `${label}${whose}${inUnit(unit)}, ${months}${less}`;
}

/** Writes a tornado: the change of the result at each end of each range. */
export function tornadoText(head: Head, { base, bars }: Tornado): string {
	const end = (bar: Bar, side: 0 | 1): string =>
		bar.ends === null ? 'by group' : number(bar.ends[side]);
	const rows = bars.map((bar) => [
		`${bar.label} (${bar.id})`,
		end(bar, 0),
		signed(bar.atLow - base),
		end(bar, 1),
		signed(bar.atHigh - base)
	]);
	return `${titleOf(head)}: ${number(base)} as planned.\n\n${table([['', 'low', 'change', 'high', 'change'], ...rows])}`;
}

/** Writes a screening: the mean size of each effect with its error, and how much it varies. */
export function screeningText(head: Head, effects: Screened): string {
	const rows = effects.map(({ label, id, mean, size, sizeError, spread }) => [
		`${label} (${id})`,
		signed(mean),
		number(size),
		`±${number(sizeError)}`,
		number(spread)
	]);
	const top = ['', 'mean effect', 'mean size', 'error', 'spread'];
	return `${titleOf(head)}\n\n${table([top, ...rows])}`;
}

/** Writes a split of variance: shares alone, in all and together with others, with their errors. */
export function varianceText(
	head: Head,
	{ mean, variance, shares, together }: SplitVariance
): string {
	const rows = shares.map(({ label, first, firstError, total, totalError, interaction }) => [
		label,
		percent(first),
		`±${percent(firstError)}`,
		percent(total),
		`±${percent(totalError)}`,
		percent(interaction)
	]);
	const top = ['', 'alone', 'error', 'in all', 'error', 'with others'];
	const told = `${number(mean)} on average, standard deviation ${number(Math.sqrt(variance))}`;
	const last = `Share of the variance that only comes of several together: ${percent(together)}.`;
	return `${titleOf(head)}: ${told}.\n\n${table([top, ...rows])}\n${last}\n`;
}

const how = {
	crosses: '',
	touches: ', where the outcome turns back',
	stays: ', and beyond',
	jumps: ', where the outcome jumps over the target'
} as const;

/** Writes the answers of a goal seek, or what is closest and what stops it. */
export function goalText(
	head: Head,
	{
		label,
		target,
		count,
		found
	}: { label: string; target: number; count: number; found: GoalFound }
): string {
	const { answers, closest, limit, sense } = found;
	const meant = sense === 'atMost' ? 'At most' : 'At least';
	const lines = answers.map(({ x, how: way, upTo, sure, below }) => {
		const stretch = upTo === undefined ? how[way] : ` up to ${number(upTo)}`;
		const held =
			sure === null ? '' : ` ${meant} that in ${Math.round(sure * count)} of ${count} futures.`;
		const chance = below === null ? '' : ` ${percent(below)} of its range lies below.`;
		return `${label} at ${number(x)}${stretch}.${held}${chance}`;
	});
	if (closest !== null) {
		lines.push(
			`Not reachable. Closest is ${number(closest.value)}, with “${label}” at ${number(closest.x)}. ${limit!.sentence}`
		);
	}
	return `${titleOf(head)}: target ${number(target)}.\n${lines.join('\n')}\n`;
}

/** Writes plans in the same futures: a table for each outcome, then which plans nothing beats. */
export function plansText(names: readonly string[], told: PlansInFutures, start: string): string {
	const parts = told.outcomes.map(({ label, unit, measure, plans }) => {
		const rows = plans.map(({ p10, p50, p90, mean, regret }, place) => [
			names[place]!,
			...[p10, p50, p90, mean].map(number),
			...(regret === null
				? ['', '', '']
				: [number(regret.mean), number(regret.most), percent(regret.bestIn)])
		]);
		const top = ['', 'p10', 'p50', 'p90', 'mean', 'regret', 'most', 'best in'];
		return `${label}${inUnit(unit)}, ${monthsInWords(measure, start)}\n${table([top, ...rows])}`;
	});
	const held = told.unbeaten.map((place) => `“${names[place]}”`).join(', ');
	return `${told.futures} futures\n\n${parts.join('\n')}\nNo plan beats on all counts: ${held}.\n`;
}
