/** Equation text cut into what is a name and what is not, so that names can be followed. */

export interface EquationPiece {
	readonly text: string;
	/** Id of the quantity it names; null for operators, numbers, functions and units. */
	readonly quantity: string | null;
}

/** Cuts an equation at its names; joined again, the pieces are the equation to the letter. */
export function piecesOf(
	equation: string,
	isQuantity: (name: string) => boolean
): readonly EquationPiece[] {
	return equation
		.split(/([A-Za-z_]\w*)/)
		.filter((text) => text !== '')
		.map((text) => ({ text, quantity: isQuantity(text) ? text : null }));
}
