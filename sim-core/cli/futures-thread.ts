/** One of several threads among which the command line shares futures out; told which to run, it sends their figures. */
import { parentPort } from 'node:worker_threads';
import { finish } from '../analysis/job.ts';
import { roomForSampling, sampleInto, type Sampling } from '../ensemble/sampling.ts';

parentPort?.on('message', (sampling: Sampling) => {
	const samples = roomForSampling(sampling);
	finish(sampleInto(samples, sampling));
	// Copied, not handed over: see worker/requests.ts.
	parentPort?.postMessage(samples);
});
