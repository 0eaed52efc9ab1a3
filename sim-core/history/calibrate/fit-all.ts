/** The calibration in two passes: which numbers the past can tell at all, then those alone. */
import { optimise, trialOf, type Fitted } from './optimise.ts';
import { parametersToFit, type Parameter } from './parameters.ts';
import { residualsOf, type Trial } from './residuals.ts';

/** Above this share of the prior's spread, the series are taken to say nothing about a number. */
const leastLearnt = 0.9;

export interface Judged {
	readonly parameter: Parameter;
	/** Value and error of the first pass, in which everything moved. */
	readonly first: number;
	readonly error: number;
	readonly identified: boolean;
	readonly inRange: boolean;
	/** Value and error that are used. */
	readonly used: number;
	readonly usedError: number;
}

export interface Calibration {
	readonly judged: readonly Judged[];
	readonly second: Fitted;
	readonly kept: readonly Parameter[];
	readonly before: number;
	readonly residuals: (trial: Trial) => number[];
	readonly trial: Trial;
}

/** Three significant digits: what is committed can be read, and a last bit that differs does not show. */
export const shortened = (value: number): number => Number(value.toPrecision(3));

/** Fits, drops what is not told or lies outside its evidence, and fits the rest again. */
export function fitAll(say: (line: string) => void): Calibration {
	const parameters = parametersToFit();
	const residuals = residualsOf();
	const likely = trialOf(
		parameters,
		parameters.map(() => 0)
	);
	const before = residuals(likely).reduce((sum, value) => sum + value * value, 0);
	say(`${parameters.length} numbers; sum of squares before: ${before.toFixed(1)}`);
	const first = optimise(parameters, residuals);
	say(`first pass: ${first.objective.toFixed(1)} after ${first.iterations} iterations`);
	const isIn = (one: Parameter, value: number): boolean => value >= one.low && value <= one.high;
	const keep = parameters.map(
		(one, i) =>
			first.errors[i]! / one.spread <= leastLearnt && isIn(one, shortened(first.values[i]!))
	);
	const kept = parameters.filter((_, i) => keep[i]);
	const held = Object.fromEntries(
		parameters.filter((_, i) => !keep[i]).map(({ id, likely: value }) => [id, value])
	);
	const firstKept = first.values.filter((_, i) => keep[i]);
	const second = optimise(kept, (trial) => residuals(withHeld(trial, held, parameters)), firstKept);
	say(`second pass, ${kept.length} numbers: ${second.objective.toFixed(1)}`);
	const judged = parameters.map((parameter, i): Judged => {
		const at = kept.indexOf(parameter);
		return {
			parameter,
			first: first.values[i]!,
			error: first.errors[i]!,
			identified: first.errors[i]! / parameter.spread <= leastLearnt,
			inRange: isIn(parameter, shortened(first.values[i]!)),
			used: at < 0 ? parameter.likely : within(parameter, shortened(second.values[at]!)),
			usedError: at < 0 ? parameter.spread : second.errors[at]!
		};
	});
	return { judged, second, kept, before, residuals, trial: trialFrom(judged) };
}

/** A second pass may lean on an end of the range; it goes no further. */
const within = ({ low, high }: Parameter, value: number): number =>
	Math.min(high, Math.max(low, value));

const withHeld = (
	trial: Trial,
	held: Readonly<Record<string, number>>,
	parameters: readonly Parameter[]
): Trial => {
	const of = (kind: Parameter['kind']): Record<string, number> =>
		Object.fromEntries(
			parameters.flatMap((one) =>
				one.kind === kind && one.id in held ? [[one.id, held[one.id]!]] : []
			)
		);
	return {
		shocks: { ...of('shock'), ...trial.shocks },
		assumptions: { ...of('assumption'), ...trial.assumptions }
	};
};

/** The numbers in use, as something to run. */
const trialFrom = (judged: readonly Judged[]): Trial => {
	const of = (kind: Parameter['kind']): Record<string, number> =>
		Object.fromEntries(
			judged.flatMap(({ parameter, used }) =>
				parameter.kind === kind ? [[parameter.id, used]] : []
			)
		);
	return { shocks: of('shock'), assumptions: of('assumption') };
};
