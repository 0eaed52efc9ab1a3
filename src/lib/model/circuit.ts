/** Lays a feedback loop out as a circuit round the edge of a grid, so that it fits a phone and a projector alike. */

export interface Cell {
	/** From 1, as CSS grids count. */
	readonly column: number;
	readonly row: number;
}

export interface Circuit {
	readonly columns: number;
	readonly rows: number;
	/** Where each member stands, in the order of cause and effect. */
	readonly cells: readonly Cell[];
	/** Cells that the last arrow crosses on its way back to the first member. */
	readonly crossed: readonly Cell[];
}

/** Lists the cells round the edge of a grid, clockwise from the top left. */
function edgeOf(columns: number, rows: number): Cell[] {
	const cells: Cell[] = [];
	for (let column = 1; column <= columns; column++) cells.push({ column, row: 1 });
	for (let row = 2; row <= rows; row++) cells.push({ column: columns, row });
	for (let column = columns - 1; column >= 1; column--) cells.push({ column, row: rows });
	for (let row = rows - 1; row >= 2; row--) cells.push({ column: 1, row });
	return cells;
}

/** Finds the circuit for a number of members in a grid of at most so many columns (two or more). */
export function circuitOf(members: number, mostColumns: number): Circuit {
	const columns = Math.max(2, Math.min(mostColumns, Math.ceil(members / 2)));
	const rows = Math.max(2, Math.ceil((members + 4 - 2 * columns) / 2));
	const edge = edgeOf(columns, rows);
	return { columns, rows, cells: edge.slice(0, members), crossed: edge.slice(members) };
}

export interface Arrow {
	/** Corners of the path, in CSS pixels. */
	readonly points: readonly (readonly [x: number, y: number])[];
	/** Where its sign stands. */
	readonly middle: readonly [x: number, y: number];
}

/** Sizes of the grid, in CSS pixels. */
export interface GridSize {
	readonly cellWidth: number;
	readonly cellHeight: number;
	/** Half of a box, so that arrows end at its edge. */
	readonly halfWidth: number;
	readonly halfHeight: number;
}

type Point = readonly [x: number, y: number];

/** Draws the arrows from each member to the next, the last one back to the first. */
export function arrowsOf({ cells, crossed }: Circuit, size: GridSize): readonly Arrow[] {
	const centre = ({ column, row }: Cell): Point => [
		(column - 0.5) * size.cellWidth,
		(row - 0.5) * size.cellHeight
	];
	return cells.map((cell, i) => {
		const isLast = i === cells.length - 1;
		const through = isLast ? crossed.map(centre) : [];
		const next = cells[isLast ? 0 : i + 1];
		if (next === undefined) throw new Error('A loop needs members.');
		const path = [centre(cell), ...through, centre(next)];
		const points = [
			leaving(path[0]!, path[1]!, size),
			...path.slice(1, -1),
			leaving(path.at(-1)!, path.at(-2)!, size)
		];
		const [a, b] = [points[0]!, points[1]!];
		return { points, middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] };
	});
}

/** The point at the edge of a box from which a line goes towards another. */
function leaving(from: Point, towards: Point, { halfWidth, halfHeight }: GridSize): Point {
	const [dx, dy] = [towards[0] - from[0], towards[1] - from[1]];
	return dx === 0
		? [from[0], from[1] + Math.sign(dy) * halfHeight]
		: [from[0] + Math.sign(dx) * halfWidth, from[1]];
}
