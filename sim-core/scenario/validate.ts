/** Unknown input → Scenario, or every problem at once. Bounds and labels come from the catalogue. */
import type { QuantityInfo } from '../spec/catalogue.ts';
import { staffGroups } from '../spec/dimensions.ts';
import { failure, success, type Result } from '../spec/result.ts';
import type { Catalogue } from './catalogue.ts';
import { Checker, isRecord, joined, shown } from './checks.ts';
import { checkFormulas, checkStatedRanges } from './validate-planning.ts';
import { checkDrivers, checkEvents, checkPhases } from './validate-phases.ts';
import { checkOwn } from './validate-own.ts';
import type { Scenario } from './types.ts';

/** What validation needs to know beside the input. */
export interface Known {
	readonly catalogue: Catalogue;
	readonly profileExists: (id: string) => boolean;
	/** Ids of the typical trusts that may fill a planner's own baseline. */
	readonly archetypes: readonly string[];
}

const parts = [
	'schemaVersion',
	'name',
	'profile',
	'start',
	'months',
	'seed',
	'levers',
	'world',
	'assumptions',
	'notes'
] as const;

/** Parts that a file may leave out: a planner's own baseline, ranges and formulas, and its results when it was released. */
const mayBeMissing = ['own', 'ranges', 'formulas', 'modelVersion', 'headlines'] as const;

/** Longest run in months: ten years. */
export const mostMonths = 120;

/** Validates a scenario. Returns it unchanged, or issues with path, label, bound and the value given. */
export function checkScenario(input: unknown, known: Known): Result<Scenario> {
	const checker = new Checker();
	const record = checker.record(input, { path: '', label: 'The scenario' }, [
		...parts,
		...mayBeMissing
	]);
	if (record === null) return failure(checker.issues);
	for (const part of parts) {
		if (record[part] === undefined) {
			const at = { path: part, label: partLabels[part] };
			checker.add(at, 'missing', `${partLabels[part]} is missing.`, undefined);
		}
	}
	checkHead(record, checker, known);
	const { archetypes, catalogue } = known;
	checkOwn(record, checker, { archetypes, profileFields: catalogue.profileFields });
	checkRelease(record, checker);
	const start =
		record.start === undefined
			? null
			: checker.month(record.start, { path: 'start', label: partLabels.start });
	if (record.levers !== undefined) checkLevers(record.levers, checker, known);
	if (record.world !== undefined) checkWorld(record.world, checker, known);
	if (record.assumptions !== undefined) checkAssumptions(record.assumptions, checker, known);
	checkStatedRanges(record.ranges, checker, known.catalogue);
	checkFormulas(record.formulas, checker, known.catalogue);
	if (checker.issues.length > 0 || start === null) return failure(checker.issues);
	return success(record as unknown as Scenario);
}

const partLabels: Readonly<Record<(typeof parts)[number], string>> = {
	schemaVersion: 'Version of the file',
	name: 'Name',
	profile: 'Trust',
	start: 'First month',
	months: 'Number of months',
	seed: 'Seed',
	levers: 'Levers',
	world: 'Outside world',
	assumptions: 'Assumptions',
	notes: 'Notes'
};

function checkHead(
	record: Readonly<Record<string, unknown>>,
	checker: Checker,
	known: Known
): void {
	const at = (part: keyof typeof partLabels) => ({ path: part, label: partLabels[part] });
	const { schemaVersion, profile } = record;
	if (schemaVersion !== undefined && schemaVersion !== 1) {
		const message = `Version of the file must be 1; ${shown(schemaVersion)} was given. A newer file needs a newer Headroom.`;
		checker.add(at('schemaVersion'), 'wrong-version', message, schemaVersion);
	}
	if (record.name !== undefined) checker.text(record.name, at('name'), 120);
	if (record.notes !== undefined) checker.text(record.notes, at('notes'), 5000);
	if (record.seed !== undefined) checker.text(record.seed, at('seed'), 60);
	if (record.months !== undefined) {
		checker.whole(record.months, at('months'), { min: 1, max: mostMonths });
	}
	if (profile === undefined) return;
	const id = checker.text(profile, at('profile'), 60);
	if (id !== null && !known.profileExists(id)) {
		const message = `There is no trust or starting position called ${shown(profile)}. “sim list profiles” shows them all.`;
		checker.add(at('profile'), 'unknown-profile', message, profile);
	}
}

