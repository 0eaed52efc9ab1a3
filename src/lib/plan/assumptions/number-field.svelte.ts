/** A number as it is typed; one that nobody touched keeps its last digit. */
import { fromTyped, toTyped, type EditingScale } from '../../typed-numbers.ts';

export class NumberField {
	readonly label: string;
	typed = $state('');
	readonly #scale: EditingScale;
	readonly #value: number | null;
	readonly #text: string;

	constructor(label: string, scale: EditingScale, value: number | null) {
		this.label = label;
		this.#scale = scale;
		this.#value = value;
		this.#text = value === null ? '' : toTyped(scale, value);
		this.typed = this.#text;
	}

	get isTouched(): boolean {
		return this.typed.trim() !== this.#text;
	}

	/** The number; null where the box is empty, undefined where it holds no number. */
	read(): number | null | undefined {
		if (!this.isTouched) return this.#value;
		if (this.typed.trim() === '') return null;
		return fromTyped(this.#scale, this.typed) ?? undefined;
	}
}
