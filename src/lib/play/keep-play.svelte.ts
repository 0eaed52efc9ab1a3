/** Keeps play in this browser as it goes on, and tells where it is kept. */
import { untrack } from 'svelte';
import { forgetActivity, rememberActivity } from '../state/continue.ts';
import { revisionOf } from '../state/plan-store.ts';
import { loadPlay, savePlay } from './play-store.ts';
import type { PlaySession } from './play.svelte.ts';
import { savedPlayFrom } from './saved-play.ts';

export class KeepPlay {
	readonly #session: PlaySession;
	#revision = 0;
	#isReady = $state(false);
	#words = $state('');
	#saving: Promise<void> = Promise.resolve();

	constructor(session: PlaySession) {
		this.#session = session;
		$effect(() => {
			if (!this.#isReady) return;
			const record = session.toSave(0);
			untrack(() => this.#save(record));
		});
	}

	/** Where the play is kept, in a sentence. */
	get words(): string {
		return this.#words;
	}

	get isReady(): boolean {
		return this.#isReady;
	}

	/** Takes up what was stored of this exercise. */
	async start(): Promise<void> {
		const stored = await loadPlay(this.#session.exercise.id);
		this.#revision = revisionOf(stored) || 0;
		const saved = savedPlayFrom(stored, this.#session.exercise);
		if (saved !== null) await this.#session.resume(saved);
		this.#isReady = true;
	}

	/** Saves one after the other, each on top of the one before. */
	#save(record: ReturnType<PlaySession['toSave']>): void {
		this.#saving = this.#saving.then(() => this.#write(record));
	}

	async #write(record: ReturnType<PlaySession['toSave']>): Promise<void> {
		const { exercise } = this.#session;
		const isUntouched = record.step === 'brief' && record.round === 0;
		if (isUntouched && this.#revision === 0) return;
		try {
			const next = { ...record, revision: this.#revision + 1 };
			const outcome = await savePlay(exercise.id, next, this.#revision);
			if (outcome === 'conflict') {
				this.#words = 'This exercise is open in another tab, which has saved since.';
				return;
			}
			this.#revision = next.revision;
			this.#words = 'Saved in this browser.';
			if (record.step === 'debrief') {
				await forgetActivity('exercise');
				return;
			}
			const detail = `round ${record.round + 1} of ${exercise.rounds.length}`;
			await rememberActivity({
				area: 'exercise',
				title: exercise.title,
				detail,
				path: `/play/${exercise.id}`
			});
		} catch {
			this.#words = 'This browser keeps nothing: the play lasts as long as this page.';
		}
	}
}
