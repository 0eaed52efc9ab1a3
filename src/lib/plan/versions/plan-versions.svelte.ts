/** The named versions of the plan on the desk; they live in the library, as versions of one of its entries. */
import type { Issue } from '#sim-core';
import type { Entry } from '../../library/entry.ts';
import type { Library } from '../../library/library.svelte.ts';
import { problem } from '../../state/problem.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { namedVersions, planChanges, versionedEntries, type NamedVersion } from './versions.ts';

/** What somebody says when naming a version. */
export interface VersionWords {
	readonly label: string;
	readonly why: string;
	readonly initials: string;
	readonly reasons: Readonly<Record<string, string>>;
}

type Plan = Pick<Workbench, 'core' | 'draft' | 'runner' | 'loadScenario'>;

export class PlanVersions {
	readonly #workbench: Plan;
	readonly #library: Library;
	/** Id of the entry whose versions are meant; `new` for none yet, null to go by the plan's name. */
	chosen = $state<string | null>(null);

	constructor(workbench: Plan, library: Library) {
		this.#workbench = workbench;
		this.#library = library;
	}

	/** Entries of the library that have named versions. */
	readonly entries = $derived.by(() => versionedEntries(this.#library.entries));
	/** The entry meant: the one chosen, or else the one that bears the plan's name. */
	readonly entry: Entry | null = $derived.by(() => {
		const found =
			this.chosen === null
				? this.entries.find(({ name }) => name === this.#workbench.draft.name)
				: this.entries.find(({ id }) => id === this.chosen);
		return found ?? null;
	});
	/** Its versions, the latest first. */
	readonly versions: readonly NamedVersion[] = $derived(
		this.entry === null ? [] : namedVersions(this.entry)
	);
	/** What changed in the plan since its latest version. */
	readonly unnamed = $derived.by(() => {
		const [latest] = this.versions;
		const { draft, core } = this.#workbench;
		return latest === undefined ? [] : planChanges(latest.scenario, draft, core);
	});

	/** Keeps the present plan as a version under a name, with the receipt of its run. */
	async name({ label, why, initials, reasons }: VersionWords): Promise<Issue | null> {
		if (label.trim() === '') return problem('empty-name', 'Give the version a name.');
		if (why.trim() === '')
			return problem('no-reason', 'Say in a few words why: the list of changes shows it.');
		const { draft, runner } = this.#workbench;
		const outcome = await runner.run(draft);
		const receipt = outcome.kind === 'done' ? outcome.result.receipt : null;
		const said = Object.entries(reasons).flatMap(([path, words]) =>
			words.trim() === '' ? [] : [[path, words.trim()] as const]
		);
		const naming = {
			...{ label: label.trim(), initials: initials.trim(), receipt },
			reasons: Object.fromEntries(said)
		};
		const details = { rationale: why.trim(), naming };
		const refused =
			this.entry === null
				? await this.#library.save(draft, { ...details, name: draft.name, tags: ['versions'] })
				: await this.#library.change(this.entry.id, { ...details, scenario: draft });
		if (refused === null && this.chosen === 'new') this.chosen = null;
		return refused;
	}

	/** Makes a version the plan again; undo brings back what was there. */
	restore({ scenario, naming }: NamedVersion): Issue | null {
		return this.#workbench.loadScenario(scenario, `Version “${naming.label}”`);
	}
}