/** What a released file says of its results then: a version, and finite figures by name. */
function checkRelease(record: Readonly<Record<string, unknown>>, checker: Checker): void {
	const { modelVersion, headlines } = record;
	if (modelVersion !== undefined) {
		checker.text(modelVersion, { path: 'modelVersion', label: 'Version of the model' }, 30);
	}
	if (headlines === undefined) return;
	const at = { path: 'headlines', label: 'Headlines when released' };
	for (const [id, value] of Object.entries(checker.record(headlines, at, null) ?? {})) {
		const place = { path: joined('headlines', id), label: at.label };
		checker.number(value, place, { min: -1e13, max: 1e13 });
	}
}

/** Looks up a quantity by id; an unknown one becomes an issue. */
function quantityOf<T extends QuantityInfo>(
	id: string,
	all: readonly T[],
	checker: Checker,
	at: { readonly path: string; readonly label: string }
): T | null {
	const found = all.find((one) => one.id === id);
	if (found !== undefined) return found;
	const message = `There is no ${at.label.toLowerCase()} called “${id.slice(0, 60)}”.`;
	checker.add(at, `unknown-${at.label.toLowerCase()}`, message, id);
	return null;
}

function checkLevers(input: unknown, checker: Checker, { catalogue }: Known): void {
	const levers = checker.record(input, { path: 'levers', label: partLabels.levers }, null);
	for (const [id, setting] of Object.entries(levers ?? {})) {
		const path = joined('levers', id);
		const lever = quantityOf(id, catalogue.levers, checker, { path, label: 'Lever' });
		if (lever === null) continue;
		if (Array.isArray(setting) || !lever.perGroup) {
			checkPhases(setting, checker, lever, path);
			continue;
		}
		const perGroup = checker.record(setting, { path, label: lever.label }, staffGroups);
		for (const group of staffGroups) {
			const phases = perGroup?.[group];
			if (phases !== undefined) checkPhases(phases, checker, lever, joined(path, group));
		}
	}
}

function checkWorld(input: unknown, checker: Checker, { catalogue }: Known): void {
	const at = { path: 'world', label: partLabels.world };
	const world = checker.record(input, at, ['drivers', 'events']);
	if (world === null) return;
	for (const part of ['drivers', 'events'] as const) {
		if (world[part] === undefined) {
			const place = { path: `world.${part}`, label: at.label };
			checker.add(place, 'missing', `The outside world needs its part “${part}”.`, undefined);
		}
	}
	if (world.drivers !== undefined) checkDrivers(world.drivers, checker, catalogue.drivers);
	if (world.events !== undefined) checkEvents(world.events, checker, catalogue.events);
}

function checkAssumptions(input: unknown, checker: Checker, { catalogue }: Known): void {
	const at = { path: 'assumptions', label: partLabels.assumptions };
	const assumptions = checker.record(input, at, null);
	for (const [id, value] of Object.entries(assumptions ?? {})) {
		const path = joined('assumptions', id);
		const found = quantityOf(id, catalogue.assumptions, checker, { path, label: 'Assumption' });
		if (found === null) continue;
		if (!found.perGroup || !isRecord(value)) {
			checker.number(value, { path, label: found.label }, found);
			continue;
		}
		const perGroup = checker.record(value, { path, label: found.label }, staffGroups);
		for (const group of staffGroups) {
			const own = perGroup?.[group];
			if (own !== undefined) {
				checker.number(own, { path: joined(path, group), label: found.label }, found);
			}
		}
	}
}
