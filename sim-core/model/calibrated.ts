/** Values that public series up to March 2023 could tell; `npm run calibrate` writes them, nothing else does. */
import type { Sector } from '../spec/model.ts';
import type { Variable } from '../spec/variable.ts';
import stored from './calibrated.json' with { type: 'json' };

const fitted: Readonly<Record<string, number>> = stored;

/** Gives the assumptions of a sector their fitted values; what the evidence alone says stays beside them as `prior`. */
export const withFit = (sector: Sector): Sector => ({
	...sector,
	variables: Object.fromEntries(
		Object.entries(sector.variables).map(([name, variable]) => [
			name,
			fittedVariable(name, variable)
		])
	)
});

function fittedVariable(name: string, variable: Variable): Variable {
	const value = fitted[name];
	if (value === undefined) return variable;
	if (variable.kind !== 'assumption' || typeof variable.likely !== 'number') {
		throw new Error(`${name} was fitted, but is no assumption with one value.`);
	}
	return { ...variable, prior: variable.likely, likely: value };
}
