/** One number of a scenario set to a value: a lever held from the start, a driver held from the start, an assumption. */
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import type { Phase, Scenario, Setting } from '../scenario/types.ts';

/** What can be set to a value; one staff group of it, or all (null). */
export interface Dial {
	readonly kind: 'lever' | 'driver' | 'assumption';
	readonly id: string;
	readonly group: StaffGroup | null;
}

/** A dial and the value it is set to. */
export interface Change {
	readonly dial: Dial;
	readonly value: number;
}

/** Sets dials of a scenario; what was planned for them before gives way, all else stays. */
export const withChanges = (scenario: Scenario, changes: readonly Change[]): Scenario =>
	changes.reduce(withChange, scenario);

function withChange(scenario: Scenario, { dial, value }: Change): Scenario {
	const { kind, id, group } = dial;
	const held: readonly Phase[] = [{ value, from: scenario.start, rampMonths: 0, until: null }];
	switch (kind) {
		case 'lever': {
			const setting = group === null ? held : perGroup(scenario.levers[id] ?? [], group, held);
			return { ...scenario, levers: { ...scenario.levers, [id]: setting } };
		}
		case 'driver': {
			const drivers = { ...scenario.world.drivers, [id]: held };
			return { ...scenario, world: { ...scenario.world, drivers } };
		}
		case 'assumption': {
			const before = scenario.assumptions[id];
			const own = typeof before === 'number' ? forEvery(before) : before;
			const set = group === null ? value : { ...own, [group]: value };
			return { ...scenario, assumptions: { ...scenario.assumptions, [id]: set } };
		}
	}
}

/** One group's phases beside those that the other groups had. */
function perGroup(before: Setting, group: StaffGroup, held: readonly Phase[]): Setting {
	const own = Array.isArray(before) ? forEvery(before as readonly Phase[]) : before;
	return { ...(own as Readonly<Partial<Record<StaffGroup, readonly Phase[]>>>), [group]: held };
}

const forEvery = <T>(value: T): Readonly<Record<StaffGroup, T>> =>
	Object.fromEntries(staffGroups.map((one) => [one, value])) as Record<StaffGroup, T>;
