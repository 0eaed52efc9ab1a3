/** An exercise that is being written: the file as it stands, what is wrong with it, and what its check found. */
import type { Issue } from '#sim-core';
import {
	exercises,
	parseExercise,
	validateExercise,
	type ExerciseReport
} from '#sim-core/exercises.ts';
import { download } from '../state/share.ts';
import type { Runner } from '../simulation/runner.ts';
import { withPart, type Key } from './at-path.ts';

/** Futures over which claims are checked while writing; fewer than for those that ship. */
const futures = 60;

export class Author {
	readonly #runner: Runner;
	#file = $state.raw<unknown>({ ...exercises[0], id: 'my-exercise', title: 'My exercise' });
	#problems = $state.raw<readonly Issue[]>([]);
	#report = $state.raw<ExerciseReport | null>(null);
	#progress = $state('');
	#checked = $derived(validateExercise(this.#file));

	constructor(runner: Runner) {
		this.#runner = runner;
	}

	get file(): unknown {
		return this.#file;
	}

	/** The exercise as it can be played; null while something is wrong with it. */
	get exercise() {
		return this.#checked.ok ? this.#checked.value : null;
	}

	get issues(): readonly Issue[] {
		return this.#checked.ok ? [] : this.#checked.issues;
	}

	/** Why a file could not be opened. */
	get problems(): readonly Issue[] {
		return this.#problems;
	}

	get report(): ExerciseReport | null {
		return this.#report;
	}

	get progress(): string {
		return this.#progress;
	}

	set = (path: readonly Key[], part: unknown): void => {
		this.#file = withPart(this.#file, path, part);
		this.#report = null;
	};

	save(): void {
		const { exercise } = this;
		const text = `${JSON.stringify(this.#file, null, '\t')}\n`;
		download({ name: `${exercise?.id ?? 'exercise'}.json`, type: 'application/json', text });
	}

	async open(file: File): Promise<void> {
		const parsed = parseExercise(await file.text());
		this.#problems = parsed.ok ? [] : parsed.issues;
		if (!parsed.ok) return;
		this.#file = parsed.value;
		this.#report = null;
	}

	/** Checks that it can be solved and that its claims hold, beside the page. */
	async check(): Promise<void> {
		const { exercise } = this;
		if (exercise === null) return;
		this.#progress = 'Looking for plans that meet the targets.';
		const outcome = await this.#runner.job(
			'checkExercise',
			{ exercise, futures },
			{ onProgress: ({ done, total }) => (this.#progress = `Checking: ${done} of ${total}.`) }
		);
		this.#progress = outcome.kind === 'done' ? '' : 'The check did not come back.';
		if (outcome.kind === 'done') this.#report = outcome.result;
	}
}
