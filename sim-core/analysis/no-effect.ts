/** Settings that move nothing, and why: said to whoever set them, instead of silence. */
import { monthNumber } from '../scenario/months.ts';
import type { Phase, Scenario } from '../scenario/types.ts';
import { staffGroups } from '../spec/dimensions.ts';

export interface WithoutEffect {
	/** Id of the lever. */
	readonly lever: string;
	readonly label: string;
	/** One sentence that says why. */
	readonly message: string;
}

/** What it takes to find out: the catalogue's levers, and a run that gives the hash of its result. */
export interface Judging {
	readonly levers: readonly {
		readonly id: string;
		readonly label: string;
		readonly statusQuo: number;
	}[];
	readonly resultHashOf: (scenario: Scenario) => string;
}

/**
 * Finds the levers that are set and change no figure of the run, by running the scenario without each.
 * Costs one run, and one more for each lever that is set.
 */
export function settingsWithoutEffect(
	scenario: Scenario,
	{ levers, resultHashOf }: Judging
): readonly WithoutEffect[] {
	const whole = resultHashOf(scenario);
	return levers.flatMap((lever) => {
		const phases = phasesOf(scenario, lever.id);
		if (phases.length === 0) return [];
		const { [lever.id]: _, ...others } = scenario.levers;
		if (resultHashOf({ ...scenario, levers: others }) !== whole) return [];
		const reason = reasonFor(phases, lever.statusQuo, scenario);
		return [
			{ lever: lever.id, label: lever.label, message: `${lever.label} changes nothing: ${reason}` }
		];
	});
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
