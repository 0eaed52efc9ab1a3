/** The table on the planner's desk: what was brought, what it leaves open, and the baseline it makes. Nothing of it is stored. */
import type { OwnBaseline, Scenario } from '#sim-core';
import {
	baselineOf,
	doubtsOf,
	personRefusal,
	readBaseline,
	rowsOf,
	type Answers,
	type Cell
} from '#sim-core/planning.ts';
import type { WorkbenchCore } from '../../state/core.ts';
import { readTableFile } from './read-table-file.ts';

type Rows = readonly (readonly Cell[])[];
type Details = Pick<OwnBaseline, 'name' | 'archetype' | 'period'>;

/** Holds a table from when it is brought until it is used or put away. */
export class BaselineDesk {
	/** What stands in the box for pasting. */
	text = $state('');
	name = $state('Our trust');
	period = $state('');
	archetype = $state('');
	note = $state('');
	/** Whether figures join those of the baseline in use, or stand alone. */
	joins = $state(true);
	#rows = $state.raw<Rows | null>(null);
	#answers = $state.raw<Answers>({});
	#problem = $state('');
	readonly #core: WorkbenchCore;

	constructor(core: WorkbenchCore, { own, profile }: Scenario) {
		this.#core = core;
		this.archetype = own?.archetype ?? core.profileOf(profile)?.archetype ?? '';
		if (own !== undefined) this.#remember(own);
	}

	/** The table as it was brought; null when there is none. */
	get rows(): Rows | null {
		return this.#rows;
	}

	/** Why what was brought last was not taken; empty when it was. */
	get problem(): string {
		return this.#problem;
	}

	get answers(): Answers {
		return this.#answers;
	}

	readonly read = $derived.by(() => {
		const read = this.#rows === null ? null : readBaseline(this.#rows, this.#answers);
		return read?.kind === 'table' ? read : null;
	});

	readonly made = $derived.by(() => {
		const read = this.read;
		if (read === null || read.open.length > 0 || read.entered.length === 0) return null;
		return baselineOf(read.entered, this.details);
	});

	/** What looks odd; each may be kept with a note. */
	readonly doubts = $derived.by(() => {
		const { made, read } = this;
		if (made === null || read === null) return [];
		const sums = read.doubts.map((text) => ({ id: text, text }));
		return [...sums, ...doubtsOf(made.own, read.entered)];
	});

	get details(): Details {
		const period = this.period.trim();
		const details = { name: this.name.trim(), archetype: this.archetype };
		return period === '' ? details : { ...details, period };
	}

	/** Takes what was pasted. */
	paste(): void {
		if (this.text.trim() === '') this.#refuse('Paste a block of cells first.');
		else this.#take(rowsOf(this.text));
	}

	/** Takes a file; what cannot be read leaves everything as it is. */
	async open(file: File): Promise<void> {
		const read = await readTableFile(file);
		if (read.ok) this.#take(read.rows);
		else this.#refuse(read.problem);
	}

	answer(id: string, choice: string): void {
		this.#answers = { ...this.#answers, [id]: choice };
	}

	/** Puts the table away. */
	clear(): void {
		this.text = '';
		this.#rows = null;
		this.#answers = {};
		this.#problem = '';
	}

	/** The draft with this baseline as its start, its figures beside or in place of those in use. */
	withBaseline(draft: Scenario): Scenario | null {
		if (this.made === null) return null;
		const { own } = this.made;
		const before = this.joins ? draft.own?.values : undefined;
		const values = before === undefined ? own.values : joined(before, own.values);
		const note = this.note.trim();
		const whole = { ...own, values, ...(note === '' ? {} : { note }) };
		return { ...draft, profile: 'own', own: whole };
	}

	/** The draft with these details on the baseline in use, or on one that has no figures yet. */
	withDetails(draft: Scenario): Scenario {
		const { values = {}, note } = draft.own ?? {};
		const own = { ...this.details, values, ...(note === undefined ? {} : { note }) };
		return { ...draft, profile: 'own', own };
	}

	/** Tells whether the model takes a draft, with the first reason why not. */
	refusal(draft: Scenario): string {
		const checked = this.#core.validateScenario(draft);
		return checked.ok ? '' : (checked.issues[0]?.message ?? '');
	}

	/** Rows that hold single people are let go of at once, with the text they came in. */
	#take(rows: Rows): void {
		const read = readBaseline(rows);
		if (read.kind === 'people') {
			this.clear();
			this.#refuse(`${personRefusal} It seems to hold ${read.holds}.`);
			return;
		}
		if (read.entered.length === 0 && read.questions.length === 0) {
			this.#refuse(
				'No figures were found. The first column should name staff groups, and the first row say what each column shows.'
			);
			return;
		}
		this.#problem = '';
		this.#answers = {};
		this.#rows = rows;
	}

	#refuse(problem: string): void {
		this.#problem = problem;
	}

	#remember({ name, period = '', note = '' }: OwnBaseline): void {
		this.name = name;
		this.period = period;
		this.note = note;
	}
}

/** Lays new figures over earlier ones, group by group. */
function joined(
	before: OwnBaseline['values'],
	after: OwnBaseline['values']
): OwnBaseline['values'] {
	const over = Object.entries(after).map(([id, value]) => {
		const earlier = before[id];
		const isBoth = typeof earlier === 'object' && typeof value === 'object';
		return [id, isBoth ? { ...earlier, ...value } : value] as const;
	});
	return { ...before, ...Object.fromEntries(over) };
}
