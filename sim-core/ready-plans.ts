/** Plans and outside worlds that ship with the product, to start from: the released scenarios as choices. */
import anEndToAgency from './data/scenarios/end-agency.json' with { type: 'json' };
import freezeForAYear from './data/scenarios/freeze-for-a-year.json' with { type: 'json' };
import hardFreeze from './data/scenarios/hard-freeze.json' with { type: 'json' };
import hardWinter from './data/scenarios/hard-winter.json' with { type: 'json' };
import hireAbroad from './data/scenarios/hire-abroad.json' with { type: 'json' };
import hireAtHome from './data/scenarios/hire-at-home.json' with { type: 'json' };
import investInChange from './data/scenarios/invest-in-change.json' with { type: 'json' };
import keepPeople from './data/scenarios/keep-people.json' with { type: 'json' };
import leadAndExplain from './data/scenarios/lead-and-explain.json' with { type: 'json' };
import pandemicAgain from './data/scenarios/pandemic-again.json' with { type: 'json' };
import savingsFromPosts from './data/scenarios/savings-from-posts.json' with { type: 'json' };
import { monthNumber, monthText } from './scenario/months.ts';
import type { Phase, Scenario, Setting } from './scenario/types.ts';

/** Something to start from: what it sets, whatever trust it was released for. */
export interface ReadyPlan {
	readonly name: string;
	/** One sentence about it. */
	readonly about: string;
	/** What it sets: levers, or the outside world. */
	readonly sets: 'levers' | 'world';
	readonly scenario: Scenario;
}

const files: readonly Scenario[] = [
	keepPeople,
	hireAtHome,
	hireAbroad,
	freezeForAYear,
	hardFreeze,
	anEndToAgency,
	savingsFromPosts,
	investInChange,
	leadAndExplain,
	hardWinter,
	pandemicAgain
] as unknown as readonly Scenario[];

/** Every plan to start from; plans first, then outside worlds. */
export const readyPlans: readonly ReadyPlan[] = files.map((scenario) => ({
	name: scenario.name,
	about: scenario.notes,
	sets: Object.keys(scenario.levers).length > 0 ? 'levers' : 'world',
	scenario
}));

/**
 * Puts what a ready plan sets into a scenario, its months moved to the scenario's start. A plan takes the place of
 * all levers and leaves the outside world alone; an outside world leaves the levers alone.
 */
export function withReadyPlan(scenario: Scenario, { sets, scenario: ready }: ReadyPlan): Scenario {
	const later = (monthNumber(scenario.start) ?? 0) - (monthNumber(ready.start) ?? 0);
	if (sets === 'levers') {
		const levers = Object.fromEntries(
			Object.entries(ready.levers).map(([id, setting]) => [id, moveSetting(setting, later)])
		);
		return { ...scenario, levers };
	}
	const { drivers, events } = ready.world;
	return {
		...scenario,
		world: {
			drivers: Object.fromEntries(
				Object.entries(drivers).map(([id, phases]) => [id, movePhases(phases, later)])
			),
			events: events.map((event) => ({ ...event, from: moveMonth(event.from, later) }))
		}
	};
}

function moveSetting(setting: Setting, later: number): Setting {
	if (isForEveryone(setting)) return movePhases(setting, later);
	return Object.fromEntries(
		Object.entries(setting).map(([group, phases]) => [group, movePhases(phases, later)])
	);
}

const movePhases = (phases: readonly Phase[], later: number): Phase[] =>
	phases.map((phase) => ({
		...phase,
		from: moveMonth(phase.from, later),
		until: phase.until === null ? null : moveMonth(phase.until, later)
	}));

const moveMonth = (month: string, later: number): string =>
	monthText((monthNumber(month) ?? 0) + later);

const isForEveryone = (setting: Setting): setting is readonly Phase[] => Array.isArray(setting);
