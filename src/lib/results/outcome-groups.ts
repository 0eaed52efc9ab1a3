/** The outcomes to choose from, by sector of the model, in the order in which the model reports them. */
import type { OutputInfo } from '#sim-core';

export interface OutcomeGroup {
	readonly sector: string;
	readonly outputs: readonly OutputInfo[];
}

/** Groups outcomes by sector, keeping their order. */
export function outcomeGroups(outputs: readonly OutputInfo[]): readonly OutcomeGroup[] {
	const groups = new Map<string, OutputInfo[]>();
	for (const output of outputs) {
		const group = groups.get(output.sector);
		if (group === undefined) groups.set(output.sector, [output]);
		else group.push(output);
	}
	return [...groups].map(([sector, members]) => ({ sector, outputs: members }));
}

/** Finds an outcome by its id, or the first one when the id is not known. */
export function outputOf(outputs: readonly OutputInfo[], id: string): OutputInfo {
	const found = outputs.find((output) => output.id === id) ?? outputs[0];
	if (found === undefined) throw new Error('The catalogue has no outputs.');
	return found;
}
