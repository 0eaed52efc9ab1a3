/** The generated core as a contestant that has a process to itself. */
import { fileURLToPath } from 'node:url';
import { startChild, type Child } from './child.ts';
import type { Contestant } from './rounds.ts';

const program = fileURLToPath(new URL('core.child.ts', import.meta.url));

/** Starts a process that runs the core and nothing else. */
export const startCore = (): Child => startChild(process.execPath, ['--import', 'tsx', program]);

/** The core, warm, over the plans that every contestant runs. */
export function coreAlone(child = startCore()): Contestant {
	return {
		name: 'generated core',
		turn: async () => Number(await child.ask('turn')),
		close: () => child.close()
	};
}
