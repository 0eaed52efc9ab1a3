/** Measuring side by side: everyone takes a short turn, round after round, so that a busy moment strikes all alike. */

/** One way of making runs. A turn makes a few and says how many nanoseconds one takes. */
export interface Contestant {
	readonly name: string;
	turn(): number | Promise<number>;
	close?(): void;
}

/** Someone who could not be measured, and why. */
export interface Absent {
	readonly name: string;
	readonly missing: string;
}

/** Value in the middle. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor((sorted.length - 1) / 2)]!;
}

/** Processor time of this process for each of so many runs, in nanoseconds. */
export function timeOf(runs: number, work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return ((user + system) * 1000) / runs;
}

/** Time on the clock of the quickest of several short pieces of work, in nanoseconds: the one that nothing interrupted. */
export function quickestOf<T>(pieces: readonly T[], work: (piece: T) => void): number {
	let quickest = Infinity;
	for (const piece of pieces) {
		const before = process.hrtime.bigint();
		work(piece);
		quickest = Math.min(quickest, Number(process.hrtime.bigint() - before));
	}
	return quickest;
}

/** Lets contestants take turns; gives each one's quickest turn, the least disturbed, after turns that warm up and do not count. */
export async function interleave(
	contestants: readonly Contestant[],
	rounds: number,
	warmUp = 2
): Promise<number[]> {
	const turns: number[][] = contestants.map(() => []);
	for (let round = -warmUp; round < rounds; round++) {
		for (const [i, contestant] of contestants.entries()) {
			const time = await contestant.turn();
			if (round >= 0) turns[i]!.push(time);
		}
	}
	for (const contestant of contestants) contestant.close?.();
	return turns.map((times) => Math.min(...times));
}
