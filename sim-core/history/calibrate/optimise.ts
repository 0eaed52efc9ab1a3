/** The fit itself: Levenberg–Marquardt on residuals and priors, from ml-levenberg-marquardt. */
import { levenbergMarquardt } from 'ml-levenberg-marquardt';
import { inverse, Matrix } from 'ml-matrix';
import type { Parameter } from './parameters.ts';
import type { Trial } from './residuals.ts';

export interface Fitted {
	readonly values: readonly number[];
	/** Posterior standard deviation of each value, in its own unit. */
	readonly errors: readonly number[];
	readonly correlations: readonly (readonly number[])[];
	/** Sum of squared residuals, priors included. */
	readonly objective: number;
	readonly iterations: number;
}

/** Step of the finite differences, in standard deviations of the prior. */
const step = 0.02;

/** Turns standardised values into a trial. */
export function trialOf(parameters: readonly Parameter[], z: readonly number[]): Trial {
	const pick = (kind: Parameter['kind']): Record<string, number> =>
		Object.fromEntries(
			parameters.flatMap((one, i) => (one.kind === kind ? [[one.id, valueOf(one, z[i]!)]] : []))
		);
	return {
		shocks: pick('shock'),
		assumptions: pick('assumption')
	};
}

const valueOf = ({ likely, spread, min, max }: Parameter, z: number): number =>
	Math.min(max, Math.max(min, likely + z * spread));

/** Finds the values that fit best, weighing each against its prior; starts from the values given, else from the likely ones. */
export function optimise(
	parameters: readonly Parameter[],
	residuals: (trial: Trial) => number[],
	from: readonly number[] = parameters.map(({ likely }) => likely)
): Fitted {
	const all = (z: readonly number[]): number[] => [...residuals(trialOf(parameters, z)), ...z];
	const start = parameters.map(({ likely, spread }, i) => (from[i]! - likely) / spread);
	const size = all(start).length;
	const x = Array.from({ length: size }, (_, i) => i);
	const { parameterValues, iterations } = levenbergMarquardt(
		{ x, y: x.map(() => 0) },
		(z: number[]) => {
			const vector = all(z);
			return (i: number) => vector[i]!;
		},
		{
			initialValues: start,
			minValues: parameters.map(({ min, likely, spread }) => (min - likely) / spread),
			maxValues: parameters.map(({ max, likely, spread }) => (max - likely) / spread),
			gradientDifference: step,
			damping: 0.1,
			maxIterations: 40,
			errorTolerance: 1e-9
		}
	);
	const { errors, correlations } = uncertaintyOf(all, parameterValues);
	return {
		values: parameterValues.map((z, i) => valueOf(parameters[i]!, z)),
		errors: errors.map((error, i) => error * parameters[i]!.spread),
		correlations,
		objective: all(parameterValues).reduce((sum, value) => sum + value * value, 0),
		iterations
	};
}

/** Standard errors and correlations from the curvature at the optimum, priors included. */
function uncertaintyOf(
	all: (z: readonly number[]) => number[],
	z: readonly number[]
): { readonly errors: number[]; readonly correlations: number[][] } {
	const columns = z.map((_, i) => {
		const up = all(z.map((value, j) => (j === i ? value + step : value)));
		const down = all(z.map((value, j) => (j === i ? value - step : value)));
		return up.map((value, row) => (value - down[row]!) / (2 * step));
	});
	const jacobian = new Matrix(columns).transpose();
	const covariance = inverse(jacobian.transpose().mmul(jacobian));
	const errors = z.map((_, i) => Math.sqrt(covariance.get(i, i)));
	const correlations = z.map((_, i) =>
		z.map((__, j) => covariance.get(i, j) / (errors[i]! * errors[j]!))
	);
	return { errors, correlations };
}
