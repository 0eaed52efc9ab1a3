/** The planner's desk: formulas, ranges and what people differ on; the public surface. */
export { assumptionSetId } from './planning/assumption-set.ts';
export { phasesOfMonths, phasesOfYears, withFormulaResults } from './planning/formula-results.ts';
export { formulaNames, namedQuantity } from './planning/formula-names.ts';
export { workOutFormulas } from './planning/formulas.ts';
export type { ReadFormula } from './compile/read-formula.ts';
export type { FormulaIssue, FormulaOutcome } from './planning/formulas.ts';
