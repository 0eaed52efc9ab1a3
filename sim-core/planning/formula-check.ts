/** Whether a formula fits its target: names, staff groups, time and units, each problem at its place. */
import { partsOf, type Expression } from '../compile/expression.ts';
import type { Fault } from '../compile/formula-tokens.ts';
import { didYouMean } from '../scenario/near-names.ts';
import {
	agree,
	dimensionOf,
	dimensionOfTree,
	pure,
	UnitClash,
	unitInWords,
	type Dimension
} from './formula-dimensions.ts';
import { formulaNames, mayVary, namedQuantity, ownNames, type Named } from './formula-names.ts';

type Reference = Extract<Expression, { kind: 'reference' }>;

/** Lists every name in a formula, in the order in which they stand. */
export const referencesIn = (tree: Expression): Reference[] =>
	tree.kind === 'reference' ? [tree] : partsOf(tree).flatMap(referencesIn);

/** How many problems of one formula are told at once. */
const mostFaults = 3;

/** Lists the first things because of which a formula does not fit its target; units are looked at once the names are known. */
export function faultsOf(tree: Expression, target: Named): Fault[] {
	const faults: Fault[] = [];
	for (const reference of referencesIn(tree)) {
		const found = faultOfName(reference, target);
		if (found !== null) faults.push(found);
		if (faults.length === mostFaults) break;
	}
	if (faults.length > 0) return faults;
	const clash = clashOf(tree, target);
	return clash === null ? [] : [clash];
}

function faultOfName(reference: Reference, target: Named): Fault | null {
	const { name, at } = reference;
	const found = name === 'base' ? target : namedQuantity(name);
	const told =
		found === undefined && !ownNames.includes(name)
			? unknown(name)
			: (misplaced(name, target) ?? wrongGroup(reference, found?.perGroup === true, target));
	if (told === null) return null;
	const [code, message] = told;
	return { code, message, at, length: name.length };
}

type Told = readonly [code: string, message: string] | null;

const unknown = (name: string): Told => [
	'unknown-name',
	`There is nothing called “${name.slice(0, 40)}”.${didYouMean(name.slice(0, 40), formulaNames)}`
];

/** A name that this target may not build on. */
function misplaced(name: string, { id, kind }: Named): Told {
	if (name === id) {
		return ['circular', 'The formula names what it sets; write base for the original value.'];
	}
	if (kind !== 'assumption' || !mayVary(name)) return null;
	const message = `“${name}” may change from month to month, and an assumption is one number for the whole run.`;
	return ['varies', message];
}

/** A staff group that is named where there is none, or is missing where there is one number for each. */
function wrongGroup({ name, element }: Reference, isPerGroup: boolean, target: Named): Told {
	if (element !== null && !isPerGroup) {
		return ['no-groups', `“${name}” is one for all staff groups, so no group can be named.`];
	}
	if (element !== null || !isPerGroup || target.perGroup) return null;
	const message = `“${name}” has a value for each staff group; name one, as in ${name}[nursing].`;
	return ['needs-group', message];
}

const unitOfName =
	(target: Named) =>
	(name: string): Dimension => {
		const found = name === 'base' ? target : namedQuantity(name);
		return found === undefined ? pure : dimensionOf(found.unit);
	};

function clashOf(tree: Expression, target: Named): Fault | null {
	try {
		const found = dimensionOfTree(tree, unitOfName(target));
		const wanted = dimensionOf(target.unit);
		if (agree(found, wanted)) return null;
		const hint = agree(found, pure)
			? ` Write the unit behind the number, as in ${exampleOf(target)}.`
			: '';
		const message = `Units clash: the formula gives ${unitInWords(found)}, ${target.label} is ${unitInWords(wanted)}.${hint}`;
		return { code: 'unit-clash', message, at: 1, length: 1 };
	} catch (thrown) {
		if (!(thrown instanceof UnitClash)) throw thrown;
		return { code: 'unit-clash', message: thrown.message, at: thrown.at, length: 1 };
	}
}

/** An example of a number with a target's unit, as one would type it. */
function exampleOf({ unit }: Named): string {
	const [above = '1', ...below] = unit.split('/');
	const tail = below.map((one) => ` per ${one}`).join('');
	if (above === 'GBP') return `£100${tail}`;
	return above === '1' ? `5 %${tail}` : `2 ${above}${tail}`;
}
