/** Names inside an exercise: each is given once, and whatever is named is there. */
import { catalogue } from '../index.ts';
import { joined, type Checker } from '../scenario/checks.ts';
import type { Exercise, ModelCheck } from './format.ts';
import { leverInfo, placeOfSetting } from './offer.ts';
import { monthsOf } from './rounds.ts';

/** Name that stands for doing nothing in a model check. */
export const nothing = 'nothing';

/** Checks that names are given once and that what is named exists. */
export function checkNames(exercise: Exercise, checker: Checker): void {
	checkUnique(exercise, checker);
	checkTargets(exercise, checker);
	checkPlans(exercise, checker);
	checkRoles(exercise, checker);
	exercise.checks.forEach((check, i) => checkClaim(exercise, check, checker, `checks[${i}]`));
	exercise.script.forEach(({ round }, i) => {
		if (round === null || round <= exercise.rounds.length) return;
		const message = `There is no round ${round}; the exercise has ${exercise.rounds.length}.`;
		checker.add({ path: `script[${i}].round`, label: 'Script' }, 'no-round', message, round);
	});
}

function checkUnique(exercise: Exercise, checker: Checker): void {
	const lists: Readonly<Record<string, readonly string[]>> = {
		events: exercise.events.map(({ id }) => id),
		targets: exercise.targets.map(({ id }) => id),
		ownTargets: exercise.ownTargets.map(({ id }) => id),
		checks: exercise.checks.map(({ id }) => id),
		roles: exercise.roles.map(({ role }) => role),
		predictions: exercise.predictions.map(({ outcome }) => outcome)
	};
	for (const [path, ids] of Object.entries(lists)) {
		ids.forEach((id, i) => {
			if (ids.indexOf(id) === i) return;
			checker.add({ path: `${path}[${i}]`, label: path }, 'twice', `“${id}” is given twice.`, id);
		});
	}
}

interface Measured {
	readonly outcome: string;
	readonly group: string | null;
	readonly from: number;
	readonly month: number;
	readonly span: string;
}

/** Checks that a measure can be read off a run of the given length. */
function checkMeasure(measure: Measured, checker: Checker, path: string, months: number): void {
	const output = catalogue.outputs.find(({ id }) => id === measure.outcome);
	const label = output?.label ?? measure.outcome;
	if (measure.group !== null && output?.perGroup !== true) {
		const at = { path: joined(path, 'group'), label };
		checker.add(at, 'not-per-group', `${label} is not told per staff group.`, measure.group);
	}
	if (measure.month > months) {
		const message = `${label} is read in month ${measure.month}; the run has ${months}.`;
		checker.add({ path: joined(path, 'month'), label }, 'out-of-range', message, measure.month);
	}
	if (measure.span !== 'at' && measure.from > measure.month) {
		const message = `${label} is read from month ${measure.from} to month ${measure.month}; put the first month first.`;
		checker.add({ path: joined(path, 'from'), label }, 'out-of-range', message, measure.from);
	}
}

function checkTargets(exercise: Exercise, checker: Checker): void {
	const months = monthsOf(exercise);
	for (const path of ['targets', 'ownTargets'] as const) {
		exercise[path].forEach((target, i) => checkMeasure(target, checker, `${path}[${i}]`, months));
	}
}

function checkPlans(exercise: Exercise, checker: Checker): void {
	for (const [name, { rounds }] of Object.entries(exercise.plans)) {
		const path = joined('plans', name);
		if (rounds.length > exercise.rounds.length) {
			const message = `The plan “${name}” has ${rounds.length} rounds; the exercise has ${exercise.rounds.length}.`;
			checker.add({ path, label: 'Plan' }, 'no-round', message, rounds.length);
		}
		rounds.forEach((settings, round) => {
			for (const [lever, value] of Object.entries(settings)) {
				checkSetting(
					exercise,
					{ lever, value },
					checker,
					joined(`${path}.rounds[${round}]`, lever)
				);
			}
		});
	}
}

function checkSetting(
	exercise: Exercise,
	{ lever, value }: { readonly lever: string; readonly value: number },
	checker: Checker,
	path: string
): void {
	const offer = exercise.levers.find((one) => one.lever === lever);
	if (offer === undefined) {
		checker.add({ path, label: 'Lever' }, 'not-on-offer', `“${lever}” is not on offer.`, lever);
	} else if (placeOfSetting(offer, value) < 0) {
		const { label } = leverInfo(lever);
		const message = `${label} can be set from ${offer.min} to ${offer.max} in steps of ${offer.step}; ${value} was given.`;
		checker.add({ path, label }, 'out-of-range', message, value);
	}
}

function checkRoles(exercise: Exercise, checker: Checker): void {
	exercise.levers.forEach(({ card }, i) => {
		if (card === null || exercise.roles.some(({ role }) => role === card)) return;
		const message = `The exercise has no role “${card}” on whose card the lever could stand.`;
		checker.add({ path: `levers[${i}].card`, label: 'Private card' }, 'no-role', message, card);
	});
}

function checkClaim(exercise: Exercise, check: ModelCheck, checker: Checker, path: string): void {
	const exists = (name: string): boolean => name === nothing || Object.hasOwn(exercise.plans, name);
	const missing = (where: string, name: string) =>
		checker.add(
			{ path: where, label: 'Plan' },
			'no-plan',
			`There is no plan “${name}” in the file.`,
			name
		);
	if (check.plan !== null && !exists(check.plan)) missing(joined(path, 'plan'), check.plan);
	check.conditions.forEach(({ sum }, c) =>
		sum.forEach((term, t) => {
			const place = `${path}.conditions[${c}].sum[${t}]`;
			if (!exists(term.plan)) missing(joined(place, 'plan'), term.plan);
			checkMeasure(term, checker, place, monthsOf(exercise) + 60);
		})
	);
	const needs = { conditions: check.conditions.length, 'no-plan': check.targets.length };
	if (check.kind in needs && needs[check.kind as keyof typeof needs] === 0) {
		const what = check.kind === 'conditions' ? 'conditions' : 'targets';
		const message = `A check of the kind “${check.kind}” needs ${what}.`;
		checker.add({ path: joined(path, what), label: 'Model check' }, 'missing', message, []);
	}
}
