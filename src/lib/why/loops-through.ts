/** Which feedback loops an outcome lies on, or next to. */
import type { Loop } from '#sim-core/model-description.ts';
import type { ModelText } from '../model/quantities.ts';

/** More circuits than this are a tangle. */
export const mostLoops = 3;

/** How many steps away from an outcome its causes are looked for. */
const farthest = 4;

/** Lists at most three loops nearest to an outcome, along the equations that lead to it. */
export function loopsThrough(
	loops: readonly Loop[],
	model: ModelText,
	outcome: string
): readonly Loop[] {
	const distance = distancesTo(model, outcome);
	return loops
		.map((loop) => ({
			loop,
			steps: Math.min(...loop.members.map((member) => distance.get(member) ?? Infinity))
		}))
		.filter(({ steps }) => steps <= farthest)
		.sort((a, b) => a.steps - b.steps)
		.slice(0, mostLoops)
		.map(({ loop }) => loop);
}

/** Counts, for each quantity, over how many equations it acts on the outcome. */
function distancesTo(model: ModelText, outcome: string): ReadonlyMap<string, number> {
	const distance = new Map([[outcome, 0]]);
	let edge = [outcome];
	for (let steps = 1; steps <= farthest && edge.length > 0; steps++) {
		edge = edge
			.flatMap((id) => causesOf(model, id))
			.filter((id) => {
				if (distance.has(id)) return false;
				distance.set(id, steps);
				return true;
			});
	}
	return distance;
}

function causesOf(model: ModelText, id: string): readonly string[] {
	const entry = model.byId.get(id);
	if (entry === undefined) return [];
	return [...new Set([...entry.uses, ...entry.inflows, ...entry.outflows])];
}
