/** The numbers that a declaration holds, named and written out. */
import type { Variable } from '#sim-core/model-description.ts';
import { catalogue, type StaffGroup } from '#sim-core';
import { formatStored, plainNumber } from '../format-stored.ts';
import { monthNames } from '../months.ts';

export interface NamedNumber {
	readonly what: string;
	readonly text: string;
}

type Of<Kind extends Variable['kind']> = Extract<Variable, { kind: Kind }>;

/** Lists the numbers of a declaration; nothing for what is worked out from others. */
export function numbersOf(variable: Variable): readonly NamedNumber[] {
	switch (variable.kind) {
		case 'assumption':
			return assumptionNumbers(variable);
		case 'lever':
		case 'driver':
			return settingNumbers(variable);
		case 'profile':
			return [
				{ what: 'Value', text: 'each trust has its own' },
				{ what: 'May be', text: between(variable.unit, variable.min, variable.max) }
			];
		case 'link':
			return [{ what: 'One trust alone', text: formatStored(variable.unit, variable.statusQuo) }];
		case 'season':
			return variable.byMonth.map((value, month) => ({
				what: monthNames[month] ?? '',
				text: plainNumber(value)
			}));
		case 'noise':
			return [
				{ what: 'Standard deviation', text: plainNumber(variable.sd) },
				{ what: 'Correlation with the month before', text: plainNumber(variable.correlation) }
			];
		case 'lookup':
			return variable.points.map(([input, output]) => ({
				what: `At ${formatStored(variable.inputUnit, input)}`,
				text: formatStored(variable.unit, output)
			}));
		default:
			return [];
	}
}

function assumptionNumbers({ unit, low, likely, high, prior }: Of<'assumption'>): NamedNumber[] {
	const likelies =
		typeof likely === 'number'
			? [{ what: 'Likely', text: formatStored(unit, likely) }]
			: Object.entries(likely).map(([group, value]) => ({
					what: `Likely, ${catalogue.staffGroupLabels[group as StaffGroup]}`,
					text: formatStored(unit, value)
				}));
	const before =
		prior === undefined
			? []
			: [{ what: 'Likely before the fit to history', text: formatStored(unit, prior) }];
	return [
		{ what: 'Low', text: formatStored(unit, low) },
		...likelies,
		{ what: 'High', text: formatStored(unit, high) },
		...before
	];
}

const settingNumbers = ({ unit, statusQuo, min, max }: Of<'lever' | 'driver'>): NamedNumber[] => [
	{ what: 'Unless it is set', text: formatStored(unit, statusQuo) },
	{ what: 'May be', text: between(unit, min, max) }
];

const between = (unit: string, low: number, high: number): string =>
	`${formatStored(unit, low)} to ${formatStored(unit, high)}`;
