/** Knows whether the same plan is open in another tab of this browser. */

type Message =
	| { readonly kind: 'hello' | 'here' | 'bye'; readonly tab: string }
	| { readonly kind: 'saved'; readonly tab: string; readonly revision: number };

/** The part of BroadcastChannel that is used; a test may pass its own. */
export interface TabChannel {
	postMessage(message: unknown): void;
	onmessage: ((event: MessageEvent) => void) | null;
	close(): void;
}

const channelName = 'headroom-plan';

/** Opens the channel between tabs; null where the browser has none. */
export function openTabChannel(): TabChannel | null {
	return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName);
}

/** Counts the other tabs by greeting them and being greeted. */
export class OtherTabs {
	readonly #channel: TabChannel | null;
	readonly #tab = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
	#others = $state.raw<readonly string[]>([]);
	#savedElsewhere = $state.raw(0);

	constructor(channel: TabChannel | null) {
		this.#channel = channel;
	}

	get isOpenElsewhere(): boolean {
		return this.#others.length > 0;
	}

	/** The latest revision that another tab said it has saved; 0 when none has. */
	get savedElsewhere(): number {
		return this.#savedElsewhere;
	}

	greet(): void {
		if (this.#channel === null) return;
		this.#channel.onmessage = (event: MessageEvent) => this.#receive(event.data as Message);
		this.#channel.postMessage({ kind: 'hello', tab: this.#tab });
	}

	announceSaved(revision: number): void {
		this.#channel?.postMessage({ kind: 'saved', tab: this.#tab, revision });
	}

	leave(): void {
		this.#channel?.postMessage({ kind: 'bye', tab: this.#tab });
	}

	close(): void {
		this.leave();
		this.#channel?.close();
	}

	#receive(message: Message): void {
		const others = this.#others.filter((tab) => tab !== message.tab);
		this.#others = message.kind === 'bye' ? others : [...others, message.tab];
		if (message.kind === 'saved') this.#savedElsewhere = message.revision;
		if (message.kind === 'hello') this.#channel?.postMessage({ kind: 'here', tab: this.#tab });
	}
}
