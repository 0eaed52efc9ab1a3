/** Puts a line chart on a canvas: made when it first comes into view, redrawn once a frame at most, only on screen. */
import type { Attachment } from 'svelte/attachments';
import type { LineChart } from './chart-engine.ts';
import { paintTurns } from './paint-turns.ts';
import { onPaletteChange } from './palette.ts';
import type { Picture } from './picture.ts';

/** When charts that were never on screen are made, in milliseconds after the page. */
const madeUnseenAfter = 3000;

/** What a chart shows now, and whether its axis is to stay where it is because a slider is being dragged. */
export interface ChartFeed {
	readonly picture: Picture;
	readonly still: boolean;
}

/** Makes an attachment that keeps a canvas up to date with a feed read reactively; `onPoint` hears which month is pointed at. */
export function lineChart(
	feed: () => ChartFeed,
	onPoint?: (month: number | undefined) => void
): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		const view = new ChartView(canvas);
		$effect(() => view.show(feed()));
		if (onPoint !== undefined) {
			canvas.onpointermove = (event) => onPoint(view.monthAt(event.offsetX));
			canvas.onpointerleave = () => onPoint(undefined);
		}
		return () => view.destroy();
	};
}

/** The life of one chart on the page. */
class ChartView {
	readonly #canvas: HTMLCanvasElement;
	readonly #stopWatchingColours: () => void;
	readonly #observer: IntersectionObserver;
	#chart: LineChart | undefined;
	#latest: ChartFeed | undefined;
	#onScreen = false;
	#loading = false;
	readonly #idle: ReturnType<typeof setTimeout>;
	#destroyed = false;

	readonly #paintForPrint = () => this.paint();

	constructor(canvas: HTMLCanvasElement) {
		this.#canvas = canvas;
		this.#observer = new IntersectionObserver((entries) => {
			this.#onScreen = entries.at(-1)?.isIntersecting ?? false;
			if (this.#onScreen) paintTurns.ask(this);
		});
		this.#observer.observe(canvas);
		this.#stopWatchingColours = onPaletteChange(() => this.#chart?.recolour());
		// A page may be printed whole, so every chart is made once there is time, seen or not.
		this.#idle = setTimeout(() => this.paint(), madeUnseenAfter);
		addEventListener('beforeprint', this.#paintForPrint);
	}

	/** Takes the newest feed; whatever it replaces is never painted. */
	show(feed: ChartFeed): void {
		this.#latest = feed;
		if (this.#onScreen) paintTurns.ask(this);
	}

	/** Finds the month at a place, in CSS pixels from the left; undefined until the chart is made. */
	monthAt(x: number): number | undefined {
		return this.#chart?.monthAt(x);
	}

	destroy(): void {
		this.#destroyed = true;
		paintTurns.forget(this);
		clearTimeout(this.#idle);
		removeEventListener('beforeprint', this.#paintForPrint);
		this.#observer.disconnect();
		this.#stopWatchingColours();
		this.#chart?.destroy();
	}

	/** Paints the newest feed; makes the chart first where there is none yet. */
	paint(): void {
		if (this.#latest === undefined) return;
		if (this.#chart === undefined) void this.#load();
		else this.#chart.show(this.#latest.picture, this.#latest.still);
	}

	async #load(): Promise<void> {
		if (this.#loading) return;
		this.#loading = true;
		const [{ createLineChart }] = await Promise.all([
			import('./chart-engine.ts'),
			document.fonts.ready
		]);
		if (this.#destroyed || this.#latest === undefined) return;
		this.#chart = createLineChart(this.#canvas, this.#latest.picture);
	}
}
