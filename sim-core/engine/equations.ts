/** A model's equations one by one, for work that looks inside a step: what acts on what, and what would be if something stood still. */

/** One equation as it runs. */
export interface RunningEquation {
	readonly name: string;
	/** First slot of what it works out, and how many there are. */
	readonly offset: number;
	readonly length: number;
	/** Whether it is worked out once a month, from the schedule alone, or at every step. */
	readonly pace: 'month' | 'step';
	/** Whether it only adds and subtracts, so that its parts are an account of it. */
	readonly adds: boolean;
	/** Names it refers to, each once. */
	readonly uses: readonly string[];
	/** Works out one element from the values as they stand. */
	readonly value: (v: Float64Array, element: number) => number;
}

/** One declared flow of a stock: sign 1 fills it, −1 drains it. */
export interface StockFlow {
	readonly stock: string;
	readonly flow: string;
	readonly sign: 1 | -1;
}

/** All equations in the order in which they are worked out, and all flows in the order in which they are added. */
export interface EquationSet {
	readonly equations: readonly RunningEquation[];
	readonly ledger: readonly StockFlow[];
}
