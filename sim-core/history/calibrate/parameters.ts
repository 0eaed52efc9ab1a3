/** The numbers that are fitted: assumptions of the model and strengths of outside shocks, on one scale. */
import { headroomModel } from '../../model/index.ts';
import { declaredIn } from '../../spec/model.ts';
import type { Assumption } from '../../spec/variable.ts';
import { shockParameters } from '../shock-parameters.ts';
import { fittedAssumptions } from './targets.ts';

export interface Parameter {
	readonly id: string;
	readonly kind: 'assumption' | 'shock';
	readonly label: string;
	readonly unit: string;
	/** Range of the evidence; a fitted value outside it is reported and not kept. */
	readonly low: number;
	readonly likely: number;
	readonly high: number;
	/** Ends beyond which the model means nothing. */
	readonly min: number;
	readonly max: number;
	/** Standard deviation of the prior: the range is taken to hold nine tenths of it. */
	readonly spread: number;
}

/** Ranges are read as 90% intervals: 3.29 standard deviations wide. */
const widthInDeviations = 3.29;

const spreadOf = (low: number, high: number): number => (high - low) / widthInDeviations;

function assumptionsToFit(): Parameter[] {
	const declared = new Map(declaredIn(headroomModel).map(({ name, variable }) => [name, variable]));
	return fittedAssumptions.map((id) => {
		const variable = declared.get(id);
		if (variable?.kind !== 'assumption') throw new Error(`${id} is no assumption.`);
		const { label, unit, low, high, min, max } = variable;
		const likely = priorOf(variable);
		return {
			id,
			kind: 'assumption',
			label,
			unit,
			low,
			likely,
			high,
			min,
			max,
			spread: spreadOf(low, high)
		};
	});
}

/** What the evidence alone says, whether or not a fit has since moved it. */
function priorOf({ prior, likely }: Assumption): number {
	const value = prior ?? likely;
	if (typeof value !== 'number') throw new Error('Only assumptions with one value are fitted.');
	return value;
}

function shocksToFit(): Parameter[] {
	return shockParameters.map(({ id, label, unit, low, likely, high }) => {
		const wide = high - low;
		const ends = { min: low - wide / 2, max: high + wide / 2 };
		return {
			id,
			kind: 'shock',
			label,
			unit,
			low,
			likely,
			high,
			...ends,
			spread: spreadOf(low, high)
		};
	});
}

/** Everything that is fitted, assumptions first. */
export const parametersToFit = (): readonly Parameter[] => [
	...assumptionsToFit(),
	...shocksToFit()
];
