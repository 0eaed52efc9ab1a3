/** Checks of settings over time: phases of levers and drivers, and dated events. */
import type { DriverInfo, EventInfo, QuantityInfo } from '../spec/catalogue.ts';
import type { Checker } from './checks.ts';
import { joined, shown } from './checks.ts';

/** Most events that a scenario may hold. */
const mostEvents = 50;

/** Most phases of one setting: one for each month of the longest run. */
const mostPhases = 120;

/** Checks a list and its length; gives it back, or an empty one. */
function listOf(
	input: unknown,
	checker: Checker,
	at: { readonly path: string; readonly label: string },
	most: number
): readonly unknown[] {
	if (!Array.isArray(input)) {
		checker.add(at, 'wrong-type', `${at.label} must be a list; ${shown(input)} was given.`, input);
		return [];
	}
	if (input.length > most) {
		const message = `${at.label} may have ${most} entries at most; ${input.length} were given.`;
		checker.add(at, 'too-long', message, input.length);
		return [];
	}
	return input;
}

/** Checks the phases of one lever or driver against its bounds, and their months against each other. */
export function checkPhases(
	input: unknown,
	checker: Checker,
	quantity: QuantityInfo,
	path: string
): void {
	const label = quantity.label;
	const starts = new Set<number>();
	listOf(input, checker, { path, label }, mostPhases).forEach((entry, i) => {
		const place = `${path}[${i}]`;
		const keys = ['value', 'from', 'rampMonths', 'until'];
		const phase = checker.record(entry, { path: place, label }, keys);
		if (phase === null) return;
		checker.number(phase.value, { path: joined(place, 'value'), label }, quantity);
		const from = checker.month(phase.from, {
			path: joined(place, 'from'),
			label: `${label}: start`
		});
		const ramp = { path: joined(place, 'rampMonths'), label: `${label}: ramp in months` };
		checker.whole(phase.rampMonths, ramp, { min: 0, max: 120 });
		checkUntil(
			phase.until,
			checker,
			{ path: joined(place, 'until'), label: `${label}: end` },
			from
		);
		if (from === null) return;
		if (starts.has(from)) {
			const at = { path: joined(place, 'from'), label: `${label}: start` };
			checker.add(
				at,
				'same-start',
				`${label} has two settings that start in ${shown(phase.from)}.`,
				phase.from
			);
		}
		starts.add(from);
	});
}

function checkUntil(
	until: unknown,
	checker: Checker,
	at: { readonly path: string; readonly label: string },
	from: number | null
): void {
	if (until === null) return;
	const month = checker.month(until, at);
	if (month !== null && from !== null && month < from) {
		const message = `${at.label} is before its start; change the end, ${shown(until)}, or the start, or write null for no end.`;
		checker.add(at, 'ends-before-start', message, until);
	}
}

/** Checks the drivers of the outside world. */
export function checkDrivers(
	input: unknown,
	checker: Checker,
	drivers: readonly DriverInfo[]
): void {
	const record = checker.record(input, { path: 'world.drivers', label: 'Outside world' }, null);
	for (const [id, phases] of Object.entries(record ?? {})) {
		const path = joined('world.drivers', id);
		const driver = drivers.find((one) => one.id === id);
		if (driver === undefined) {
			const message = `The outside world has no driver called “${id.slice(0, 60)}”.`;
			checker.add({ path, label: 'Outside world' }, 'unknown-driver', message, id);
			continue;
		}
		checkPhases(phases, checker, driver, path);
	}
}

/** Checks the dated events of the outside world. */
export function checkEvents(input: unknown, checker: Checker, events: readonly EventInfo[]): void {
	const at = { path: 'world.events', label: 'Events' };
	listOf(input, checker, at, mostEvents).forEach((entry, i) => {
		const path = `world.events[${i}]`;
		const keys = ['id', 'from', 'size', 'months'];
		const event = checker.record(entry, { path, label: 'Event' }, keys);
		if (event === null) return;
		const declared = events.find(({ id }) => id === event.id);
		if (declared === undefined) {
			const message = `There is no event called ${shown(event.id)}.`;
			checker.add({ path: joined(path, 'id'), label: 'Event' }, 'unknown-event', message, event.id);
			return;
		}
		const { label } = declared;
		checker.month(event.from, { path: joined(path, 'from'), label: `${label}: start` });
		checker.number(event.size, { path: joined(path, 'size'), label: `${label}: size` }, declared);
		const months = { path: joined(path, 'months'), label: `${label}: length in months` };
		checker.whole(event.months, months, { min: 1, max: 60 });
	});
}
