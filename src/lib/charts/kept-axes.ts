/** A picture of a chart's axes: while a slider moves, they are copied instead of drawn word by word. */

/** The parts of a chart that matter here. */
interface Sheet {
	readonly canvas: HTMLCanvasElement;
	readonly ctx: CanvasRenderingContext2D;
}

export class KeptAxes {
	#copy: HTMLCanvasElement | null = null;

	/** Keeps what the canvas shows; to be called when that is the axes alone. */
	keep({ canvas }: Sheet): void {
		const copy = this.#copy ?? document.createElement('canvas');
		this.#copy = copy;
		copy.width = canvas.width;
		copy.height = canvas.height;
		copy.getContext('2d')?.drawImage(canvas, 0, 0);
	}

	/** Puts the axes on an empty canvas; false where none were kept at its present size. */
	putDown({ canvas, ctx }: Sheet): boolean {
		const copy = this.#copy;
		if (copy === null || copy.width !== canvas.width || copy.height !== canvas.height) return false;
		ctx.save();
		// Pixel by pixel, whatever the scale of the screen.
		ctx.resetTransform();
		ctx.clearRect(0, 0, canvas.width, canvas.height);
		ctx.drawImage(copy, 0, 0);
		ctx.restore();
		return true;
	}
}
