/** Plans held against each other future by future: what each gives away, which is best how often, which nothing beats. */

/** Values of one outcome, by plan and future, and which way is better. */
export interface OutcomeValues {
	readonly better: 'higher' | 'lower';
	/** One row for each plan, one value for each future. */
	readonly values: readonly Float64Array[];
}

/** What choosing a plan gives away in one outcome, against the plan that is best in each future; never negative. */
export interface Regret {
	readonly mean: number;
	readonly most: number;
	/** Share of futures in which no plan is better; plans that tie are all best. */
	readonly bestIn: number;
}

/** Regret of every plan in one outcome. */
export function regretsOf({ better, values }: OutcomeValues): Regret[] {
	const count = values[0]!.length;
	const best = Float64Array.from({ length: count }, (_, future) =>
		values.reduce((so, own) => betterOf(better, so, own[future]!), values[0]![future]!)
	);
	return values.map((own) => {
		let sum = 0;
		let most = 0;
		let times = 0;
		for (let future = 0; future < count; future++) {
			const regret = Math.abs(best[future]! - own[future]!);
			sum += regret;
			most = Math.max(most, regret);
			if (regret === 0) times += 1;
		}
		return { mean: sum / count, most, bestIn: times / count };
	});
}

const betterOf = (better: OutcomeValues['better'], a: number, b: number): number =>
	better === 'higher' ? Math.max(a, b) : Math.min(a, b);

/**
 * Shares of futures in which a plan (row) beats another (column): at least as good in every outcome, better in one.
 */
export function beatenShares(outcomes: readonly OutcomeValues[]): number[][] {
	const plans = outcomes[0]?.values.length ?? 0;
	const count = outcomes[0]?.values[0]?.length ?? 0;
	const gain = (
		outcome: OutcomeValues,
		[a, b]: readonly [number, number],
		future: number
	): number => {
		const gap = outcome.values[a]![future]! - outcome.values[b]![future]!;
		return outcome.better === 'higher' ? gap : -gap;
	};
	return Array.from({ length: plans }, (_, a) =>
		Array.from({ length: plans }, (_, b) => {
			let times = 0;
			for (let future = 0; future < count; future++) {
				const gains = outcomes.map((outcome) => gain(outcome, [a, b], future));
				if (gains.every((one) => one >= 0) && gains.some((one) => one > 0)) times += 1;
			}
			return times / count;
		})
	);
}

/** Lists the plans that no other plan beats on the means of every outcome together, by place. */
export function unbeaten(outcomes: readonly OutcomeValues[]): number[] {
	const means = outcomes.map(({ better, values }) => ({
		better,
		values: values.map((own) =>
			Float64Array.of(own.reduce((sum, one) => sum + one, 0) / own.length)
		)
	}));
	const beats = beatenShares(means);
	return beats.flatMap((_, plan) => (beats.some((row) => row[plan] === 1) ? [] : [plan]));
}
