/** What one WTE of each group costs in a year at April 2026 prices, from pay bands, enhancements and on-costs. */
import { requiredIn, textIn, type Row } from './csv.ts';
import type { ByGroup } from './groups.ts';
import type { ArchetypeKind } from './archetype-kinds.ts';

/** Employer's pension, National Insurance and levy on top of pay (M-5). */
const onCost = 1.27;
/** Award of April 2026 on the scales of 2025/26 (evidence section 6.2). */
const award2026 = 1.033;
/** London supplement on Agenda for Change pay, mean of inner and outer London. */
const londonSupplement = 1.12;

/** Full cost of a consultant and of a resident or specialty doctor, middle of M-9, in 2025/26 pounds. */
const consultantCost = 182_500;
const otherDoctorCost = 82_500;

type BandMix = Readonly<Record<string, number>>;

/** Shares of each group's WTE by pay band; judged, no published mix was found. */
const bandMix = {
	nursing: { '5': 0.44, '6': 0.35, '7': 0.16, '8a': 0.05 },
	alliedHealth: { '5': 0.34, '6': 0.37, '7': 0.21, '8a': 0.07, '8b': 0.01 },
	clinicalSupport: { '2': 0.3, '3': 0.45, '4': 0.2, '5': 0.05 },
	infrastructure: { '2': 0.42, '3': 0.18, '4': 0.14, '5': 0.1, '6': 0.08, '7': 0.05, '8a': 0.03 },
	management: { '7': 0.25, '8a': 0.33, '8b': 0.19, '8c': 0.12, '8d': 0.07, '9': 0.04 }
} as const satisfies Record<string, BandMix>;

/** Basic pay by band: middle of entry and top point, England without London supplement, 2025/26 (M-8). */
function midPoints(payScales: readonly Row[]): ReadonlyMap<string, number> {
	return new Map(
		payScales
			.filter((row) => textIn(row, 'financial_year') === '2025/26')
			.map((row) => [
				textIn(row, 'band'),
				(requiredIn(row, 'entry_gbp') + requiredIn(row, 'top_gbp')) / 2
			])
	);
}

function basicPay(mix: BandMix, points: ReadonlyMap<string, number>): number {
	return Object.entries(mix).reduce((sum, [band, share]) => {
		const pay = points.get(band);
		if (pay === undefined) throw new Error(`No pay scale of band ${band} for 2025/26`);
		return sum + share * pay;
	}, 0);
}

export interface PayPlace {
	readonly kind: ArchetypeKind;
	/** Consultants as a share of doctors. */
	readonly consultantShare: number;
	readonly london: boolean;
}

/** Works out the yearly cost of one WTE by group: basic pay by band x enhancements x award x on-costs. */
export function payCosts(payScales: readonly Row[], place: PayPlace): ByGroup {
	const points = midPoints(payScales);
	const supplement = place.london ? londonSupplement : 1;
	const cost = (mix: BandMix, enhancement: number): number =>
		basicPay(mix, points) * (1 + enhancement) * award2026 * onCost * supplement;
	const doctors =
		place.consultantShare * consultantCost + (1 - place.consultantShare) * otherDoctorCost;
	const { unsocial } = place.kind;
	return {
		nursing: cost(bandMix.nursing, unsocial.nursing),
		medical: doctors * award2026,
		alliedHealth: cost(bandMix.alliedHealth, unsocial.alliedHealth),
		clinicalSupport: cost(bandMix.clinicalSupport, unsocial.clinicalSupport),
		infrastructure: cost(bandMix.infrastructure, 0.02),
		management: cost(bandMix.management, 0)
	};
}
