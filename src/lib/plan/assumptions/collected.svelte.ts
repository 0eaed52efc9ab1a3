/** Ranges that several people handed in, held on this page alone: no names, in the order of their size. */
import type { Issue, Scenario } from '#sim-core';
import { readHandedIn, type CollectedAnswer, type HandedIn } from '#sim-core/planning.ts';
import { plain } from './restore.ts';

export class Collected {
	all = $state.raw<readonly HandedIn[]>([]);
	issues = $state.raw<readonly Issue[]>([]);
	chosen = $state('');

	/** Assumptions that anybody handed a range in for. */
	readonly ids = $derived([...new Set(this.all.map(({ assumption }) => assumption))]);
	readonly id = $derived(this.ids.includes(this.chosen) ? this.chosen : (this.ids[0] ?? ''));
	readonly people = $derived(
		this.all
			.filter(({ assumption }) => assumption === this.id)
			.sort((a, b) => a.likely - b.likely || a.low - b.low)
			.map(({ low, likely, high }) => ({ low, likely, high }))
	);

	/** Takes what was pasted or opened; nothing of it when any line is wrong. True when it was taken. */
	take(texts: readonly string[]): boolean {
		const read = texts.map(readHandedIn);
		this.issues = read.flatMap((one) => (one.ok ? [] : one.issues));
		if (this.issues.length > 0) return false;
		this.all = [...this.all, ...read.flatMap((one) => (one.ok ? one.value : []))];
		return true;
	}

	clear(): void {
		this.all = [];
		this.issues = [];
	}
}

/** Makes the pool the plan's own range of an assumption. */
export const withPool = (
	scenario: Scenario,
	id: string,
	{ low, likely, high }: CollectedAnswer['pooled'],
	people: number
): Scenario =>
	plain({
		...scenario,
		assumptions: { ...scenario.assumptions, [id]: likely },
		formulas: Object.fromEntries(
			Object.entries(scenario.formulas ?? {}).filter(([name]) => name !== id)
		),
		ranges: {
			...scenario.ranges,
			[id]: {
				...{ low, high, shape: 'balanced', date: '', grade: 'judgement' },
				source: `Views of ${people} people, pooled`,
				rationale: ''
			}
		}
	});
