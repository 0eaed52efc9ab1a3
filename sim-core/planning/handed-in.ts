/** Ranges that people hand in, as lines or files, read without any name of theirs. */
import type { Spread } from '../ensemble/ranges.ts';
import { catalogue } from '../index.ts';
import { Checker, joined } from '../scenario/checks.ts';
import { checkId } from '../sensitivity/asked-parts.ts';
import { failure, success, type Result } from '../spec/result.ts';

/** One person's range for one assumption, as it was handed in. */
export interface HandedIn extends Spread {
	readonly assumption: string;
}

/** Most lines that are read at once. */
const mostLines = 500;

/**
 * Reads what people handed in: lines of an assumption's id or name and its low, likely and high value, parted by commas,
 * semicolons or tabs, or the same as JSON. Nothing else may stand on a line, so that no name is ever taken in.
 */
export function readHandedIn(text: string): Result<readonly HandedIn[]> {
	const checker = new Checker();
	const at = { path: '', label: 'What was handed in' };
	const rows = rowsOf(text.slice(0, 200_000));
	if (rows.length === 0) checker.add(at, 'empty', 'No line with a range was found.', text);
	if (rows.length > mostLines) {
		checker.add(at, 'too-long', `${mostLines} lines at most are read at once.`, rows.length);
	}
	const read = rows.slice(0, mostLines).flatMap((row, i) => {
		const one = rangeOfRow(row, `line ${i + 1}`, checker);
		return one === null ? [] : [one];
	});
	return checker.issues.length > 0 ? failure(checker.issues) : success(read);
}

/** Cells of each line; a line of headings is left out. */
function rowsOf(text: string): (readonly unknown[])[] {
	const trimmed = text.trim();
	if (/^[[{]/.test(trimmed)) return rowsOfJson(trimmed);
	return trimmed
		.split(/\r?\n/)
		.map((line) =>
			line
				.split(/[,;\t]/)
				.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
				.filter((cell) => cell !== '')
		)
		.filter((cells) => cells.length > 0 && !/^(assumption|low)$/i.test(cells[0]!));
}

function rowsOfJson(text: string): (readonly unknown[])[] {
	try {
		const read: unknown = JSON.parse(text);
		const list: unknown[] = Array.isArray(read) ? read : [read];
		return list.map((one) => {
			const { assumption, low, likely, high, ...more } = (one ?? {}) as Record<string, unknown>;
			return [assumption, low, likely, high, ...Object.keys(more)];
		});
	} catch {
		return [[text.slice(0, 40)]];
	}
}

function rangeOfRow(row: readonly unknown[], path: string, checker: Checker): HandedIn | null {
	const [name, ...numbers] = row;
	const at = { path, label: `What was handed in, ${path}` };
	if (row.length !== 4) {
		const message = `${at.label}: write the assumption and three numbers, and nothing else; names of people are not taken in.`;
		checker.add(at, 'wrong-count', message, row.length);
		return null;
	}
	const said = String(name).toLowerCase();
	const info = catalogue.assumptions.find(
		({ id, label }) => id.toLowerCase() === said || label.toLowerCase() === said
	);
	if (info === undefined) {
		checkId('assumption', name, path, checker);
		return null;
	}
	const [low, likely, high] = numbers.map((one) =>
		typeof one === 'number' ? one : /^-?\d*\.?\d+(e-?\d+)?$/i.test(String(one)) ? Number(one) : one
	);
	const before = checker.issues.length;
	const { min, max, label } = info;
	const place = (part: string) => ({
		path: joined(path, part),
		label: `${label}, ${path}, ${part}`
	});
	const from = checker.number(low, place('low'), { min, max });
	const to = checker.number(high, place('high'), { min: from ?? min, max });
	checker.number(likely, place('likely'), { min: from ?? min, max: to ?? max });
	if (checker.issues.length > before) return null;
	return { assumption: info.id, low: from!, likely: likely as number, high: to! };
}
