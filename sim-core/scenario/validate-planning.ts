/** Checks of what a planner adds to a scenario: ranges with their grounds, and formulas. */
import type { Catalogue } from './catalogue.ts';
import { joined, shown, type Checker } from './checks.ts';
import { didYouMean } from './near-names.ts';

/** Longest formula, in characters. */
const longestFormula = 500;

const shapes: readonly unknown[] = ['balanced', 'triangle', 'even'];
const grades: readonly unknown[] = ['strong', 'moderate', 'weak', 'judgement'];
const texts = { source: 300, date: 40, rationale: 1000 } as const;

interface Planned {
	readonly id: string;
	readonly label: string;
	readonly min: number;
	readonly max: number;
	readonly isLever: boolean;
}

const plannedIn = (catalogue: Catalogue): readonly Planned[] => [
	...catalogue.assumptions.map((one) => ({ ...one, isLever: false })),
	...catalogue.drivers.map((one) => ({ ...one, isLever: false })),
	...catalogue.levers.map((one) => ({ ...one, isLever: true }))
];

/** Goes through an object by id of what may be planned; an unknown id becomes an issue. */
function forEach(
	input: unknown,
	at: { readonly path: string; readonly label: string },
	{ checker, catalogue }: { readonly checker: Checker; readonly catalogue: Catalogue },
	check: (value: unknown, path: string, planned: Planned) => void
): void {
	if (input === undefined) return;
	const planned = plannedIn(catalogue);
	for (const [id, value] of Object.entries(checker.record(input, at, null) ?? {})) {
		const path = joined(at.path, id);
		const found = planned.find((one) => one.id === id);
		if (found !== undefined) {
			check(value, path, found);
			continue;
		}
		const offer = didYouMean(
			id.slice(0, 60),
			planned.map((one) => one.id)
		);
		const message = `There is no assumption, driver or lever called “${id.slice(0, 60)}”.${offer}`;
		checker.add({ path, label: at.label }, 'unknown-name', message, id);
	}
}

/** Checks formulas: text for known quantities. What a text says is settled where formulas are worked out. */
export function checkFormulas(input: unknown, checker: Checker, catalogue: Catalogue): void {
	const at = { path: 'formulas', label: 'Formulas' };
	forEach(input, at, { checker, catalogue }, (text, path, { label }) => {
		checker.text(text, { path, label: `${label}: formula` }, longestFormula);
	});
}

/** Checks ranges of a planner's own: ends in order within what the quantity may be, a shape, and the grounds. */
export function checkStatedRanges(input: unknown, checker: Checker, catalogue: Catalogue): void {
	const at = { path: 'ranges', label: 'Ranges' };
	forEach(input, at, { checker, catalogue }, (value, path, planned) => {
		const { label } = planned;
		const parts = ['low', 'high', 'shape', 'source', 'date', 'grade', 'rationale'];
		const range = checker.record(value, { path, label }, parts);
		if (range === null) return;
		for (const [part, longest] of Object.entries(texts)) {
			checker.text(range[part], { path: joined(path, part), label: `${label}: ${part}` }, longest);
		}
		if (!grades.includes(range.grade)) {
			const message = `${label}: the grade must be strong, moderate, weak or judgement; ${shown(range.grade)} was given.`;
			checker.add({ path: joined(path, 'grade'), label }, 'unknown-grade', message, range.grade);
		}
		checkEnds(range, path, planned, checker);
	});
}

function checkEnds(
	{ low, high, shape }: Readonly<Record<string, unknown>>,
	path: string,
	{ label, min, max, isLever }: Planned,
	checker: Checker
): void {
	if (low === undefined && high === undefined && shape === undefined) return;
	if (isLever) {
		const message = `${label} is chosen, so it has no range.`;
		checker.add({ path, label }, 'no-range', message, low);
		return;
	}
	const from = checker.number(
		low,
		{ path: joined(path, 'low'), label: `${label}: low` },
		{ min, max }
	);
	const above = { min: from ?? min, max };
	checker.number(high, { path: joined(path, 'high'), label: `${label}: high` }, above);
	if (shapes.includes(shape)) return;
	const message = `${label}: the shape must be balanced, triangle or even; ${shown(shape)} was given.`;
	checker.add({ path: joined(path, 'shape'), label }, 'unknown-shape', message, shape);
}
