// A worker that makes as many runs of the core as it is told to.
import { parentPort } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

const { runnerOf } = await tsImport('./core.ts', import.meta.url);
const { futurePlans } = await tsImport('./plans.ts', import.meta.url);
const plans = futurePlans(16);
const run = runnerOf(plans[0]);
parentPort.on('message', (runs) => {
	for (let i = 0; i < runs; i++) run(plans[i % plans.length]);
	parentPort.postMessage('done');
});
