/** Five exact percentiles against sorting. */
import { Percentiles } from '#sim-core/ensemble/quantiles.ts';
import { normalQuantile, streamKey, uniforms } from '#sim-core/engine/random.ts';
import { interleave, timeOf } from './rounds.ts';

const columns = 40;

/** How many times quicker five percentiles of so many numbers are than a sort of a copy. */
export async function percentilesAgainstSort(count: number): Promise<number> {
	const draw = uniforms({ key: streamKey('bench'), replicate: 0, name: 'percentiles' });
	const data = Array.from({ length: columns }, () =>
		Float64Array.from({ length: count }, () => normalQuantile(draw()))
	);
	const percentiles = new Percentiles([0.05, 0.25, 0.5, 0.75, 0.95], count);
	const copy = new Float64Array(count);
	const sort = (values: Float64Array): void => {
		copy.set(values);
		copy.sort();
	};
	const turnOf = (work: (values: Float64Array) => void) => () =>
		timeOf(columns, () => data.forEach(work));
	const [own, sorted] = await interleave(
		[
			{ name: 'percentiles', turn: turnOf((values) => percentiles.of(values)) },
			{ name: 'sort', turn: turnOf(sort) }
		],
		25,
		8
	);
	return sorted! / own!;
}
