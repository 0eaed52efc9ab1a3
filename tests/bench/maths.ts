/** What the same bits everywhere cost: the core with its own exp, ln and pow against the same code with the native ones. */
import { noisePath, streamKey } from '#sim-core/engine/random.ts';
import type { RunPlan } from '#sim-core/engine/simulate.ts';
import { core } from './core.ts';
import { timeOf, type Contestant } from './rounds.ts';
import { loadOwnKernel, shippedKernel } from './own-kernels.ts';

const native = `
export const operands = new Float64Array(16);
const v = operands;
export function expAt(count: number) { for (let i = 0; i < count; i++) v[i] = Math.exp(v[i]); }
export function lnAt(count: number) { for (let i = 0; i < count; i++) v[i] = Math.log(v[i]); }
export function powAt(count: number) {
	for (let i = 0; i < 2 * count; i += 2) v[i] = Math.pow(v[i], v[i + 1]);
}`;

/** The core over native functions. */
export async function nativeMaths(folder: string, plans: readonly RunPlan[]): Promise<Contestant> {
	const kernel = await loadOwnKernel(folder, 'native', shippedKernel(), native);
	return core(plans, { kernel }, 'core over native exp, log and pow');
}

/** The paths of chance that a run of five years draws, each from its own keyed stream. */
export function streams(): Contestant {
	const key = streamKey('bench');
	const names = ['referralNoise', 'sicknessNoise', 'applicantNoise'];
	const runs = 64;
	const draw = (): void => {
		for (let replicate = 0; replicate < runs; replicate++) {
			for (const name of names) {
				noisePath({ key, replicate, name }, { sd: 0.1, correlation: 0.5, count: 60 });
			}
		}
	};
	return { name: 'keyed streams of a run', turn: () => timeOf(runs, draw) };
}
