/** Checks a planner's own baseline: every figure against the bounds of its profile field, every problem at once. */
import type { QuantityInfo } from '../spec/catalogue.ts';
import { staffGroupLabels, staffGroups } from '../spec/dimensions.ts';
import { isRecord, joined, shown, type Checker } from './checks.ts';

/** What is known beside the input. */
interface Known {
	readonly profileFields: readonly QuantityInfo[];
	readonly archetypes: readonly string[];
}

const label = 'Own baseline';

/** Value of `profile` that stands for the scenario's own baseline. */
export const ownId = 'own';

/** Checks the part `own` of a scenario; `profile` is “own” if, and only if, it is there. */
export function checkOwn(
	{ profile, own }: Readonly<Record<string, unknown>>,
	checker: Checker,
	known: Known
): void {
	const at = { path: 'own', label };
	if (own === undefined) {
		if (profile !== ownId) return;
		const message = 'The trust is “own”, but the file holds no baseline in its part “own”.';
		checker.add({ path: 'profile', label: 'Trust' }, 'missing-baseline', message, profile);
		return;
	}
	if (profile !== ownId) {
		const message = `The file holds a baseline of its own, so its trust must be “own”; ${shown(profile)} was given.`;
		checker.add({ path: 'profile', label: 'Trust' }, 'unused-baseline', message, profile);
	}
	const record = checker.record(own, at, ['name', 'archetype', 'values', 'period', 'note']);
	if (record !== null) checkParts(record, checker, known);
}

function checkParts(
	{ name, archetype, values, period, note }: Readonly<Record<string, unknown>>,
	checker: Checker,
	{ profileFields, archetypes }: Known
): void {
	const at = (part: string, what: string) => ({ path: `own.${part}`, label: what });
	const named = checker.text(name, at('name', 'Name of the baseline'), 80);
	if (named?.trim() === '') {
		const message = 'The baseline needs a name.';
		checker.add(at('name', 'Name of the baseline'), 'missing', message, name);
	}
	if (period !== undefined) checker.text(period, at('period', 'Period of the baseline'), 60);
	if (note !== undefined) checker.text(note, at('note', 'Note on the baseline'), 2000);
	if (typeof archetype !== 'string' || !archetypes.includes(archetype)) {
		const message = `What was not entered comes from a typical trust: one of ${archetypes.join(', ')}; ${shown(archetype)} was given.`;
		checker.add(at('archetype', 'Typical trust'), 'unknown-archetype', message, archetype);
	}
	checkValues(values, checker, profileFields);
}

function checkValues(values: unknown, checker: Checker, fields: Known['profileFields']): void {
	const record = checker.record(values, { path: 'own.values', label }, null);
	for (const [id, value] of Object.entries(record ?? {})) {
		const path = joined('own.values', id);
		const field = fields.find((one) => one.id === id);
		if (field === undefined) {
			const message = `There is no starting figure called “${id.slice(0, 60)}”.`;
			checker.add({ path, label }, 'unknown-figure', message, id);
		} else if (field.perGroup && isRecord(value)) {
			checkGroups(value, checker, field, path);
		} else checkFigure(value, checker, field, { path, label: field.label });
	}
	checkStaff(record?.[staffField], checker);
}

/** Least size of a figure that is not zero: of one much smaller the computer keeps too few digits to divide by it. */
const leastSize = 1e-9;

function checkFigure(
	figure: unknown,
	checker: Checker,
	field: QuantityInfo,
	at: { readonly path: string; readonly label: string }
): void {
	checker.number(figure, at, field);
	if (typeof figure !== 'number' || figure === 0 || !(Math.abs(figure) < leastSize)) return;
	const message = `${at.label} must be 0 or at least ${leastSize.toFixed(9)}; ${figure} was given.`;
	checker.add(at, 'too-small', message, figure);
}

const staffField = 'profileStaffInPost';
/** Fewest people, in WTE, of a trust: everything that is not entered follows from its size. */
const fewestStaff = 1;

/** Refuses a baseline of hardly anybody: what is in proportion to nobody is no number. */
function checkStaff(staff: unknown, checker: Checker): void {
	if (!isRecord(staff)) return;
	const figures = Object.values(staff).filter((one) => typeof one === 'number');
	const all = figures.reduce((sum, one) => sum + one, 0);
	if (figures.length === 0 || !(all < fewestStaff)) return;
	const message = `Staff in post must be at least ${fewestStaff} WTE in all; ${all} was given.`;
	const at = { path: joined('own.values', staffField), label: 'Staff in post' };
	checker.add(at, 'too-few-staff', message, all);
}

function checkGroups(
	value: Readonly<Record<string, unknown>>,
	checker: Checker,
	field: QuantityInfo,
	path: string
): void {
	const record = checker.record(value, { path, label: field.label }, staffGroups);
	for (const group of staffGroups) {
		const figure = record?.[group];
		if (figure === undefined) continue;
		const where = `${field.label}, ${staffGroupLabels[group]}`;
		checkFigure(figure, checker, field, { path: joined(path, group), label: where });
	}
}
