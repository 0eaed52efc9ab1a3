/** A named set of dated events that can be used in other plans, and its file. */
import type { Issue, Result, Scenario, WorldEvent } from '#sim-core';
import type { WorkbenchCore } from '../../state/core.ts';
import { withEvents } from '../../state/edit-scenario.ts';
import { problem } from '../../state/problem.ts';
import { monthsOfRun } from '../../controls/phases.ts';

export interface EventSet {
	readonly id: string;
	/** Counts the saves of this set in all tabs. */
	readonly revision: number;
	readonly name: string;
	readonly savedAt: string;
	readonly events: readonly WorldEvent[];
}

/** The shape in which sets are written now, in the browser and in files. */
export const eventSetVersion = 1;
/** Says in a file what kind of file it is. */
const fileKind = 'headroom-events';
const longestName = 80;
const mostEvents = 50;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
type Core = Pick<WorkbenchCore, 'validateScenario'>;

const refused = (message: string): Result<never> => ({
	ok: false,
	issues: [problem('events-refused', message)]
});

/** Checks events as a stranger's file may hold them, each in a run of its own that begins with it; `carrier` lends the rest. */
export function readEvents(core: Core, stored: unknown, carrier: Scenario): Result<WorldEvent[]> {
	if (!Array.isArray(stored) || stored.length === 0) return refused('It holds no events.');
	if (stored.length > mostEvents) return refused(`A set holds ${mostEvents} events at most.`);
	const events: WorldEvent[] = [];
	const issues: Issue[] = [];
	for (const event of stored as readonly unknown[]) {
		const from: unknown = isFields(event) ? event['from'] : null;
		const alone = { ...carrier, start: from, months: 120, levers: {} };
		const checked = core.validateScenario({ ...alone, world: { drivers: {}, events: [event] } });
		if (checked.ok) events.push(...checked.value.world.events);
		else issues.push(...checked.issues);
	}
	return issues.length > 0 ? { ok: false, issues } : { ok: true, value: events };
}

/** Checks a stored set; null when it cannot be used. */
export function readEventSet(core: Core, stored: unknown, carrier: Scenario): EventSet | null {
	if (!isFields(stored)) return null;
	const { id, revision, name, savedAt } = stored;
	if (Number(stored['schemaVersion'] ?? eventSetVersion) > eventSetVersion) return null;
	if (typeof id !== 'string' || typeof revision !== 'number') return null;
	if (typeof name !== 'string' || typeof savedAt !== 'string') return null;
	const events = readEvents(core, stored['events'], carrier);
	return events.ok ? { id, revision, name, savedAt, events: events.value } : null;
}

/** Writes a set as a small readable file. */
export const eventSetText = ({ name, events }: Pick<EventSet, 'name' | 'events'>): string =>
	`${JSON.stringify({ kind: fileKind, version: eventSetVersion, name, events }, null, '\t')}\n`;

/** Reads a file of events. Everything that is wrong with it comes back at once; nothing is changed. */
export function readEventFile(
	core: Core,
	text: string,
	carrier: Scenario
): Result<Pick<EventSet, 'name' | 'events'>> {
	let read: unknown;
	try {
		read = JSON.parse(text);
	} catch {
		return refused('This file is not a file of events: it cannot be read as JSON.');
	}
	if (!isFields(read) || read['kind'] !== fileKind) {
		return refused('This is another kind of file. Open one that was saved here.');
	}
	if (Number(read['version']) > eventSetVersion) {
		return refused('This file was written by a newer version of the app.');
	}
	const { name } = read;
	const events = readEvents(core, read['events'], carrier);
	if (!events.ok) return events;
	const known = typeof name === 'string' && name.trim() !== '' ? name.trim() : 'Events from a file';
	return { ok: true, value: { name: known.slice(0, longestName), events: events.value } };
}

/** What putting a set into a plan would do. */
export interface PutIn {
	readonly scenario: Scenario;
	/** How many go in. */
	readonly count: number;
	/** How many begin outside the months of the plan, and stay out. */
	readonly outside: number;
	/** How many the plan has already. */
	readonly already: number;
}

/** Adds a set to a plan, or puts it in place of the plan's events. Dates stay as they are. */
export function putInto(
	plan: Scenario,
	events: readonly WorldEvent[],
	how: 'add' | 'replace'
): PutIn {
	const months = new Set(monthsOfRun(plan.start, plan.months));
	const within = events.filter(({ from }) => months.has(from));
	const present = how === 'add' ? plan.world.events : [];
	const known = new Set(present.map((event) => JSON.stringify(plainEvent(event))));
	const fresh = within.filter((event) => !known.has(JSON.stringify(plainEvent(event))));
	return {
		scenario: withEvents(plan, [...present, ...fresh]),
		count: fresh.length,
		outside: events.length - within.length,
		already: within.length - fresh.length
	};
}

const plainEvent = ({ id, from, size, months }: WorldEvent): WorldEvent => ({
	id,
	from,
	size,
	months
});

/** Says what putting a set into a plan did. */
export function putInWords({ count, outside, already }: PutIn, name: string): string {
	const parts = [`${count} ${count === 1 ? 'event' : 'events'} of “${name}” went into the plan.`];
	if (outside > 0) parts.push(`${outside} begin outside the months of the plan and stayed out.`);
	if (already > 0) parts.push(`${already} were there already.`);
	return parts.join(' ');
}
