// Runs the model that SDEverywhere made, and answers each line with what it asks for.
import { createInterface } from 'node:readline';
import { createSynchronousModelRunner } from '@sdeverywhere/runtime';
import load from './model.js';

const model = await load();
const runner = createSynchronousModelRunner(model);
const outputs = runner.createOutputs();
const functions = model.getModelFunctions();
const timeStep = model.getTimeStep();
const steps = Math.round((model.getFinalTime() - model.getInitialTime()) / timeStep);

/** Sets the clock of the model. */
const goTo = (/** @type {number} */ currentTime) => {
	model.setTime(currentTime);
	functions.setContext({ timeStep, currentTime });
};

/** A run that keeps nothing. */
function run() {
	goTo(0);
	model.initConstants();
	model.initLevels();
	for (let step = 1; step <= steps; step++) {
		model.evalAux();
		model.evalLevels();
		goTo(step * timeStep);
	}
	model.evalAux();
}

/** Nanoseconds of the quickest of some runs. */
function quickest(/** @type {() => void} */ work, /** @type {number} */ runs) {
	let least = Infinity;
	for (let i = 0; i < runs; i++) {
		const before = process.hrtime.bigint();
		work();
		least = Math.min(least, Number(process.hrtime.bigint() - before));
	}
	return least;
}

/** Cash, the one outcome, at the end of a run. */
function cash() {
	let last = NaN;
	run();
	model.storeOutputs((/** @type {number} */ value) => void (last = value));
	return last;
}

const answers = {
	cash,
	steps: () => quickest(run, 16),
	runtime: () => quickest(() => runner.runModelSync([], outputs), 4)
};

for await (const line of createInterface({ input: process.stdin })) {
	console.log(String(answers[/** @type {keyof typeof answers} */ (line)]()));
}
