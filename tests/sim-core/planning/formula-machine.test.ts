import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../../sim-core/compile/interpret.ts';
import { programOf } from '../../../sim-core/compile/program.ts';
import { readFormula } from '../../../sim-core/compile/read-formula.ts';
import { runFormula } from '../../../sim-core/planning/formula-machine.ts';
import { slotOf } from '../../../sim-core/spec/layout.ts';
import { headroomModel } from '../../../sim-core/model/index.ts';

const names = ['payShareOfUplift', 'studentAttrition', 'timeToRelease'] as const;
const program = programOf(headroomModel);
const months = 24;

/** Formulas over three names, with every operator and function that may stand in one. */
const formula = fc.letrec<{ tree: string }>((tie) => ({
	tree: fc.oneof(
		{ maxDepth: 4 },
		fc.constantFrom(...names),
		fc.double({ min: 0, max: 1e4, noNaN: true }).map((one) => one.toFixed(4)),
		fc
			.tuple(
				tie('tree'),
				fc.constantFrom('+', '-', '*', '/', '^', '<', '>', '<=', '>='),
				tie('tree')
			)
			.map(([a, sign, b]) => `(${a} ${sign} ${b})`),
		fc
			.tuple(fc.constantFrom('abs', 'sqrt', 'exp', 'ln', 'logit', 'logistic'), tie('tree'))
			.map(([name, a]) => `${name}(${a})`),
		fc
			.tuple(fc.constantFrom('min', 'max', 'share'), tie('tree'), tie('tree'))
			.map(([name, a, b]) => `${name}(${a}, ${b})`),
		fc
			.tuple(tie('tree'), tie('tree'), tie('tree'))
			.map(([when, a, b]) => `if(${when}, ${a}, ${b})`),
		tie('tree').map((one) => `(-${one})`)
	)
})).tree;

describe('the machine over months', () => {
	it('gives the very bits of the reference interpreter, month by month', () => {
		let read = 0;
		const values = fc.float64Array({ minLength: months, maxLength: months, noNaN: true });
		fc.assert(
			fc.property(formula, fc.tuple(values, values, values), (text, columns) => {
				const tree = readFormula(text);
				// What is longer than a formula may be is refused, which another test looks at.
				fc.pre(tree.ok);
				read += 1;
				const column = (name: string) => columns[names.findIndex((one) => one === name)]!;
				const together = runFormula(tree.tree, column, months);
				const v = new Float64Array(program.layout.size);
				const one = Float64Array.from({ length: months }, (_, month) => {
					for (const name of names) v[slotOf(program.layout, name).offset] = column(name)[month]!;
					return valueOf(program, tree.tree, v, 0);
				});
				// Tells 0 from −0; a result that is no number is one in both.
				expect([...together]).toEqual([...one]);
			}),
			{ numRuns: 150 }
		);
		expect(read).toBeGreaterThan(100);
	});
});
