/** Settings that move nothing, and why: said to whoever set them, instead of silence. */
import { monthNumber } from '../scenario/months.ts';
import type { Phase, Scenario } from '../scenario/types.ts';
import { staffGroups } from '../spec/dimensions.ts';

/** A lever that a scenario sets, the same scenario without it, and what to say if both run alike. */
export interface LeverInUse {
	/** Id of the lever. */
	readonly lever: string;
	readonly without: Scenario;
	/** One sentence that says that the lever changes nothing, and why. */
	readonly ifIdle: string;
}

/** What has to be known of a lever. */
type KnownLever = { readonly id: string; readonly label: string; readonly statusQuo: number };

/** Lists the levers that a scenario sets, in the catalogue's order. */
export function leversInUse(scenario: Scenario, levers: readonly KnownLever[]): LeverInUse[] {
	return levers.flatMap(({ id, label, statusQuo }) => {
		const phases = phasesOf(scenario, id);
		if (phases.length === 0) return [];
		const { [id]: _, ...others } = scenario.levers;
		const without = { ...scenario, levers: others };
		const reason = reasonFor(phases, statusQuo, scenario);
		return [{ lever: id, without, ifIdle: `${label} changes nothing: ${reason}` }];
	});
}

/** Finds the levers that change no figure of the run, at the cost of a run each; a sentence each. */
export function settingsWithoutEffect(
	scenario: Scenario,
	levers: readonly KnownLever[],
	resultHashOf: (scenario: Scenario) => string
): string[] {
	const whole = resultHashOf(scenario);
	const idle = leversInUse(scenario, levers).filter(
		({ without }) => resultHashOf(without) === whole
	);
	return idle.map(({ ifIdle }) => ifIdle);
}

function phasesOf(scenario: Scenario, id: string): readonly Phase[] {
	const setting = scenario.levers[id];
	if (setting === undefined) return [];
	if (Array.isArray(setting)) return setting as readonly Phase[];
	const perGroup = setting as Readonly<Partial<Record<string, readonly Phase[]>>>;
	return staffGroups.flatMap((group) => perGroup[group] ?? []);
}

function reasonFor(phases: readonly Phase[], statusQuo: number, scenario: Scenario): string {
	const first = monthNumber(scenario.start)!;
	const end = first + scenario.months;
	if (phases.every(({ value }) => value === statusQuo)) return 'it is set to what it already is.';
	if (phases.every(({ from }) => monthNumber(from)! >= end)) {
		return 'it starts after the run has ended.';
	}
	if (phases.every(({ until }) => until !== null && monthNumber(until)! < first)) {
		return 'it ends before the run begins.';
	}
	return 'what it acts on does not arise in this run, or another setting rules it out.';
}
