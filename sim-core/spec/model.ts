/** A model: sectors of declared quantities, its units and its dated events. */
import type { EventInfo } from './catalogue.ts';
import type { Loop } from './loop.ts';
import type { DimensionName, Variable } from './variable.ts';

/** One part of the model: quantities by name. */
export interface Sector {
	readonly name: string;
	readonly variables: Readonly<Record<string, Variable>>;
}

export const sector = (name: string, variables: Readonly<Record<string, Variable>>): Sector => ({
	name,
	variables
});

/** How an event of a given size moves a driver while it lasts: added to it, or multiplying it by 1 + size. */
export interface EventEffect {
	readonly driver: string;
	readonly by: 'add' | 'multiply';
	/** Effect on the driver per unit of the event's size. */
	readonly perSize: number;
}

export interface EventDeclaration extends EventInfo {
	readonly effects: readonly EventEffect[];
}

export interface ModelSpec {
	readonly version: string;
	readonly dimensions: Readonly<Record<DimensionName, readonly string[]>>;
	/** Names that may be used as units beside "year" and "1". */
	readonly units: readonly string[];
	readonly sectors: readonly Sector[];
	readonly events: readonly EventDeclaration[];
	readonly loops: readonly Loop[];
}

/** A quantity with the name and the sector it was declared under. */
export interface Declared {
	readonly name: string;
	readonly sector: string;
	readonly variable: Variable;
}

const listed = new WeakMap<ModelSpec, readonly Declared[]>();

/** Lists every quantity in declared order, once for each model. Throws when a name is declared twice. */
export function declaredIn(model: ModelSpec): readonly Declared[] {
	const known = listed.get(model) ?? everyQuantity(model);
	listed.set(model, known);
	return known;
}

function everyQuantity(model: ModelSpec): Declared[] {
	const seen = new Map<string, string>();
	const all: Declared[] = [];
	for (const { name: sectorName, variables } of model.sectors) {
		for (const [name, variable] of Object.entries(variables)) {
			const first = seen.get(name);
			if (first !== undefined) {
				throw new Error(`${name} is declared twice: in ${first} and in ${sectorName}.`);
			}
			seen.set(name, sectorName);
			all.push({ name, sector: sectorName, variable });
		}
	}
	return all;
}
