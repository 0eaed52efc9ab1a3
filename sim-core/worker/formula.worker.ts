/** A worker of its own for reading formulas, so that the parser is loaded only when one is used and can be ended at any time. */
import { readFormula, type ReadFormula } from '../compile/read-formula.ts';

/** Texts to be read, under a number that the answer carries. */
export interface FormulaRequest {
	readonly number: number;
	readonly texts: readonly string[];
}

export interface FormulaAnswer {
	readonly number: number;
	readonly read: readonly ReadFormula[];
}

addEventListener('message', ({ data }: MessageEvent<FormulaRequest>) => {
	const answer: FormulaAnswer = { number: data.number, read: data.texts.map(readFormula) };
	postMessage(answer);
});
