/** Tells tables of single people from tables of totals: by the heads of columns, by what stands in them, by their shape. */
import { groupWord, measureWord, plainWords } from './baseline-words.ts';
import { textOf, type Cell } from './baseline-cells.ts';

/** What people see when a table is refused. */
export const personRefusal =
	'This table seems to hold one row for each person, or details of single people. Nothing of it has been kept. Add it up by staff group and bring the totals only.';

type Rows = readonly (readonly Cell[])[];

/** Heads of columns that only a table of people has. */
const personHeads: readonly (readonly [RegExp, string])[] = [
	[
		/\b(employee|assignment|payroll|personnel|person|worker|position)\b.{0,12}\b(no|nos|number|num|id|ref|reference|code)\b|^(emp|staff|person|worker|esr|assign\w*) ?(id|no|number|ref)$|^assignment$/,
		'a number of an employee or assignment'
	],
	[/\bn\.?i\.? ?(no|number|num)\b|national insurance|\bnino\b/, 'National Insurance numbers'],
	[/\bnhs (no|number|num)\b/, 'NHS numbers'],
	[
		/\b(sur|fore|first|last|middle|maiden|known as|preferred|full|employee|staff member|person|worker|family|given) ?name\b|^names?$|\binitials\b|^(employee|staff member|post ?holder|line manager)$/,
		'names'
	],
	[/\bd\.?o\.?b\b|date of birth|birth ?date|\bbirthday\b|^age$/, 'dates of birth'],
	[/e-?mail/, 'email addresses'],
	[/\b(tele)?phone\b|\bmobile( no| number)?$|\bmob(ile)? no/, 'telephone numbers'],
	[/post ?code|home address|^address/, 'addresses'],
	[
		/\b(registration|nmc|gmc|hcpc|passport|bank account) (no|number|pin)\b|^nmc pin$/,
		'registration numbers'
	]
];

