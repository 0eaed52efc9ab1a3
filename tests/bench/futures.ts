/** What a future costs beside a bare run, and how long a live fan of futures takes. */
import { exampleScenario } from '#sim-core';
import { finish } from '#sim-core/analysis/job.ts';
import { readingOf } from '#sim-core/analysis/recording.ts';
import { ensembleJob, futuresOf } from '#sim-core/ensemble.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { firstCharts } from '../../src/lib/results/headlines.ts';
import { core } from './core.ts';
import { futurePlans, layout } from './plans.ts';
import { interleave, quickestOf, type Contestant } from './rounds.ts';

const names = firstCharts;
const fan = 64;
const scenario = exampleScenario('R0A');

/** Futures one by one, drawn, run and read as an ensemble does it. */
function futures(): Contestant {
	const drawn = futuresOf({ seed: 'bench', names });
	const replicates = Array.from({ length: 16 }, (_, replicate) => replicate);
	return {
		name: 'futures',
		turn: () => quickestOf(replicates, (replicate) => drawn.totals(scenario, replicate))
	};
}

/** The whole answer to “show me the band”: 64 futures, percentiles, receipt. */
const wholeFan = (): Contestant => ({
	name: 'fan',
	turn: () =>
		quickestOf(['a', 'b', 'c'], (seed) => {
			finish(ensembleJob({ scenario, names, replicates: fan, seed }));
		})
});

/** Times of a future over a bare run's, of a fan over 64 bare runs', and of a fan in frames of a sixtieth of a second. */
export async function futuresAgainstRuns(): Promise<{
	readonly future: number;
	readonly fan: number;
	readonly frames: number;
}> {
	const { recording } = readingOf(headroomModel, layout, names);
	const bare = core(futurePlans(16), { recording });
	const [run, future, whole] = (await interleave([bare, futures(), wholeFan()], 21, 12)) as [
		number,
		number,
		number
	];
	return { future: future / run, fan: whole / (fan * run), frames: whole / (1e9 / 60) };
}
