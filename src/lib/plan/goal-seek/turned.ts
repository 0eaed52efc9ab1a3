/** What a goal seek may turn: every lever, assumption and number of the outside world, with its words. */
import type { Catalogue, QuantityInfo, StaffGroup } from '#sim-core';
import type { Dial } from '#sim-core/sensitivity.ts';
import { formatStored } from '../../format-stored.ts';
import { formatNumber, formatSetting } from '../../format.ts';
import { lowerFirst } from '../asking/figure.ts';

/** What is turned, and how a level of it is written. */
export interface Turned {
	readonly dial: Dial;
	readonly info: QuantityInfo;
	/** As it stands in a sentence: "agency cap", "vacancy control of nurses". */
	readonly name: string;
	readonly write: (level: number) => string;
}

export interface TurnableGroup {
	readonly label: string;
	readonly kind: Dial['kind'];
	readonly members: readonly QuantityInfo[];
}

/** Lists what can be turned, levers first, each list by label. */
export function turnables({ levers, drivers, assumptions }: Catalogue): readonly TurnableGroup[] {
	const sorted = (members: readonly QuantityInfo[]) =>
		[...members].sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
	return [
		{ label: 'Levers', kind: 'lever', members: levers },
		{ label: 'Assumptions', kind: 'assumption', members: sorted(assumptions) },
		{ label: 'Outside world', kind: 'driver', members: sorted(drivers) }
	];
}

/** Finds what a choice stands for, as in "lever:agencyCap"; the first lever where it is not known. */
export function turnedOf(catalogue: Catalogue, choice: string, group: StaffGroup | null): Turned {
	const groups = turnables(catalogue);
	const [kind = '', id = ''] = choice.split(':');
	const among = groups.find((one) => one.kind === kind) ?? groups[0]!;
	const info = among.members.find((one) => one.id === id) ?? among.members[0]!;
	const whom = info.perGroup ? group : null;
	const label = lowerFirst(info.label);
	return {
		dial: { kind: among.kind, id: info.id, group: whom },
		info,
		name: whom === null ? label : `${label} (${catalogue.staffGroupLabels[whom]})`,
		write: (level) => writeLevel(among.kind, info, level)
	};
}

/** Writes a level finer than the steps of its control, for an answer seldom falls on a step. */
function writeLevel(kind: Dial['kind'], info: QuantityInfo, level: number): string {
	if (kind === 'assumption') return formatStored(info.unit, level);
	if (info.unit === '1' && info.shownAs === 'share') return `${percent(level, 1)}%`;
	if (info.unit === '1/year') return `${percent(level, 2)}% a year`;
	return formatSetting(info, level, info.step);
}

/** Writes a share in percent with no more decimals than it has. */
const percent = (share: number, most: number): string => {
	const rounded = Number((share * 100).toFixed(most));
	return formatNumber(rounded, (String(rounded).split('.')[1] ?? '').length);
};
