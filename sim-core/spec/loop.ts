/** Feedback loops as data: what they are called, what they say, what they run through, and what switches them off. */

/** Whether a push comes back stronger or is worked against. */
export type Polarity = 'reinforcing' | 'balancing';

export interface Loop {
	readonly id: string;
	/** As people call it: "Stretch". */
	readonly name: string;
	/** What goes round, in one plain sentence. */
	readonly sentence: string;
	readonly polarity: Polarity;
	/**
	 * Quantities in the order of cause and effect; the last acts on the first.
	 * A flow between a cause and the stock that it fills or drains may be left out.
	 */
	readonly members: readonly string[];
	/** The one assumption that cuts the loop, and the value that does so. */
	readonly switch: { readonly assumption: string; readonly off: number };
	readonly source: string;
}
