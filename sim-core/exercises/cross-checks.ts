/** Rules that hold between the parts of an exercise: what one part names, another must have. */
import { catalogue, validateScenario } from '../index.ts';
import { joined, shown, type Checker } from '../scenario/checks.ts';
import { checkNames } from './check-names.ts';
import type { Exercise, LeverOffer } from './format.ts';
import { mostSettings } from './known.ts';
import { leverInfo, phasesBefore, placeOfSetting, settingBefore } from './offer.ts';
import { monthsOf } from './rounds.ts';

/** Longest play in months: five years, so that five more can follow. */
export const longestPlay = 60;

/** Checks everything that no part can tell by itself. */
export function crossCheck(exercise: Exercise, checker: Checker): void {
	if (!checkBefore(exercise, checker)) return;
	checkOffers(exercise, checker);
	checkEvents(exercise, checker);
	checkNames(exercise, checker);
	checkKind(exercise, checker);
}

/** Checks what stands before play by the rules of a scenario. */
function checkBefore(exercise: Exercise, checker: Checker): boolean {
	const months = monthsOf(exercise);
	if (months > longestPlay) {
		const message = `The rounds last ${months} months together; ${longestPlay} at most, so that five years can follow.`;
		checker.add({ path: 'rounds', label: 'Rounds' }, 'out-of-range', message, months);
	}
	const { profile, start, seed, base, title } = exercise;
	const world = { drivers: base.drivers, events: base.events };
	const checked = validateScenario({
		...{ schemaVersion: 1, name: title, notes: '', months: 12 },
		...{ profile, start, seed, world, levers: base.levers, assumptions: base.assumptions }
	});
	if (checked.ok) return true;
	const inBase = /^(levers|assumptions)/;
	for (const issue of checked.issues) {
		const path = issue.path.replace(inBase, 'base.$1').replace(/^world/, 'base');
		checker.issues.push({ ...issue, path });
	}
	return false;
}

function checkOffers(exercise: Exercise, checker: Checker): void {
	const seen = new Set<string>();
	exercise.levers.forEach((offer, i) => {
		const at = { path: `levers[${i}]`, label: leverInfo(offer.lever).label };
		if (seen.has(offer.lever)) {
			checker.add(at, 'twice', `${at.label} is on offer twice.`, offer.lever);
		}
		seen.add(offer.lever);
		checkOffer(exercise, offer, checker, at);
	});
}

function checkOffer(
	exercise: Exercise,
	offer: LeverOffer,
	checker: Checker,
	at: { readonly path: string; readonly label: string }
): void {
	const info = leverInfo(offer.lever);
	const before = checker.issues.length;
	for (const end of ['min', 'max'] as const) {
		checker.number(offer[end], { path: joined(at.path, end), label: at.label }, info);
	}
	const steps = (offer.max - offer.min) / offer.step;
	const place = { path: joined(at.path, 'step'), label: at.label };
	if (!(steps >= 1 && Math.abs(steps - Math.round(steps)) < 1e-6)) {
		const message = `${at.label}: the step must divide the way from ${offer.min} to ${offer.max} evenly; ${offer.step} was given.`;
		checker.add(place, 'uneven-step', message, offer.step);
	} else if (steps >= mostSettings) {
		const message = `${at.label} would have ${Math.round(steps) + 1} settings; ${mostSettings} at most fit on a decision slip.`;
		checker.add(place, 'too-many-settings', message, offer.step);
	}
	if (checker.issues.length > before) return;
	if (phasesBefore(exercise, offer.lever) === null) {
		const message = `${at.label} is set per staff group before play, so it cannot be on offer for all.`;
		checker.add(at, 'per-group', message, offer.lever);
	} else if (placeOfSetting(offer, settingBefore(exercise, offer.lever)) < 0) {
		const start = settingBefore(exercise, offer.lever);
		const message = `${at.label} stands at ${start} before play, which is none of the settings on offer.`;
		checker.add(at, 'start-not-on-offer', message, start);
	}
}

function checkEvents(exercise: Exercise, checker: Checker): void {
	exercise.events.forEach((event, i) => {
		const path = `events[${i}]`;
		const declared = catalogue.events.find(({ id }) => id === event.event);
		if (declared !== undefined) {
			const at = { path: joined(path, 'size'), label: `${declared.label}: size` };
			checker.number(event.size, at, declared);
		}
		if (event.round === null) return;
		const round = exercise.rounds[event.round - 1];
		if (round === undefined) {
			const message = `There is no round ${event.round}; the exercise has ${exercise.rounds.length}.`;
			checker.add(
				{ path: joined(path, 'round'), label: event.title },
				'no-round',
				message,
				event.round
			);
		} else if (event.month > round.months) {
			const message = `Round ${event.round} has ${round.months} months; month ${shown(event.month)} is not among them.`;
			checker.add(
				{ path: joined(path, 'month'), label: event.title },
				'no-month',
				message,
				event.month
			);
		}
	});
}

/** Checks that an exercise has what its kind of play needs. */
function checkKind(exercise: Exercise, checker: Checker): void {
	const { kind, signal, steps, levers, targets, predictions } = exercise;
	const needs = (path: string, label: string, there: boolean): void => {
		if (there) return;
		const message = `${label} are needed for an exercise of this kind.`;
		checker.add({ path, label }, 'missing', message, null);
	};
	if (kind === 'signal') {
		needs('signal', 'Noisy months', signal !== null);
		return;
	}
	needs('levers', 'Levers on offer', levers.length > 0);
	needs('targets', 'Targets', targets.length > 0);
	needs('predictions', 'Three predictions', predictions.length === 3);
	if (kind === 'planner') needs('steps', 'Steps', steps.length > 0);
}
