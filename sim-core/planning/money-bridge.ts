/**
 * Money from one month to another: what moves the position, line by line.
 *
 * The rule, for every line that is a volume at a price: first the volume moves, at the old rate and price; then the rate
 * per unit, at the new volume and the old price; then the price, at the new volume and rate. So the parts of a line add up
 * to its movement whatever the numbers are. The rate is what volume and price leave: it holds mix and drift, and says so.
 */
import { staffGroups } from '../spec/dimensions.ts';
import type { BridgeLedger } from './bridge-ledger.ts';
import type { BridgeStep } from './bridge-step.ts';

/** How an end of the bridge is told: one month at its yearly rate, or the twelve months that end with it. */
export type Basis = 'runRate' | 'year';

/** The months between which money is bridged. */
export interface MoneyStretch {
	readonly from: number;
	readonly to: number;
	readonly basis: Basis;
}

export interface MoneyBridge {
	/** Position, what moves it, position; what makes it better is above nought. */
	readonly steps: readonly BridgeStep[];
	/** The position without one-off income and one-off savings, at either end. */
	readonly underlying: { readonly from: number; readonly to: number };
	/** Savings counted in the positions at either end. */
	readonly savings: {
		readonly recurrent: { readonly from: number; readonly to: number };
		readonly oneOff: { readonly from: number; readonly to: number };
	};
}

/** One line of money at one end: what it amounts to, its volume, and its price level. */
interface Line {
	readonly amount: number;
	readonly volume: number;
	readonly price: number;
}

interface Split {
	readonly volume: number;
	readonly rate: number;
	readonly price: number;
}

/** Splits the movement of a line into volume, rate and price; without a volume at an end, all of it is volume. */
export function splitOf(from: Line, to: Line): Split {
	const whole = to.amount - from.amount;
	if (from.volume === 0 || to.volume === 0) return { volume: whole, rate: 0, price: 0 };
	const rateBefore = from.amount / (from.volume * from.price);
	const rateAfter = to.amount / (to.volume * to.price);
	const volume = (to.volume - from.volume) * rateBefore * from.price;
	const rate = to.volume * (rateAfter - rateBefore) * from.price;
	return { volume, rate, price: whole - volume - rate };
}

/** First month at which an end may stand. */
export const firstMonthOf = (basis: Basis): number => (basis === 'year' ? 12 : 0);

/** Builds the bridge. Throws when twelve months are asked for where there are fewer. */
export function moneyBridge(ledger: BridgeLedger, { from, to, basis }: MoneyStretch): MoneyBridge {
	if (Math.min(from, to) < firstMonthOf(basis)) {
		throw new Error(`No twelve months end with month ${Math.min(from, to)}.`);
	}
	const [before, after] = [new End(ledger, from, basis), new End(ledger, to, basis)];
	return {
		steps: [
			{ id: 'opening', label: 'Position at the start', value: before.position, kind: 'end' },
			...movesBetween(before, after),
			{ id: 'closing', label: 'Position at the end', value: after.position, kind: 'end' }
		],
		underlying: { from: before.underlying, to: after.underlying },
		savings: {
			recurrent: { from: before.flow('savingsRecurrent'), to: after.flow('savingsRecurrent') },
			oneOff: { from: before.flow('savingsNonRecurrent'), to: after.flow('savingsNonRecurrent') }
		}
	};
}

/** What a month, or twelve, come to; amounts are GBP a year either way. */
class End {
	readonly #ledger: BridgeLedger;
	readonly #months: readonly number[];

	constructor(ledger: BridgeLedger, month: number, basis: Basis) {
		this.#ledger = ledger;
		const count = basis === 'year' ? 12 : 1;
		this.#months = Array.from({ length: count }, (_, i) => month - count + 1 + i);
	}

	flow(name: keyof BridgeLedger['trustFlows']): number {
		return this.#sum(this.#ledger.trustFlows[name]);
	}

	get position(): number {
		return this.flow('surplus');
	}

	get oneOffIncome(): number {
		return this.#ledger.openingIncome * this.#mean('extraFunding');
	}

	get underlying(): number {
		return this.position - this.flow('savingsNonRecurrent') - this.oneOffIncome;
	}

	get recurrentFromNonPay(): number {
		return this.#mean('recurrentFromNonPay');
	}

	/** Income for work: its volume is what is left when its level is taken out. */
	get work(): Line {
		return this.#atLevel(this.flow('income') - this.oneOffIncome, 'incomeLevel');
	}

	/** Non-pay before savings, hiring costs with it. */
	get nonPay(): Line {
		const amount =
			this.flow('nonPay') +
			this.recurrentFromNonPay +
			this.flow('savingsNonRecurrent') -
			this.flow('savingsRebound');
		return this.#atLevel(amount, 'nonPayLevel');
	}

