/** The parts of the speed table: who is measured against whom, and what is aimed at (issue on speed, performance study). */
import { cContestants } from './c/contestants.ts';
import { core, runnerOf } from './core.ts';
import { coreAlone, startCore } from './core-alone.ts';
import { futuresAgainstRuns } from './futures.ts';
import { withGroups, withMonths } from './growth.ts';
import { nativeMaths, streams } from './maths.ts';
import { numpyContestant } from './numpy/contestant.ts';
import { percentilesAgainstSort } from './percentiles.ts';
import { futurePlans } from './plans.ts';
import { interleave, type Absent, type Contestant } from './rounds.ts';
import { sdeverywhere } from './sdeverywhere/contestant.ts';
import { speedUpOfTwo } from './workers.ts';

/** A line of the table. */
interface Line {
	readonly what: string;
	readonly measured: string;
	readonly target: string;
}

const plans = futurePlans(16);
const times = (ratio: number): string => `${ratio >= 20 ? ratio.toFixed(0) : ratio.toFixed(2)}×`;
const missing = ({ name, missing: why }: Absent): Line => ({
	what: name,
	measured: 'not measured',
	target: why
});

const present = (all: readonly (Contestant | Absent)[]): Contestant[] =>
	all.filter((one) => 'turn' in one);
const absent = (all: readonly (Contestant | Absent)[]): Absent[] =>
	all.filter((one) => 'missing' in one);

const cTargets: Readonly<Record<string, string>> = {
	'C, scalar, gcc': 'at most 1.30×',
	'C, scalar, clang': 'at most 1.30×',
	'C over 4': 'at most 3.0×'
};

/** The core's time over that of C. */
async function againstC(folder: string): Promise<Line[]> {
	const all = await cContestants(folder, plans);
	const there = present(all);
	const [own, ...others] = await interleave([coreAlone(), ...there], 21, 3);
	const lines = there.map(({ name }, i) => ({
		what: `core / ${name}`,
		measured: times(own! / others[i]!),
		target: Object.entries(cTargets).find(([start]) => name.startsWith(start))?.[1] ?? ''
	}));
	return [...lines, ...absent(all).map(missing)];
}

async function againstNumpy(folder: string): Promise<Line[]> {
	await cContestants(folder, plans).then((all) => present(all).forEach((one) => one.close?.()));
	const expected = runnerOf(plans[0]!)(plans[0]!).reduce((sum, value) => sum + value, 0);
	const numpy = numpyContestant(folder, expected);
	if ('missing' in numpy) return [missing(numpy)];
	const [own, other] = await interleave([coreAlone(), numpy], 5, 1);
	return [{ what: `${numpy.name} / core`, measured: times(other! / own!), target: 'at least 2×' }];
}

async function againstMathjs(): Promise<Line[]> {
	const { mathjs } = await import('./mathjs.ts');
	const peer = mathjs(plans[0]!);
	const [own, other] = await interleave([coreAlone(), peer], 5, 2);
	const [end] = runnerOf(plans[0]!)(plans[0]!).slice(-1);
	if (!Number.isFinite(end) || !Number.isFinite(peer.last('cash')))
		throw new Error(`mathjs ended at ${peer.last('cash')}.`);
	return [{ what: `${peer.name} / core`, measured: times(other! / own!), target: 'at least 300×' }];
}

/** SDEverywhere's time over that of the core. */
async function againstSdeverywhere(folder: string): Promise<Line[]> {
	const all = await sdeverywhere(folder);
	const there = present(all);
	const [own, ...others] = await interleave([coreAlone(), ...there], 7, 3);
	const lines = there.map((one, i) => ({
		what: `${one.name} / core`,
		measured: times(others[i]! / own!),
		target: i === 0 ? 'at least 8×' : ''
	}));
	return [
		...lines,
		...absent(all).map(missing),
		missing({
			name: 'SDEverywhere, WebAssembly',
			missing: 'the C files it needs are in a package that is not on the registry'
		})
	];
}

