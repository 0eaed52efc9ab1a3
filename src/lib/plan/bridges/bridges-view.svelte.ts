/** The bridges of the present plan: which months, which staff, and what lies between them. */
import type { StaffGroup } from '#sim-core';
import {
	firstMonthOf,
	moneyBridge,
	triangulate,
	wteBridge,
	type Basis,
	type BridgeLedger,
	type Whom
} from '#sim-core/planning.ts';
import { formatMonth } from '../../months.ts';

/** A month that an end may stand at. */
export interface MonthChoice {
	readonly month: number;
	readonly label: string;
}

/** Holds the choices; what follows from them is worked out from the ledger given. */
export class BridgesView {
	whom = $state<Whom>('all');
	basis = $state<Basis>('runRate');
	#from = $state(0);
	#to = $state(12);
	readonly #ledger: () => BridgeLedger | null;

	constructor(ledger: () => BridgeLedger | null) {
		this.#ledger = ledger;
	}

	/** Months of the run; the opening position first. */
	readonly choices = $derived.by((): readonly MonthChoice[] =>
		(this.#ledger()?.months ?? []).map((month, i) => ({
			month: i,
			label: i === 0 ? `${formatMonth(month)} (opening)` : formatMonth(month)
		}))
	);

	/** Last month of the run. */
	get last(): number {
		return Math.max(0, this.choices.length - 1);
	}

	get from(): number {
		return Math.min(this.#from, this.last);
	}

	set from(month: number) {
		this.#from = month;
		if (this.#to < month) this.#to = month;
	}

	get to(): number {
		return Math.min(this.#to, this.last);
	}

	set to(month: number) {
		this.#to = month;
		if (this.#from > month) this.#from = month;
	}

	/** First end of the money bridge: a year needs twelve months behind it. */
	readonly moneyFrom = $derived.by(() => Math.max(this.from, firstMonthOf(this.basis)));
	readonly moneyTo = $derived.by(() => Math.max(this.to, firstMonthOf(this.basis)));

	readonly staff = $derived.by(() => {
		const ledger = this.#ledger();
		return ledger === null ? null : wteBridge(ledger, { from: this.from, to: this.to }, this.whom);
	});

	/** The money bridge; null where the run is shorter than a year and a year is asked for. */
	readonly money = $derived.by(() => {
		const ledger = this.#ledger();
		if (ledger === null || this.moneyTo > this.last) return null;
		return moneyBridge(ledger, { from: this.moneyFrom, to: this.moneyTo, basis: this.basis });
	});

	readonly triangulation = $derived.by(() => {
		const ledger = this.#ledger();
		return ledger === null ? null : triangulate(ledger, this.from, this.to);
	});

	label(month: number): string {
		return this.choices[month]?.label ?? '';
	}

	choose(whom: string, groups: readonly StaffGroup[]): void {
		this.whom = groups.find((group) => group === whom) ?? 'all';
	}
}
