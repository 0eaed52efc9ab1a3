/** Charts take turns to be painted: a frame that has painted long enough leaves the rest to the next one. */

/** How long one frame paints charts, in milliseconds: half a frame, so that the other half is left for the page. */
const turnTime = 8;

/** What can be painted; asked again before its turn, it is painted once. */
export interface Painted {
	paint(): void;
}

/** Everything that waits to be painted, first come first served. */
class PaintTurns {
	readonly #waiting = new Set<Painted>();
	#frame = 0;

	/** Paints something in the next frame, or in one of the next if there is much to paint. */
	ask(painted: Painted): void {
		this.#waiting.add(painted);
		if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paint());
	}

	/** Takes something back that is gone. */
	forget(painted: Painted): void {
		this.#waiting.delete(painted);
	}

	#paint(): void {
		this.#frame = 0;
		const end = performance.now() + turnTime;
		for (const painted of this.#waiting) {
			this.#waiting.delete(painted);
			painted.paint();
			if (performance.now() >= end) break;
		}
		if (this.#waiting.size > 0) this.#frame = requestAnimationFrame(() => this.#paint());
	}
}

/** The turns of this page. */
export const paintTurns = new PaintTurns();