/** First runs of a process against warm ones: the processor time of a run, as a multiple of a warm one's. */
async function cold(): Promise<Line[]> {
	const child = startCore();
	const first = (await child.ask('cold')).split(' ').map(Number);
	const [warm] = await interleave([coreAlone(child)], 15, 3);
	const firsts = ['first run', 'mean of runs 2 to 10', 'mean of runs 11 to 100'];
	return [
		{
			what: 'a warm five-year run, the quickest',
			measured: `${(warm! / 1e6).toFixed(2)} ms`,
			target: ''
		},
		...firsts.map((what, i) => ({
			what: `${what} of a process / warm run`,
			measured: times(first[i]! / warm!),
			target: ''
		}))
	];
}

async function garbage(): Promise<Line[]> {
	const child = startCore();
	const collections = await child.ask('garbage');
	child.close();
	return [{ what: 'collections in 5,000 warm runs', measured: collections, target: '0' }];
}

async function bytecode(folder: string): Promise<Line[]> {
	const { bytecodeSizes } = await import('./bytecode.ts');
	return [...bytecodeSizes(folder)].map(([name, bytes]) => ({
		what: `bytes of bytecode of ${name}`,
		measured: bytes.toLocaleString('en-GB'),
		target: 'below 50,000'
	}));
}

async function sameBits(folder: string): Promise<Line[]> {
	const [own, native, drawn] = await interleave(
		[core(plans), await nativeMaths(folder, plans), streams()],
		15,
		6
	);
	const share = (own! - native! + drawn!) / own!;
	return [
		{ what: 'core / core over native exp, log, pow', measured: times(own! / native!), target: '' },
		{
			what: 'own maths and keyed streams, of a run',
			measured: `${(100 * share).toFixed(0)}%`,
			target: 'at most 15%'
		}
	];
}

async function growth(folder: string): Promise<Line[]> {
	const few = plans.slice(0, 4);
	const of = (months: number): Contestant => core(few.map((plan) => withMonths(plan, months)));
	const grouped = [1, 2, 3].map((n) => withGroups(folder, n, few));
	const many = core(Array.from({ length: 8 }, () => few).flat());
	const measured = await interleave(
		[core(few), many, of(30), of(60), of(120), ...(await Promise.all(grouped))],
		15,
		12
	);
	const [four, thirtyTwo, m30, m60, m120, g6, g12, g18] = measured as [
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number
	];
	const line = (what: string, ratio: number, target: string): Line => ({
		what,
		measured: times(ratio),
		target
	});
	return [
		line('a run among 32 / a run among 4', thirtyTwo / four, 'about 1×'),
		line('60 months / 30 months', m60 / m30, 'about 2×'),
		line('120 months / 30 months', m120 / m30, 'about 4×'),
		line('12 groups / 6 groups', g12 / g6, 'at most 2×'),
		line('18 groups / 6 groups', g18 / g6, 'at most 3×')
	];
}

async function workers(): Promise<Line[]> {
	const ratio = await speedUpOfTwo(7);
	return [{ what: 'one worker / two workers', measured: times(ratio), target: 'at least 1.6×' }];
}

async function percentiles(): Promise<Line[]> {
	const lines: Line[] = [];
	for (const count of [1000, 10_000]) {
		lines.push({
			what: `TypedArray.sort / five exact percentiles, ${count} values`,
			measured: times(await percentilesAgainstSort(count)),
			target: 'at least 4×'
		});
	}
	return lines;
}

async function futures(): Promise<Line[]> {
	const { future, fan, frames } = await futuresAgainstRuns();
	return [
		{
			what: 'a future of eight outcomes / a bare run',
			measured: times(future),
			target: 'at most 1.10×'
		},
		{
			what: 'a band of 64 futures with its receipt / 64 bare runs',
			measured: times(fan),
			target: ''
		},
		{
			what: 'a band of 64 futures on one thread',
			measured: `${frames.toFixed(1)} frames`,
			target: 'at most 1 frame (a sixtieth of a second)'
		}
	];
}

/** Every part by its name; each gives its lines. */
export const parts: Readonly<Record<string, (folder: string) => Promise<Line[]>>> = {
	cold,
	c: againstC,
	mathjs: againstMathjs,
	numpy: againstNumpy,
	sdeverywhere: againstSdeverywhere,
	garbage,
	bytecode,
	maths: sameBits,
	growth,
	workers,
	percentiles,
	futures
};