const niNumber = /^[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]$/i;
const email = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;
const phone = /^(\+44|0044|0)[ -]?\(?\d[\d ()-]{8,13}$/;
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}$/i;
const titled = /^(mr|mrs|ms|miss|mx|dr|prof|sir)\.? [A-Z][a-z'’-]+/i;
const assignment = /^\d{6,9}-\d{1,2}$/;
/** A letter or two and digits, or digits with a leading zero: no total is written so. */
const staffCode = /^([A-Z]{1,3}\d{5,8}|0\d{5,8})$/;
const date = /^(\d{1,2})[/.-](\d{1,2}|[a-z]{3})[/.-](\d{2}|\d{4})$|^(\d{4})-\d{2}-\d{2}$/i;

/** A few first names of each generation: enough to tell a column of people from one of departments. */
const firstNames = new Set(
	'aisha alan alex alison amanda amy andrew angela ann anna anne anthony ben brian carol caroline catherine charlotte chris christine christopher claire daniel david deborah donna elizabeth emily emma fatima gary george grace hannah helen ian jack jacqueline james jane janet jennifer jessica joan joanne john jonathan joseph julie karen kate kevin kim laura linda lisa louise margaret maria mark martin mary matthew maureen michael michelle mohammed nicola oliver olivia pamela patricia patrick paul peter philip priya rachel rebecca richard robert ruth samantha sandra sarah sharon simon sophie stephen steven stuart susan thomas tom tracey victoria wendy william zoe'.split(
		' '
	)
);

/** Says what of single people a table holds, in words; null where it holds totals as far as can be told. */
export function personLevel(rows: Rows): string | null {
	for (const row of rows.slice(0, 30)) {
		for (const cell of row) {
			const words = plainWords(textOf(cell));
			if (words.length > 60) continue;
			const head = personHeads.find(([pattern]) => pattern.test(words));
			if (head !== undefined) return head[1];
		}
	}
	for (const row of rows) {
		for (const cell of row) {
			const found = typeof cell === 'number' ? null : inCell(textOf(cell));
			if (found !== null) return found;
		}
	}
	return inColumns(rows) ?? inShape(rows);
}

/** What a single cell gives away by itself. */
function inCell(text: string): string | null {
	if (text.length < 5 || text.length > 200) return null;
	if (niNumber.test(text)) return 'National Insurance numbers';
	if (email.test(text)) return 'email addresses';
	if (titled.test(text) && groupWord(text) === null) return 'names';
	if (assignment.test(text)) return 'a number of an employee or assignment';
	return null;
}

function inColumns(rows: Rows): string | null {
	const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
	for (let at = 0; at < width; at++) {
		const cells = rows.map((row) => textOf(row[at])).filter((text) => text !== '');
		const found = inColumn(cells);
		if (found !== null) return found;
	}
	return null;
}

/** What a column gives away: most of its cells are of one personal kind. */
function inColumn(cells: readonly string[]): string | null {
	const most = (holds: (text: string) => boolean): boolean => {
		const count = cells.filter(holds).length;
		return count >= 3 && count >= 0.6 * (cells.length - 3);
	};
	if (most((text) => phone.test(text))) return 'telephone numbers';
	if (most((text) => text.length <= 80 && postcode.test(text))) return 'addresses';
	if (most(isNhsNumber)) return 'NHS numbers';
	if (most((text) => staffCode.test(text))) return 'a number of an employee or assignment';
	if (most(isName)) return 'names';
	if (areBirthDates(cells)) return 'dates of birth';
	return areNumbersOfPeople(cells) ? 'a number of an employee or assignment' : null;
}

/** Ten digits whose last one checks the others (modulus 11), as the NHS number has it. */
function isNhsNumber(text: string): boolean {
	const digits = text.replace(/[ -]/g, '');
	if (!/^\d{10}$/.test(digits)) return false;
	const sum = [...digits.slice(0, 9)].reduce((so, digit, i) => so + Number(digit) * (10 - i), 0);
	return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

function isName(text: string): boolean {
	if (/\d|\b(ward|hospital|unit|site|clinic)\b/i.test(text) || text.length > 40) return false;
	if (groupWord(text) !== null || measureWord(text) !== null) return false;
	const words = text.toLowerCase().split(/[ ,.]+/);
	if (words.length < 2 || words.length > 4) return false;
	return (
		words.some((word) => firstNames.has(word)) ||
		/^[A-Z][A-Za-z'’-]+, [A-Z][a-z'’-]+( [A-Z]\.?)?$/.test(text)
	);
}

/** Dates that spread over decades, most of them of people of working age. */
function areBirthDates(cells: readonly string[]): boolean {
	const years = cells.flatMap((text) => {
		const parts = date.exec(text);
		if (parts === null) return [];
		const year = Number(parts[4] ?? parts[3]);
		return [year < 100 ? 1900 + year + (year < 15 ? 100 : 0) : year];
	});
	const born = years.filter((year) => year >= 1935 && year <= 2012);
	if (born.length < 3 || born.length < 0.7 * years.length) return false;
	return Math.max(...born) - Math.min(...born) >= 8 && Math.min(...born) < 2003;
}

/** Whole numbers of one length, all different, without separators and under no head that names an amount. */
function areNumbersOfPeople(cells: readonly string[]): boolean {
	const numbers = cells.filter((text) => /^[1-9]\d{6,8}$/.test(text));
	if (numbers.length < 4 || numbers.length < cells.length - 3) return false;
	if (cells.some((text) => /[a-z£]/i.test(text) && measureWord(text) !== null)) return false;
	const isOneLength = new Set(numbers.map(({ length }) => length)).size === 1;
	const areRound = numbers.filter((text) => text.endsWith('000')).length > numbers.length / 2;
	return isOneLength && !areRound && new Set(numbers).size === numbers.length;
}

/** Many rows whose whole-time equivalent is never above one, under labels that repeat: a row for each post or person. */
function inShape(rows: Rows): string | null {
	const full = rows.filter((row) => row.filter((cell) => textOf(cell) !== '').length >= 2);
	if (full.length < 12) return null;
	const width = full.reduce((most, row) => Math.max(most, row.length), 0);
	for (let at = 0; at < width; at++) {
		const numbers = full
			.map((row) => textOf(row[at]))
			.filter((text) => /^\d*\.?\d+$/.test(text))
			.map(Number);
		const areParts = numbers.length >= full.length - 3 && numbers.every((n) => n > 0 && n <= 1);
		if (
			areParts &&
			numbers.filter((n) => n === 1).length >= numbers.length / 4 &&
			labelsRepeat(full)
		)
			return 'one row for each person';
	}
	return null;
}

function labelsRepeat(rows: Rows): boolean {
	const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
	for (let at = 0; at < width; at++) {
		const labels = rows.map((row) => textOf(row[at])).filter((text) => /[a-z]{3}/i.test(text));
		if (labels.length >= rows.length - 3 && new Set(labels).size <= labels.length / 2) return true;
	}
	return false;
}
