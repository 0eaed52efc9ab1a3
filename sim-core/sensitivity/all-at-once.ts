/** Every input at once: which matter (Morris), and what share of the uncertainty each brings, alone and with others (Sobol). */
import { asPart, type Job } from '../analysis/job.ts';
import { streamKey } from '../engine/random.ts';
import { numberAsked, type AskedOfPlan } from './asked-of-plan.ts';
import type { Input } from './inputs.ts';
import { morrisJob, type ElementaryEffects } from './morris.ts';
import { sobolJob, type AxisGroup, type SobolIndex, type VarianceShares } from './sobol.ts';

/** A row of an answer with the input that it is about. */
export type About<T> = T & Pick<Input, 'kind' | 'id' | 'label'>;

/** How each input acts, the one that moves the result most first. */
export type Screened = readonly About<ElementaryEffects>[];

/** How many walks to make, from which seed. */
export interface ScreeningChoices {
	readonly trajectories: number;
	readonly seed: string;
}

/** Screens inputs over their whole ranges by the method of Morris. */
export function* screeningJob(
	asked: AskedOfPlan,
	inputs: readonly Input[],
	{ trajectories, seed }: ScreeningChoices
): Job<Screened, Screened> {
	const job = morrisJob({
		axes: inputs.map(axisOf),
		evaluate: atPoint(asked, inputs),
		trajectories,
		key: streamKey(seed)
	});
	const effects = yield* asPart(job, ({ partial, ...progress }) =>
		partial === undefined ? progress : { ...progress, partial: ranked(partial, inputs) }
	);
	return ranked(effects, inputs);
}

/** Shares of variance of one input; null stands for all inputs that are not told by themselves. */
export interface VarianceShare extends SobolIndex {
	readonly label: string;
	readonly input: Pick<Input, 'kind' | 'id'> | null;
}

/** What the variance of a result is made of. */
export interface SplitVariance {
	readonly mean: number;
	readonly variance: number;
	/** The inputs told by themselves, the largest total share first; last the rest together, where there is one. */
	readonly shares: readonly VarianceShare[];
	/** Share of the variance that no input brings alone: one less the sum of what each does. */
	readonly together: number;
}

/** How many inputs to tell by themselves, and how many points to sample. */
export interface SplitChoices {
	readonly points: number;
	readonly seed: string;
	/** Inputs told by themselves; the rest are moved together as one. 11 unless said. */
	readonly alone?: number;
	/** Walks of the screening that chooses them; 4 unless said. */
	readonly trajectories?: number;
}

/** What the inputs that are not told by themselves are called. */
const rest = { name: 'everything else', label: 'Everything else together' };

/**
 * Splits the variance of a result over its inputs. A short screening chooses those that are told by themselves; all
 * others vary too, as one group, so that the shares are of the whole uncertainty and not of a part of it.
 */
export function* varianceJob(
	asked: AskedOfPlan,
	inputs: readonly Input[],
	{ points, seed, alone = 11, trajectories = 4 }: SplitChoices
): Job<SplitVariance> {
	const screening = inputs.length > alone + 1 ? trajectories * (inputs.length + 1) : 0;
	const groupCount = screening === 0 ? inputs.length : alone + 1;
	const total = screening + points * (groupCount + 2);
	let chosen: readonly string[] = inputs.map(axisOf);
	if (screening > 0) {
		const job = screeningJob(asked, inputs, { trajectories, seed });
		const screened = yield* asPart(job, ({ done }) => ({ done, total }));
		chosen = screened.slice(0, alone).map(({ axis }) => axis);
	}
	const axes = inputs.map(axisOf);
	const job = sobolJob({
		axes,
		groups: groupsOf(axes, chosen),
		evaluate: atPoint(asked, inputs),
		points,
		key: streamKey(seed)
	});
	const shares = yield* asPart(job, ({ done }) => ({ done: screening + done, total }));
	return split(shares, inputs);
}

/** The chosen axes in groups of their own, and all others in one. */
function groupsOf(axes: readonly string[], chosen: readonly string[]): AxisGroup[] {
	const own = chosen.map((name) => ({ name, axes: [axes.indexOf(name)] }));
	const others = axes.flatMap((name, axis) => (chosen.includes(name) ? [] : [axis]));
	return others.length === 0 ? own : [...own, { name: rest.name, axes: others }];
}

function split(
	{ mean, variance, indices }: VarianceShares,
	inputs: readonly Input[]
): SplitVariance {
	const shares = indices.map((index) => {
		const found = inputs.find((one) => axisOf(one) === index.group);
		if (found === undefined) return { ...index, label: rest.label, input: null };
		return { ...index, label: found.label, input: { kind: found.kind, id: found.id } };
	});
	const told = shares.filter(({ input }) => input !== null).sort((a, b) => b.total - a.total);
	const alone = indices.reduce((sum, { first }) => sum + first, 0);
	return {
		mean,
		variance,
		shares: [...told, ...shares.filter(({ input }) => input === null)],
		together: variance === 0 ? 0 : 1 - alone
	};
}

const axisOf = ({ kind, id }: Input): string => `${kind}:${id}`;

/** The number asked for with every input at its quantile. */
function atPoint(asked: AskedOfPlan, inputs: readonly Input[]): (point: Float64Array) => number {
	const number = numberAsked(asked);
	return (point) => number(inputs.flatMap((input, axis) => input.at(point[axis]!)));
}

function ranked(effects: readonly ElementaryEffects[], inputs: readonly Input[]): Screened {
	return effects
		.map((effect, i) => {
			const { kind, id, label } = inputs[i]!;
			return { ...effect, kind, id, label };
		})
		.sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
}
