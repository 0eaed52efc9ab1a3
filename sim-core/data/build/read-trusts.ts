/** Real trusts: their own published figures, and what fills the gaps. */
import { archetypeKindOf, type ArchetypeId } from './archetype-kinds.ts';
import { numberIn, textIn, type Row } from './csv.ts';
import { totalOf } from './groups.ts';
import { inputFiles, type Inputs } from './inputs.ts';
import { carried, originOf, type Known, type Sourced, type Staff } from './known.ts';
import { urgentContacts, type Context } from './read-archetypes.ts';
import { readStaff } from './trust-staff.ts';

const table = inputFiles.baseline;

/** Below this a stability index tells of services that moved, not of people who left. */
const leastStability = 75;
/** A trust that grew by more than this since March 2019 has merged: figures of 2017/18 are of another organisation. */
const mergerGrowth = 1.5;
/** Below this many beds their occupancy says little about how a trust runs. */
const leastBedsForOccupancy = 30;
/** Percentage points by which the margin of the accounts may lie below the plan before the plan is used. */
const greatestMarginGap = 5;

export interface LeftOut {
	readonly id: string;
	readonly name: string;
	readonly reason: string;
}

function own(row: Row, column: string, period: string, factor = 1): Sourced | null {
	const value = numberIn(row, column);
	if (value === null) return null;
	return { value: value * factor, origin: originOf('own', table, period) };
}

/** Takes the archetype's figure for a trust that publishes none. */
function typical(figure: Sourced, why: string): Sourced {
	const { origin } = figure;
	const method = `${why} The value of the trust's archetype. ${origin.method}`.trim();
	return {
		value: figure.value,
		origin: { ...origin, origin: origin.origin === 'own' ? 'archetype' : origin.origin, method }
	};
}

/** Takes the archetype's figure in proportion to the trust's staff. */
function typicalPerWte(figure: Sourced, ratio: number, why: string): Sourced {
	return { ...typical(figure, `${why} In proportion to staff.`), value: figure.value * ratio };
}

const notPublished = 'Not published for this trust.';

function hasMerged(row: Row, wte: number): boolean {
	const before = numberIn(row, 'fte_all_2019_03');
	return before !== null && wte / before > mergerGrowth;
}

function readLeaving(row: Row, wte: number, archetype: Known): Sourced {
	const stability = numberIn(row, 'stability_index_pct_2017_18');
	if (stability === null) return typical(archetype.leaving, notPublished);
	if (stability < leastStability || hasMerged(row, wte)) {
		return typical(archetype.leaving, 'Own figure set aside: services moved or trusts merged.');
	}
	return {
		value: 1 - stability / 100,
		origin: originOf(
			'own',
			table,
			'2017/18',
			'One less the own stability index, shaped by group (L-3, L-6) to the same mean; not moved since 2017/18.'
		)
	};
}

function readIncome(row: Row, wte: number, archetype: Known, context: Context): Sourced {
	const { incomePriceFactor, incomePerWteGrowth } = context.national;
	const newest = numberIn(row, 'operating_income_gbp_k_2024_25');
	if (newest !== null) {
		return {
			value: newest * 1e3 * incomePriceFactor,
			origin: originOf('own', table, '2024/25', `Own income, ${carried}.`)
		};
	}
	const before = numberIn(row, 'operating_income_gbp_k_2018_19');
	const staffThen = numberIn(row, 'fte_all_2019_03');
	if (before === null || staffThen === null) {
		const ratio = wte / totalOf(archetype.staff.byGroup);
		return typicalPerWte(archetype.income, ratio, notPublished);
	}
	return {
		value: ((before * 1e3) / staffThen) * wte * incomePerWteGrowth * incomePriceFactor,
		origin: originOf(
			'own',
			table,
			'2018/19',
			`Own income per WTE, times newest staff, grown as in acute trusts to 2024/25, ${carried}.`
		)
	};
}

/** Takes the plan where the accounts lie far below it: they hold impairments that do not recur. */
function readMargin(row: Row, archetype: Known, context: Context): Sourced {
	const accounts = own(row, 'operating_margin_pct_2024_25', '2024/25');
	if (!accounts) return typical(archetype.margin, notPublished);
	const planned = context.plannedMargins.get(textIn(row, 'trust_code'));
	if (planned === undefined || accounts.value >= planned - greatestMarginGap) {
		return { ...accounts, value: accounts.value / 100 };
	}
	return {
		value: planned / 100,
		origin: originOf(
			'own',
			inputFiles.finance,
			'2025/26',
			'Planned surplus: the margin of the 2024/25 accounts lies more than 5 points below it (impairments).'
		)
	};
}

