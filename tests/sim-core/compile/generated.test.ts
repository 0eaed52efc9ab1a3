import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emitEquations } from '#sim-core/compile/emit-equations.ts';
import { emitKernel } from '#sim-core/compile/emit.ts';
import { referenceKernel } from '#sim-core/compile/interpret.ts';
import { programOf } from '#sim-core/compile/program.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { runScenario } from '#sim-core/run.ts';
import { scenarios } from '../scenarios.ts';

const program = programOf(headroomModel);

describe('the generated kernel', () => {
	it('is what the model says now; if not, run npm run generate', () => {
		const committed = readFileSync(
			new URL('../../../sim-core/generated/kernel.ts', import.meta.url),
			'utf8'
		);
		expect(emitKernel(program) === committed, 'sim-core/generated/kernel.ts is stale').toBe(true);
	});

	it('has its equations one by one as the model says now; if not, run npm run generate', () => {
		const committed = readFileSync(
			new URL('../../../sim-core/generated/equations.ts', import.meta.url),
			'utf8'
		);
		expect(emitEquations(program) === committed, 'sim-core/generated/equations.ts is stale').toBe(
			true
		);
	});

	it('equals the reference interpreter bit for bit on 500 generated scenarios', () => {
		const interpreter = referenceKernel(program);
		let months = 0;
		fc.assert(
			fc.property(scenarios(5), (scenario) => {
				const generated = runScenario(scenario);
				const reference = runScenario(scenario, { kernel: interpreter });
				months += scenario.months;
				expect(generated.receipt.resultHash).toBe(reference.receipt.resultHash);
			}),
			{ numRuns: 500, seed: 20260401 }
		);
		expect(months).toBeGreaterThan(500);
	});
});
