/** Names for the ids that a form offers: of levers, outcomes, events, trusts, roles and dimensions. */
import { catalogue, profiles } from '#sim-core';
import { lensPack } from '#sim-core/exercises.ts';
import { roleLabels, stageLabels, themeLabels } from '../play/labels.ts';

const names: ReadonlyMap<string, string> = new Map([
	...[...catalogue.outputs, ...catalogue.events, ...catalogue.levers].map(
		({ id, label }) => [id, label] as const
	),
	...profiles.map(({ id, name }) => [id, name] as const),
	...lensPack.dimensions.map(({ id, name }) => [id, name] as const),
	...Object.entries(roleLabels),
	...Object.entries(themeLabels),
	...Object.entries(stageLabels).map(([id, { label }]) => [id, label] as const)
]);

/** Gives the name of an id as people read it; the id itself where it has none. */
export const nameOfId = (id: string | number): string => names.get(String(id)) ?? String(id);
