/** Every declared quantity of the model as the page shows it: its equation, what it uses and what uses it. */
import type { Declared, ModelSpec, Variable } from '#sim-core/model-description.ts';
import type { Grade } from '#sim-core';
import { numbersOf, type NamedNumber } from './quantity-numbers.ts';

export type Kind = Variable['kind'];

/** One piece of equation text, with what it is for. */
export interface EquationText {
	readonly what: string;
	/** As it stands in the code, to the letter. */
	readonly text: string;
}

/** One declared quantity. */
export interface QuantityEntry {
	readonly id: string;
	readonly kind: Kind;
	readonly label: string;
	readonly description: string;
	readonly unit: string;
	readonly sector: string;
	readonly perGroup: boolean;
	readonly equations: readonly EquationText[];
	/** Flows that fill and drain it, for a stock. */
	readonly inflows: readonly string[];
	readonly outflows: readonly string[];
	readonly numbers: readonly NamedNumber[];
	readonly source: string | null;
	readonly grade: Grade | null;
	/** Names in its equations, flows included. */
	readonly uses: readonly string[];
	/** Names of the quantities whose equations hold it. */
	readonly usedBy: readonly string[];
}

export interface SectorEntry {
	readonly name: string;
	readonly quantities: readonly QuantityEntry[];
}

/** The whole model, to read. */
export interface ModelText {
	readonly sectors: readonly SectorEntry[];
	readonly byId: ReadonlyMap<string, QuantityEntry>;
}

const kindNames: Readonly<Record<Kind, string>> = {
	stock: 'Stock',
	flow: 'Flow',
	auxiliary: 'Worked out at every step',
	opening: 'Worked out once, at the start',
	profile: 'Starting figure of a trust',
	assumption: 'Assumption',
	lever: 'Lever',
	driver: 'Outside world',
	link: 'Link to other trusts',
	season: 'Seasonal pattern',
	noise: 'Chance',
	lookup: 'Table',
	trailing: 'Rate over the last year'
};

/** Says in words what kind of quantity it is. */
export const kindName = (kind: Kind): string => kindNames[kind];

/** Prepares the declarations of a model for reading. */
export function describeModel(model: ModelSpec, declared: readonly Declared[]): ModelText {
	const names = new Set(declared.map(({ name }) => name));
	const uses = new Map(
		declared.map(({ name, variable }) => [
			name,
			referencesOf(variable).filter((id) => names.has(id))
		])
	);
	const usedBy = new Map<string, string[]>();
	for (const [name, used] of uses) {
		for (const id of used) usedBy.set(id, [...(usedBy.get(id) ?? []), name]);
	}
	const entries = declared.map((one) =>
		entryOf(one, uses.get(one.name) ?? [], usedBy.get(one.name) ?? [])
	);
	return {
		sectors: model.sectors.map(({ name }) => ({
			name,
			quantities: entries.filter(({ sector }) => sector === name)
		})),
		byId: new Map(entries.map((entry) => [entry.id, entry]))
	};
}

function entryOf(
	{ name, sector, variable }: Declared,
	uses: readonly string[],
	usedBy: readonly string[]
): QuantityEntry {
	const { label, description, unit } = variable;
	return {
		id: name,
		kind: variable.kind,
		label,
		description,
		unit,
		sector,
		perGroup: 'by' in variable && variable.by !== undefined,
		equations: equationsOf(variable),
		inflows: variable.kind === 'stock' ? variable.inflows : [],
		outflows: variable.kind === 'stock' ? variable.outflows : [],
		numbers: numbersOf(variable),
		source: 'source' in variable ? variable.source : null,
		grade: 'grade' in variable ? variable.grade : null,
		uses,
		usedBy
	};
}

function equationsOf(variable: Variable): EquationText[] {
	if (variable.kind === 'stock') return [{ what: 'At the start', text: variable.initial }];
	if (variable.kind === 'trailing') {
		return [
			{ what: 'Flow over the last 12 months', text: variable.flow },
			{ what: 'Divided by the mean of', text: variable.stock },
			{ what: 'Before the start', text: variable.openingRate }
		];
	}
	if (variable.kind === 'noise') return [{ what: 'Scaled by', text: variable.scaledBy }];
	return 'equation' in variable ? [{ what: 'Equation', text: variable.equation }] : [];
}

/** Names a quantity refers to, each once, in the order in which they are written. */
function referencesOf(variable: Variable): string[] {
	const texts = equationsOf(variable).map(({ text }) => text);
	const flows = variable.kind === 'stock' ? [...variable.inflows, ...variable.outflows] : [];
	const words = texts.flatMap((text) => text.match(/[A-Za-z_]\w*/g) ?? []);
	return [...new Set([...words, ...flows])];
}
