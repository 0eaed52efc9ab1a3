/** Holds the session on screen and its log in the browser: nothing shows that has not been stored, or is said not to be. */
import type { Issue, Result } from '#sim-core';
import {
	openSession,
	record,
	replayStored,
	type Session,
	type SessionEvent,
	type SessionSetup
} from '#sim-core/workshop.ts';
import { forgetActivity, rememberActivity } from '../state/continue.ts';
import type { SessionHead, SessionStore } from './session-store.ts';

/** `saved`: all of the log is stored; `unsaved`: this browser stores nothing, a file has to; `conflict`: another tab went on with it. */
export type Keeping = 'saved' | 'saving' | 'unsaved' | 'conflict';

export class SessionKeeper {
	readonly #store: SessionStore;
	readonly #now: () => number;
	#session = $state.raw<Session | null>(null);
	#keeping = $state.raw<Keeping>('saved');
	#refusal = $state.raw('');
	#queue: Promise<void> = Promise.resolve();

	constructor(store: SessionStore, now: () => number = Date.now) {
		this.#store = store;
		this.#now = now;
	}

	get session(): Session | null {
		return this.#session;
	}

	get keeping(): Keeping {
		return this.#keeping;
	}

	/** Why the latest event was not taken; empty after one that was. */
	get refusal(): string {
		return this.#refusal;
	}

	dismiss(): void {
		this.#refusal = '';
	}

	/** Opens a new session and stores it. */
	async open(setup: SessionSetup): Promise<void> {
		await this.adopt(openSession(setup, this.#now()));
	}

	/** Takes a whole session over, as from a file, and stores its log. */
	async adopt(session: Session): Promise<void> {
		this.#session = session;
		try {
			await this.#store.replace(headOf(session), session.entries);
			this.#keeping = 'saved';
			void rememberSession(session);
		} catch {
			this.#keeping = 'unsaved';
		}
	}

	/** Brings back a stored session by playing its log; the latest one without an id. */
	async resume(id?: string): Promise<Result<Session> | null> {
		const wanted = id ?? (await this.#store.list())[0]?.id;
		if (wanted === undefined) return null;
		const entries = await this.#store.load(wanted);
		if (entries.length === 0) return null;
		const played = replayStored(entries);
		if (played.ok) {
			this.#session = played.value;
			this.#keeping = 'saved';
		}
		return played;
	}

	/** Records an event once those before it are stored; resolves to what was wrong, empty when taken. */
	record(event: SessionEvent): Promise<readonly Issue[]> {
		const done = this.#queue.then(() => this.#record(event));
		this.#queue = done.then(() => undefined);
		return done;
	}

	/** Records events in order and stops at the first that is refused. */
	async recordAll(events: readonly SessionEvent[]): Promise<readonly Issue[]> {
		for (const event of events) {
			const issues = await this.record(event);
			if (issues.length > 0) return issues;
		}
		return [];
	}

	/** Deletes the session from this browser. */
	async remove(): Promise<void> {
		const { session } = this;
		if (session === null) return;
		await this.#queue;
		await this.#store.remove(session.state.setup.id);
		await forgetActivity('workshop');
		this.#session = null;
	}

	async #record(event: SessionEvent): Promise<readonly Issue[]> {
		const before = this.#session;
		if (before === null || this.#keeping === 'conflict') return [];
		const next = record(before, event, this.#now());
		if (!next.ok) {
			this.#refusal = next.issues.map(({ message }) => message).join(' ');
			return next.issues;
		}
		this.#refusal = '';
		await this.#keep(next.value);
		if (this.keeping !== 'conflict') this.#session = next.value;
		return [];
	}

	/** Stores the last entry; storage that failed before is given the whole log. */
	async #keep(session: Session): Promise<void> {
		const wasUnsaved = this.#keeping === 'unsaved';
		this.#keeping = 'saving';
		const head = headOf(session);
		try {
			if (wasUnsaved) await this.#store.replace(head, session.entries);
			const appended = wasUnsaved
				? 'saved'
				: await this.#store.append(head, session.entries.at(-1)!);
			this.#keeping = appended;
			if (appended === 'saved') void rememberSession(session);
		} catch {
			this.#keeping = 'unsaved';
		}
	}
}

/** Lets the home page offer to go on with the session. */
const rememberSession = ({ state }: Session): Promise<void> =>
	rememberActivity({
		area: 'workshop',
		title: state.setup.exercise.title,
		detail: `workshop, round ${state.round + 1} of ${state.setup.exercise.rounds.length}`,
		path: '/workshop/run'
	});

const headOf = ({ entries, state }: Session): SessionHead => ({
	id: state.setup.id,
	title: state.setup.exercise.title,
	openedAt: state.openedAt,
	updatedAt: state.lastAt,
	entries: entries.length
});