function readOversight(row: Row, archetype: Known, context: Context): Sourced {
	const segment = context.segments.get(textIn(row, 'trust_code'));
	if (segment === undefined) return archetype.oversight;
	return { value: segment, origin: originOf('own', inputFiles.finance, '2025/26') };
}

function readBeds(row: Row, ratio: number, archetype: Known): Sourced {
	const beds = own(row, 'beds_available_total_2026q1', 'January to March 2026');
	if (beds && (beds.value > 0 || !archetype.archetype.hasBeds)) return beds;
	if (!archetype.archetype.hasBeds) return archetype.beds;
	return typicalPerWte(archetype.beds, ratio, notPublished);
}

function readOccupancy(row: Row, archetype: Known): Sourced {
	const available = numberIn(row, 'beds_available_total_2026q1');
	const occupied = numberIn(row, 'beds_occupied_total_2026q1');
	if (available === null || occupied === null || available < leastBedsForOccupancy) {
		return typical(archetype.occupancy, 'No own figure, or too few beds for one.');
	}
	if (occupied >= available) {
		return typical(
			archetype.occupancy,
			'Own figure set aside: as many occupied beds as available.'
		);
	}
	return {
		value: occupied / available,
		origin: originOf('own', table, 'January to March 2026', 'Occupied over available beds.')
	};
}

function readEmergency(row: Row, wte: number, archetype: Known): Sourced {
	const attendances = own(row, 'attendances_all_n_12m_to_2026_06', 'July 2025 to June 2026');
	if (attendances) return attendances;
	const perWte = archetype.archetype.urgentContactsPerWte;
	if (perWte !== null) return urgentContacts(perWte, wte);
	return typicalPerWte(archetype.emergency, wte / totalOf(archetype.staff.byGroup), notPublished);
}

function readTrust(row: Row, staff: Staff, archetype: Known, context: Context): Known {
	const wte = totalOf(staff.byGroup);
	const ratio = wte / totalOf(archetype.staff.byGroup);
	const ownOr = (figure: Sourced | null, fallback: Sourced): Sourced =>
		figure ?? typical(fallback, notPublished);
	const list = own(row, 'incomplete_total_n_2026_05', 'May 2026');
	return {
		id: textIn(row, 'trust_code'),
		name: textIn(row, 'trust_name'),
		kind: 'trust',
		archetype: archetype.archetype,
		region: textIn(row, 'region'),
		staff,
		leaving: readLeaving(row, wte, archetype),
		sickness: ownOr(
			own(row, 'sickness_absence_rate_pct_2024_25', '2024/25', 0.01),
			archetype.sickness
		),
		burnout: ownOr(own(row, 'burnt_out_often_always_pct_2024', '2024', 0.01), archetype.burnout),
		engagement: ownOr(own(row, 'theme_engagement_0_10_2025', '2025', 0.1), archetype.engagement),
		income: readIncome(row, wte, archetype, context),
		margin: readMargin(row, archetype, context),
		oversight: readOversight(row, archetype, context),
		waitingList: list ?? typicalPerWte(archetype.waitingList, ratio, notPublished),
		beds: readBeds(row, ratio, archetype),
		occupancy: readOccupancy(row, archetype),
		emergency: readEmergency(row, wte, archetype)
	};
}

/** Reads every real trust with staff by group, sorted by code, and says which are left out and why. */
export function readTrusts(
	inputs: Inputs,
	archetypes: ReadonlyMap<ArchetypeId, Known>,
	context: Context
): { readonly trusts: readonly Known[]; readonly leftOut: readonly LeftOut[] } {
	const trusts: Known[] = [];
	const leftOut: LeftOut[] = [];
	for (const row of inputs.baseline) {
		const kind = archetypeKindOf(textIn(row, 'profile_group'));
		const archetype = kind && archetypes.get(kind.id);
		const staff = kind ? readStaff(row, kind.id, context) : null;
		const [id, name] = [textIn(row, 'trust_code'), textIn(row, 'trust_name')];
		if (!archetype) leftOut.push({ id, name, reason: 'belongs to none of the nine archetypes' });
		else if (!staff) leftOut.push({ id, name, reason: 'publishes no staff by group' });
		else trusts.push(readTrust(row, staff, archetype, context));
	}
	return { trusts: trusts.toSorted((a, b) => (a.id < b.id ? -1 : 1)), leftOut };
}
