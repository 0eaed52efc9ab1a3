/** In how many cases a claim held, of so many. */
export interface Held {
	readonly held: number;
	readonly of: number;
}
