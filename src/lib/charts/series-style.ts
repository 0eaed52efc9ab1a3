/** How each line is told apart: colour, dash and marker together, never colour alone. */

export type SeriesRole = 'baseline' | 'plan' | 'observed' | 'a' | 'b' | 'c' | 'd';
export type Marker = 'none' | 'circle' | 'square' | 'diamond' | 'triangle';

export interface SeriesStyle {
	/** Custom property of src/lib/layout/tokens.css. */
	readonly colour: string;
	/** Lengths of dash and gap in CSS pixels; empty for a solid line. */
	readonly dash: readonly number[];
	readonly marker: Marker;
	/** Width of the line in CSS pixels; 0 for markers alone, one at every value. */
	readonly width: number;
	/** The letter a saved scenario goes by; empty for the others. */
	readonly letter: string;
	/** How the line looks, for the key and for those who are told of it. */
	readonly words: string;
}

export const seriesStyles: Readonly<Record<SeriesRole, SeriesStyle>> = {
	baseline: {
		colour: '--series-baseline',
		dash: [4, 4],
		marker: 'none',
		width: 1.75,
		letter: '',
		words: 'short dashes'
	},
	plan: {
		colour: '--interactive',
		dash: [],
		marker: 'none',
		width: 2.75,
		letter: '',
		words: 'thick solid line'
	},
	observed: {
		colour: '--series-baseline',
		dash: [],
		marker: 'circle',
		width: 0,
		letter: '',
		words: 'dots'
	},
	a: {
		colour: '--series-a',
		dash: [],
		marker: 'circle',
		width: 2.25,
		letter: 'A',
		words: 'solid line, circles'
	},
	b: {
		colour: '--series-b',
		dash: [10, 4],
		marker: 'square',
		width: 2.25,
		letter: 'B',
		words: 'long dashes, squares'
	},
	c: {
		colour: '--series-c',
		dash: [2, 3],
		marker: 'diamond',
		width: 2.25,
		letter: 'C',
		words: 'dots, diamonds'
	},
	d: {
		colour: '--series-d',
		dash: [9, 3, 2, 3],
		marker: 'triangle',
		width: 2.25,
		letter: 'D',
		words: 'dashes and dots, triangles'
	}
};

export const scenarioRoles: readonly SeriesRole[] = ['a', 'b', 'c', 'd'];
