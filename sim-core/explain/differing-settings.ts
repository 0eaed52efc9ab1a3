/** Where two plans differ, as parts that can be swapped one by one: a lever, a driver, an event, an assumption, the start. */
import type { Profile } from '../data/profile.ts';
import { profileFor } from '../data/profile-for.ts';
import { catalogue } from '../index.ts';
import { canonicalJson } from '../scenario/canonical.ts';
import type { Scenario, WorldEvent } from '../scenario/types.ts';
import { mixedProfile, profileParts } from './differing-profiles.ts';

export type PartKind = 'lever' | 'driver' | 'event' | 'assumption' | 'profile' | 'luck';

/** One setting in which two plans differ. */
export interface Part {
	/** Path of the setting, as in `levers.vacancyControl` or `world.events.severeWinter.2026-12`. */
	readonly id: string;
	readonly kind: PartKind;
	readonly label: string;
}

/** What a run needs: the scenario and the figures it starts from. */
export interface Mixture {
	readonly scenario: Scenario;
	readonly profile: Profile;
}

/** Two plans with what differs between them, in an order that does not depend on how either was written down. */
export interface PlanPair {
	readonly a: Scenario;
	readonly b: Scenario;
	readonly parts: readonly Part[];
	/** Figures that A and B start from. */
	readonly profiles: readonly [a: Profile, b: Profile];
}

/** Pairs two plans over the months that both have. Throws when they start at different times. */
export function pairOf(a: Scenario, b: Scenario): PlanPair {
	if (a.start !== b.start) {
		throw new Error(`The plans start in ${a.start} and ${b.start}; they must start together.`);
	}
	const months = Math.min(a.months, b.months);
	const start = profileFor(a);
	const isSame = a.profile === b.profile && a.own === b.own;
	const profiles = [start, isSame ? start : profileFor(b)] as const;
	const parts = [
		...keyedParts(a.levers, b.levers, 'lever', 'levers'),
		...keyedParts(a.world.drivers, b.world.drivers, 'driver', 'world.drivers'),
		...eventParts(a.world.events, b.world.events),
		...keyedParts(a.assumptions, b.assumptions, 'assumption', 'assumptions'),
		...profileParts(...profiles),
		...luckPart(a, b)
	];
	parts.sort((one, other) => (one.id < other.id ? -1 : 1));
	return { a: { ...a, months }, b: { ...b, months }, parts, profiles };
}

/** Mixes two plans: the parts named are as in B, all others as in A. */
export function mixtureOf(
	{ a, b, parts, profiles }: PlanPair,
	fromB: ReadonlySet<string>
): Mixture {
	const world = {
		drivers: mixedRecord(a.world.drivers, b.world.drivers, (id) =>
			fromB.has(`world.drivers.${id}`)
		),
		events: mixedEvents(a.world.events, b.world.events, fromB)
	};
	const scenario: Scenario = {
		...a,
		seed: fromB.has('seed') ? b.seed : a.seed,
		levers: mixedRecord(a.levers, b.levers, (id) => fromB.has(`levers.${id}`)),
		world,
		assumptions: mixedRecord(a.assumptions, b.assumptions, (id) => fromB.has(`assumptions.${id}`))
	};
	return { scenario, profile: mixedProfile(profiles[0], profiles[1], parts, fromB) };
}

type Keyed = Readonly<Record<string, unknown>>;

const lists: Readonly<
	Record<
		'lever' | 'driver' | 'assumption' | 'event',
		readonly { readonly id: string; readonly label: string }[]
	>
> = {
	lever: catalogue.levers,
	driver: catalogue.drivers,
	assumption: catalogue.assumptions,
	event: catalogue.events
};

const labelOf = (kind: keyof typeof lists, id: string): string =>
	lists[kind].find((one) => one.id === id)?.label ?? id;

function keyedParts(
	a: Keyed,
	b: Keyed,
	kind: 'lever' | 'driver' | 'assumption',
	folder: string
): Part[] {
	const ids = [...new Set([...Object.keys(a), ...Object.keys(b)])];
	return ids
		.filter((id) => textOf(a[id]) !== textOf(b[id]))
		.map((id) => ({ id: `${folder}.${id}`, kind, label: labelOf(kind, id) }));
}

const textOf = (value: unknown): string => (value === undefined ? '' : canonicalJson(value));

/** Takes each key from one record or the other, in the order of the keys. */
function mixedRecord<T>(
	a: Readonly<Record<string, T>>,
	b: Readonly<Record<string, T>>,
	fromB: (id: string) => boolean
): Record<string, T> {
	const ids = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
	const entries = ids.flatMap((id) => {
		const value = fromB(id) ? b[id] : a[id];
		return value === undefined ? [] : [[id, value] as const];
	});
	return Object.fromEntries(entries);
}

const placeOf = ({ id, from }: WorldEvent): string => `world.events.${id}.${from}`;

/** Events of one kind and month are one part, however many there are of them. */
function eventParts(a: readonly WorldEvent[], b: readonly WorldEvent[]): Part[] {
	const places = new Map([...a, ...b].map((event) => [placeOf(event), event]));
	const differing = [...places].filter(
		([place]) => textOf(eventsAt(a, place)) !== textOf(eventsAt(b, place))
	);
	const times = new Map<string, number>();
	for (const [, { id }] of differing) times.set(id, (times.get(id) ?? 0) + 1);
	return differing.map(([id, event]) => {
		const label = labelOf('event', event.id);
		return {
			id,
			kind: 'event',
			label: times.get(event.id) === 1 ? label : `${label}, ${event.from}`
		};
	});
}

const eventsAt = (events: readonly WorldEvent[], place: string): WorldEvent[] =>
	events.filter((event) => placeOf(event) === place).sort(byText);

/** Events are run in the order of their text, so that the order of entry moves not even a last bit. */
function byText(one: WorldEvent, other: WorldEvent): number {
	return canonicalJson(one) < canonicalJson(other) ? -1 : 1;
}

function mixedEvents(
	a: readonly WorldEvent[],
	b: readonly WorldEvent[],
	fromB: ReadonlySet<string>
): WorldEvent[] {
	const kept = a.filter((event) => !fromB.has(placeOf(event)));
	const taken = b.filter((event) => fromB.has(placeOf(event)));
	return [...kept, ...taken].sort(byText);
}

/** Two seeds differ in their luck, which matters only where chance is switched on. */
const luckPart = (a: Scenario, b: Scenario): Part[] =>
	a.seed === b.seed ? [] : [{ id: 'seed', kind: 'luck', label: 'Luck' }];
