/** What changed: one line for each setting, from what to what. */
import type { Scenario } from '#sim-core';
import { wordedRow } from '../results/setting-text.ts';
import type { WorkbenchCore } from '../state/core.ts';

export interface ChangedSetting {
	readonly path: string;
	readonly label: string;
	readonly from: string;
	readonly to: string;
}

/** Lists the settings in which two scenarios differ, in the words of the page. */
export function changesBetween(
	before: Scenario,
	after: Scenario,
	core: Pick<WorkbenchCore, 'settingsThatDiffer' | 'catalogue'>
): readonly ChangedSetting[] {
	const both = [before, after];
	return core.settingsThatDiffer(both).map((row) => {
		const { path, label, values } = wordedRow(row, both, core.catalogue);
		return { path, label, from: values[0] ?? '', to: values[1] ?? '' };
	});
}

/** Counts the levers, drivers, events and assumptions that a plan sets. */
export const countOfChanges = ({ levers, world, assumptions }: Scenario): number =>
	Object.keys(levers).length +
	Object.keys(world.drivers).length +
	world.events.length +
	Object.keys(assumptions).length;

/** Says how many changes wait for a run, and which the first of them are. */
export function waitingInWords(
	ran: Scenario,
	draft: Scenario,
	core: Pick<WorkbenchCore, 'settingsThatDiffer' | 'catalogue'>
): string {
	const labels = changesBetween(ran, draft, core).map(({ label }) => label);
	if (labels.length === 0) return 'Nothing waits that moves a result.';
	const first = labels.slice(0, 2).join(', ');
	const more = labels.length > 2 ? ` and ${labels.length - 2} more` : '';
	return `${labels.length === 1 ? 'One change waits' : `${labels.length} changes wait`}: ${first}${more}.`;
}
