/** Which quantities a workbook needs: what is reported, and all that this rests on. */
import { declaredIn, type ModelSpec } from '../spec/model.ts';
import type { Variable } from '../spec/variable.ts';
import type { FormulaTemplates } from './formula-templates.ts';

/** A place left open in a formula: a quantity, and which element or point of a table is meant. */
export interface Reference {
	readonly name: string;
	/** Element by its number, point of a table as "x0" or "y0"; null where the formula's own element is meant. */
	readonly part: string | null;
}

const place = /\[(\w+)(?:\.(\w+))?\]/g;

/** Puts cells into the places that a formula leaves open. */
export const filled = (template: string, cellOf: (reference: Reference) => string): string =>
	template.replace(place, (_, name: string, part?: string) => cellOf({ name, part: part ?? null }));

/** Names of the quantities that a formula refers to. */
const referred = (template: string): string[] => [...template.matchAll(place)].map(([, n]) => n!);

/** Lists the names needed for every reported series. */
export function neededNames(model: ModelSpec, templates: FormulaTemplates): ReadonlySet<string> {
	const variables = new Map(declaredIn(model).map(({ name, variable }) => [name, variable]));
	const { once, initial, month, step } = templates;
	const needed = new Set<string>();
	const visit = (name: string): void => {
		if (needed.has(name)) return;
		needed.add(name);
		for (const formula of [once[name], initial[name], month[name], step[name]]) {
			if (formula !== undefined) referred(formula).forEach(visit);
		}
		flowsOf(variables.get(name)).forEach(visit);
	};
	for (const [name, variable] of variables) {
		if ('report' in variable && variable.report !== undefined) visit(name);
		if (variable.kind === 'trailing') [variable.flow, variable.stock].forEach(visit);
		if (variable.kind === 'trailing') visit(variable.openingRate);
	}
	return needed;
}

const flowsOf = (variable: Variable | undefined): readonly string[] =>
	variable?.kind === 'stock' ? [...variable.inflows, ...variable.outflows] : [];
