/** Cuts a list of assignments into functions that V8 will optimise, and finds what one must leave behind for another. */
import { isComparison, stepwise, type Assignment, type Pace, type Value } from './values.ts';

/** Operations per function. V8 never optimises a function above 61,440 bytes of bytecode; an operation takes about 14. */
const operationsPerFunction = 1500;

/** A list of assignments cut into functions. */
export interface Cut {
	readonly functions: readonly (readonly Assignment[])[];
	/** Number of the function in which a value is worked out. */
	readonly madeIn: ReadonlyMap<Value, number>;
	/** What is worked out in one function and needed in a later one. */
	readonly crossing: ReadonlySet<Value>;
	/** What is taken from slots because it changes more slowly than the rest. */
	readonly held: ReadonlySet<Value>;
}

/** Whether a value is at hand without work. */
export const isLeaf = ({ of }: Value): boolean => of.length === 0;

/** Cuts assignments that are worked out at one pace; slower values are held in slots, not worked out again. */
export function cutIntoFunctions(assignments: readonly Assignment[], pace: Pace = stepwise): Cut {
	const madeIn = new Map<Value, number>();
	const crossing = new Set<Value>();
	const held = new Set<Value>();
	const functions: Assignment[][] = [[]];
	let operations = 0;
	const visit = (value: Value): void => {
		if (isLeaf(value)) return;
		if (isComparison(value)) {
			value.of.forEach(visit);
			return;
		}
		if (value.pace < pace) {
			held.add(value);
			return;
		}
		const now = functions.length - 1;
		const made = madeIn.get(value);
		if (made !== undefined) {
			if (made !== now) crossing.add(value);
			return;
		}
		madeIn.set(value, now);
		operations += 1;
		value.of.forEach(visit);
	};
	for (const assignment of assignments) {
		if (operations > operationsPerFunction) {
			functions.push([]);
			operations = 0;
		}
		functions.at(-1)!.push(assignment);
		visit(assignment.value);
	}
	return { functions, madeIn, crossing, held };
}
