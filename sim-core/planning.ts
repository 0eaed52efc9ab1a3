/** The planner's desk: formulas, ranges and what people differ on; the public surface. */
export { assumptionSetId } from './planning/assumption-set.ts';
export { phasesOfMonths, phasesOfYears, withFormulaResults } from './planning/formula-results.ts';
export { formulaNames, namedQuantity } from './planning/formula-names.ts';
export { workOutFormulas } from './planning/formulas.ts';
export type { ReadFormula } from './compile/read-formula.ts';
export type { FormulaIssue, FormulaOutcome } from './planning/formulas.ts';
export { doubtsOf } from './planning/baseline-checks.ts';
export { baselineOf } from './planning/baseline-own.ts';
export { personRefusal } from './planning/baseline-person.ts';
export { readBaseline } from './planning/baseline-read.ts';
export { templateCsv, templateRows, totalsOf } from './planning/baseline-template.ts';
export { decodeTable, largestTable, rowsOf } from './planning/baseline-text.ts';
export type { Doubt } from './planning/baseline-checks.ts';
export type { MadeBaseline } from './planning/baseline-own.ts';
export type { Answers, Question } from './planning/baseline-questions.ts';
export type { Entered, ReadBaseline } from './planning/baseline-read.ts';
export type { Cell } from './planning/baseline-cells.ts';
