/** Keeps the plan in the browser: after every committed change, across visits and crashes. */
import { presentTime } from './clock.ts';
import { OtherTabs, openTabChannel, type TabChannel } from './other-tabs.svelte.ts';
import type { PlanSnapshot } from './plan-snapshot.ts';
import type { PlanRecord, PlanStore } from './plan-store.ts';
import { planSchemaVersion, readPlan, type ReadPlan } from './read-plan.ts';
import type { Workbench } from './workbench.svelte.ts';

/** `loading`: not restored yet; `off`: nothing can be stored; `conflict`: another tab has saved meanwhile. */
export type AutosaveState = 'loading' | 'saved' | 'saving' | 'unsaved' | 'conflict' | 'off';

/** A sentence for the reader; it stays until what it tells is over or it is dismissed. */
export interface Notice {
	readonly code:
		'storage-off' | 'newer-version' | 'quarantined' | 'other-tab' | 'conflict' | 'save-failed';
	readonly message: string;
}

export interface AutosaveOptions {
	/** How the tabs hear of each other; null when they do not. The browser's own when left out. */
	readonly channel?: TabChannel | null;
	/** Longest wait between a change and its save, in milliseconds; none when left out. */
	readonly delay?: number;
	/** Longest wait for storage to answer at the start, in milliseconds. */
	readonly patience?: number;
	readonly now?: () => string;
}

const sentences: Record<Notice['code'], string> = {
	'storage-off':
		'This browser does not let the page store anything, as in private browsing. Your work lasts until this tab is closed; save a file to keep it.',
	'newer-version':
		'The plan stored in this browser was written by a newer version of this page. It has been left alone and nothing is stored; reload the page to get the newer version.',
	quarantined:
		'Something stored in this browser could not be read. It has been set aside, not deleted',
	'other-tab': 'This plan is open in another tab.',
	conflict:
		'This plan was changed in another tab, so changes made here are not being stored. Choose which of the two to keep.',
	'save-failed':
		'The last change could not be stored in this browser. It is tried again at the next change; save a file to be safe.'
};

/** Saves a workbench and brings it back. Make one for each workbench and call `start` in the browser. */
export class Autosave {
	readonly #workbench: Workbench;
	readonly #store: PlanStore;
	readonly #tabs: OtherTabs;
	readonly #delay: number;
	readonly #patience: number;
	readonly #now: () => string;
	#state = $state.raw<AutosaveState>('loading');
	#notices = $state.raw<readonly Notice[]>([]);
	#savedAt = $state.raw<string | null>(null);
	#isTabNoticeDismissed = $state.raw(false);
	#revision = 0;
	#timer: ReturnType<typeof setTimeout> | null = null;
	#isDue = false;
	#writing: Promise<void> = Promise.resolve();
	#stopListening: () => void = () => undefined;
	#markRestored: () => void = () => undefined;
	/** Resolves once what was stored has been restored, or cannot be. */
	readonly restored = new Promise<void>((resolve) => {
		this.#markRestored = resolve;
	});

	constructor(workbench: Workbench, store: PlanStore, options: AutosaveOptions = {}) {
		this.#workbench = workbench;
		this.#store = store;
		this.#tabs = new OtherTabs(options.channel === undefined ? openTabChannel() : options.channel);
		this.#delay = options.delay ?? 0;
		this.#patience = options.patience ?? 4000;
		this.#now = options.now ?? presentTime;
	}

	get state(): AutosaveState {
		return this.#state;
	}

	/** When the plan was last stored, as an ISO date and time; null before the first save of this visit. */
	get savedAt(): string | null {
		return this.#savedAt;
	}

