/** Carries what the projector shows from the console to a second window of the same browser; nothing leaves the machine. */
import type { ScreenView } from './screen-view.ts';

type Message = { readonly kind: 'hello' } | { readonly kind: 'view'; readonly view: ScreenView };

const channelName = 'headroom-workshop-screen';

const open = (): BroadcastChannel | null =>
	typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName);

/** The console's end: sends a view, and the latest again to a window that opens later. */
export class ScreenSender {
	readonly #channel = open();
	#latest: ScreenView | null = null;

	constructor() {
		if (this.#channel === null) return;
		this.#channel.onmessage = (event: MessageEvent<Message>) => {
			if (event.data.kind === 'hello' && this.#latest !== null) this.send(this.#latest);
		};
	}

	send(view: ScreenView): void {
		this.#latest = view;
		this.#channel?.postMessage({ kind: 'view', view } satisfies Message);
	}

	close(): void {
		this.#channel?.close();
	}
}

/** The projector's end: calls back with every view; returns the function that stops it. */
export function receiveScreen(show: (view: ScreenView) => void): () => void {
	const channel = open();
	if (channel === null) return () => undefined;
	channel.onmessage = (event: MessageEvent<Message>) => {
		if (event.data.kind === 'view') show(event.data.view);
	};
	channel.postMessage({ kind: 'hello' } satisfies Message);
	return () => channel.close();
}