	get bank(): Line {
		const volume = this.#people('bankStaff');
		return { amount: this.flow('bankSpend'), volume, price: this.#mean('payLevel') };
	}

	get agency(): Line {
		const volume = this.#people('agencyStaff');
		return { amount: this.flow('agencySpend'), volume, price: this.#mean('payLevel') };
	}

	/** What a whole-time equivalent of own staff costs in a year. */
	get payEach(): number {
		const amount = this.pay.reduce((sum, line) => sum + line.amount, 0);
		const volume = this.pay.reduce((sum, line) => sum + line.volume, 0);
		return volume === 0 ? 0 : amount / volume;
	}

	/** Pay of each staff group. */
	get pay(): readonly Line[] {
		const price = this.#mean('payLevel');
		return staffGroups.map((group) => ({
			amount: this.#sum(this.#ledger.flows.payByGroup[group]),
			volume: this.#average(this.#ledger.meansByGroup.staffInPost[group]),
			price
		}));
	}

	#people(name: 'bankStaff' | 'agencyStaff'): number {
		const lines = this.#ledger.meansByGroup[name];
		return staffGroups.reduce((sum, group) => sum + this.#average(lines[group]), 0);
	}

	#atLevel(amount: number, level: 'incomeLevel' | 'nonPayLevel'): Line {
		const price = this.#mean(level);
		return { amount, volume: amount / price, price };
	}

	#mean(name: keyof BridgeLedger['trustMeans']): number {
		return this.#average(this.#ledger.trustMeans[name]);
	}

	/** A flow over a year: of the twelve months, or of one at its yearly rate. */
	#sum(line: Float64Array): number {
		return this.#average(line) * 12;
	}

	#average(line: Float64Array): number {
		const sum = this.#months.reduce((all, month) => all + line[month]!, 0);
		return sum / this.#months.length;
	}
}

/** A movement that lasts, and one that does not. */
const lasts = (id: string, label: string, value: number): BridgeStep => ({
	id,
	label,
	value,
	kind: 'move',
	lasting: true
});
const once = (id: string, label: string, value: number): BridgeStep => ({
	...lasts(id, label, value),
	lasting: false
});

const movesBetween = (before: End, after: End): BridgeStep[] => [
	...incomeMoves(before, after),
	...payMoves(before, after),
	...otherMoves(before, after)
];

function incomeMoves(before: End, after: End): BridgeStep[] {
	const work = splitOf(before.work, after.work);
	return [
		lasts('incomeUplift', 'Uplift of income', work.price),
		lasts('incomeVolume', 'Income for activity', work.volume + work.rate),
		once('oneOffIncome', 'One-off income', after.oneOffIncome - before.oneOffIncome)
	];
}

/** Pay of own staff, bank and agency; of more agency work, what own staff would cost is told apart from the premium. */
function payMoves(before: End, after: End): BridgeStep[] {
	const pay = before.pay.map((line, i) => splitOf(line, after.pay[i]!));
	const payOf = (part: keyof Split): number => pay.reduce((sum, split) => sum + split[part], 0);
	const bank = splitOf(before.bank, after.bank);
	const agency = splitOf(before.agency, after.agency);
	const atOwnCost = (after.agency.volume - before.agency.volume) * before.payEach;
	return [
		lasts(
			'payAwards',
			'Pay awards, bank and agency too',
			-(payOf('price') + bank.price + agency.price)
		),
		lasts('staffVolume', 'Number of substantive staff', -payOf('volume')),
		lasts('payDrift', 'Pay drift, mix and premiums', -payOf('rate')),
		lasts('bankVolume', 'Amount of bank work', -bank.volume),
		lasts('bankRate', 'Bank rates and mix', -bank.rate),
		lasts('agencyVolume', 'Agency work, at the cost of own staff', -atOwnCost),
		lasts('agencyPremium', 'Agency premium and mix', -(agency.volume - atOwnCost + agency.rate))
	];
}

function otherMoves(before: End, after: End): BridgeStep[] {
	const nonPay = splitOf(before.nonPay, after.nonPay);
	const moved = (name: 'savingsNonRecurrent' | 'savingsRebound' | 'leverSpend'): number =>
		after.flow(name) - before.flow(name);
	const recurrent = after.recurrentFromNonPay - before.recurrentFromNonPay;
	return [
		lasts('nonPayInflation', 'Non-pay inflation', -nonPay.price),
		lasts('nonPayVolume', 'Non-pay for activity and hiring', -(nonPay.volume + nonPay.rate)),
		lasts('recurrentSavings', 'Recurrent savings outside pay', recurrent),
		once('oneOffSavings', 'One-off savings', moved('savingsNonRecurrent')),
		lasts('savingsRebound', 'Savings that rebound', -moved('savingsRebound')),
		lasts('leverSpend', 'Cost of levers', -moved('leverSpend'))
	];
}