	/** What the reader should know about storage just now. */
	get notices(): readonly Notice[] {
		if (!this.#tabs.isOpenElsewhere || this.#isTabNoticeDismissed) return this.#notices;
		return [...this.#notices, { code: 'other-tab', message: sentences['other-tab'] }];
	}

	dismiss(code: Notice['code']): void {
		if (code === 'other-tab') this.#isTabNoticeDismissed = true;
		this.#drop(code);
	}

	/** Restores the stored plan and begins to save. To be called once, in the browser. */
	async start(): Promise<void> {
		await this.#restore();
		this.#workbench.onCommit = () => this.schedule();
		this.#listen();
		this.#markRestored();
	}

	/** Saves within the delay; changes made while the store is busy become one save. */
	schedule(): void {
		if (this.#state === 'off' || this.#state === 'conflict' || this.#state === 'loading') return;
		this.#isDue = true;
		this.#state = 'unsaved';
		this.#timer ??= setTimeout(() => void this.flush(), this.#delay);
	}

	/** Saves now what is not saved yet; resolves when it is written or has failed, and never rejects. */
	flush(): Promise<void> {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
		if (this.#isDue) this.#writing = this.#writing.then(() => this.#write());
		return this.#writing;
	}

	/** Keeps what the store does not have yet, as the page goes, and saves it as well if there is time. */
	leave(): void {
		this.#workbench.endDrag();
		const isBehind = this.#isDue || this.#state === 'saving';
		if (isBehind && this.#state !== 'conflict') this.#store.keep(this.#record());
		void this.flush();
	}

	/** Ends a conflict by storing this tab's plan in place of the other's. */
	async keepThis(): Promise<void> {
		const read = await this.#load();
		if (read.kind === 'newer') return this.#turnOff('newer-version');
		if (read.kind === 'plan') this.#revision = read.revision;
		this.#endConflict();
		this.schedule();
		await this.flush();
	}

	/** Ends a conflict by opening the plan of the other tab here; this tab's draft stays one step back. */
	async openOther(): Promise<void> {
		const read = await this.#load();
		if (read.kind !== 'plan') return this.keepThis();
		this.#revision = read.revision;
		this.#endConflict();
		this.#adopt(read.plan);
	}

	/** Saves what is left, lets the other tabs know and closes storage. */
	async dispose(): Promise<void> {
		await this.flush();
		this.#stopListening();
		this.#workbench.onCommit = () => undefined;
		this.#tabs.close();
		this.#store.close();
	}

	async #restore(): Promise<void> {
		const read = await this.#load();
		if (read.kind === 'off') return;
		if (read.kind === 'newer') return this.#turnOff('newer-version');
		this.#state = 'saved';
		if (read.kind === 'unreadable') await this.#setAside(read.reason, []);
		if (read.kind !== 'plan') return;
		this.#revision = read.revision;
		this.#savedAt = read.savedAt;
		this.#adopt(read.plan);
		if (read.losses.length > 0) await this.#setAside('part of it is damaged', read.losses);
	}

	/** Reads and checks what is stored; storage that fails or does not answer is turned off. */
	async #load(): Promise<ReadPlan | { readonly kind: 'off' }> {
		try {
			const stored = await within(this.#patience, this.#store.load());
			return readPlan(this.#workbench.core, stored);
		} catch {
			this.#turnOff('storage-off');
			return { kind: 'off' };
		}
	}

	/** Takes a stored plan over; a draft already changed here stays one step back. */
	#adopt(plan: PlanSnapshot): void {
		const here = this.#workbench.draft;
		const isChanged = this.#workbench.canUndo;
		this.#workbench.restore(plan);
		if (isChanged) this.#workbench.keepOneStepBack(here, 'Open the stored plan');
	}

	/** Moves what is stored to quarantine, tells the reader, and stores what is good anew. */
	async #setAside(reason: string, losses: readonly string[]): Promise<void> {
		try {
			await this.#store.quarantine(reason, this.#now());
		} catch {
			return this.#turnOff('storage-off');
		}
		this.#revision = 0;
		const rest =
			losses.length === 0
				? 'The page starts with a new plan.'
				: `Missing: ${losses.join(', ')}. Everything else is here.`;
		this.#tell('quarantined', `${sentences.quarantined}. ${rest}`);
		if (losses.length > 0) this.schedule();
	}

	async #write(): Promise<void> {
		if (!this.#isDue || this.#state === 'off' || this.#state === 'conflict') return;
		this.#isDue = false;
		this.#state = 'saving';
		const record = this.#record();
		try {
			const outcome = await this.#store.save(record, this.#revision);
			if (outcome === 'conflict') return this.#tell('conflict', undefined, 'conflict');
		} catch {
			this.#isDue = true;
			return this.#tell('save-failed', undefined, 'unsaved');
		}
		this.#revision = record.revision;
		this.#savedAt = record.savedAt;
		this.#state = this.#isDue ? 'unsaved' : 'saved';
		this.#drop('save-failed');
		this.#tabs.announceSaved(record.revision);
	}

	/** Takes the plan down as it is now, as the save after the last one. */
	#record(): PlanRecord {
		const plan = this.#workbench.snapshot();
		const revision = this.#revision + 1;
		return { schemaVersion: planSchemaVersion, revision, savedAt: this.#now(), plan };
	}

	#endConflict(): void {
		this.#drop('conflict');
		this.#state = 'saved';
	}

	#turnOff(code: 'storage-off' | 'newer-version'): void {
		this.#tell(code, undefined, 'off');
	}

	/** Shows a notice, in place of an earlier one of its kind, and goes to a state if one is given. */
	#tell(code: Notice['code'], message = sentences[code], state = this.#state): void {
		this.#drop(code);
		this.#notices = [...this.#notices, { code, message }];
		this.#state = state;
	}

	#drop(code: Notice['code']): void {
		this.#notices = this.#notices.filter((notice) => notice.code !== code);
	}

	/** Saves when the page is hidden or left, which is the last that a page on a telephone hears. */
	#listen(): void {
		this.#tabs.greet();
		if (typeof window === 'undefined') return;
		const whenHidden = (): void => {
			if (document.visibilityState === 'hidden') void this.flush();
		};
		const whenLeft = (): void => {
			this.leave();
			this.#tabs.leave();
		};
		const whenBack = (event: PageTransitionEvent): void => {
			if (event.persisted) this.#tabs.greet();
		};
		document.addEventListener('visibilitychange', whenHidden);
		window.addEventListener('pagehide', whenLeft);
		window.addEventListener('pageshow', whenBack);
		this.#stopListening = () => {
			document.removeEventListener('visibilitychange', whenHidden);
			window.removeEventListener('pagehide', whenLeft);
			window.removeEventListener('pageshow', whenBack);
		};
	}
}

/** Waits for a promise, but not for ever: storage that another tab blocks does not answer at all. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(
			() => reject(new Error(`Storage did not answer within ${milliseconds} ms.`)),
			milliseconds
		);
	});
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
	}
}
