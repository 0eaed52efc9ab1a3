/** Drives long work on the command line: progress on a terminal, and a clean stop at Ctrl-C. */
import type { Job, Progress } from '../analysis/job.ts';
import type { Streams } from './command.ts';
import { Stopped } from './usage-error.ts';

/** Milliseconds of work between two looks at the keyboard. */
const turn = 100;

/** Drives a job to its end. Throws Stopped when the person at the terminal stops it. */
export async function driven<Result, Partial>(
	job: Job<Result, Partial>,
	streams: Streams
): Promise<Result> {
	let stopped = false;
	const stop = (): void => {
		stopped = true;
	};
	process.once('SIGINT', stop);
	try {
		for (let last = Date.now(); ;) {
			const next = job.next();
			if (next.done === true) return next.value;
			if (Date.now() - last < turn) continue;
			streams.progress?.(`\r${shareDone(next.value)}`);
			// A signal is only heard when the work lets go.
			await new Promise((resolve) => setImmediate(resolve));
			if (stopped) throw new Stopped();
			last = Date.now();
		}
	} finally {
		process.off('SIGINT', stop);
		streams.progress?.('\r        \r');
	}
}

const shareDone = ({ done, total }: Progress<unknown>): string =>
	`${Math.floor((100 * done) / Math.max(1, total))}%`.padStart(5);
