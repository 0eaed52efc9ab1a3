/** The empty table that planners download, and the same table filled with a baseline. */
import { profileFor } from '../data/profile-for.ts';
import type { OwnBaseline } from '../scenario/types.ts';
import { staffGroupLabels, staffGroups, type StaffGroup } from '../spec/dimensions.ts';

/** Heads of the template by staff group; the reader knows each. */
const groupHeads = [
	'Staff group',
	'Establishment WTE',
	'Staff in post WTE',
	'Substantive pay £ a year',
	'Starters WTE a year',
	'Leavers WTE a year',
	'Sickness %',
	'Bank £ a year',
	'Agency £ a year',
	'Burnout %',
	'Engagement out of 10'
] as const;

const wholeHeads = ['Whole trust', 'Value', 'Unit'] as const;

const wholeRows: readonly (readonly [label: string, unit: string])[] = [
	['Operating income', '£ a year'],
	['Surplus or deficit', '£ a year'],
	['Waiting list', 'pathways'],
	['New pathways', 'a year'],
	['Emergency attendances', 'a year'],
	['Beds available', 'beds'],
	['Bed occupancy', '%'],
	['Oversight segment', '1 to 5'],
	['Cash', '£']
];

/** Rows of the template, empty where figures go. */
export function templateRows(): readonly (readonly string[])[] {
	return [
		[
			'Totals only. Never names, numbers or dates that belong to one person. Leave empty what you do not have.'
		],
		[...groupHeads],
		...staffGroups.map((group) => [staffGroupLabels[group], ...groupHeads.slice(1).map(() => '')]),
		[],
		[...wholeHeads],
		...wholeRows.map(([label, unit]) => [label, '', unit])
	];
}

/** The template as CSV with its mark of UTF-8, which Excel needs to show pound signs. */
export const templateCsv = (): string =>
	`\ufeff${templateRows()
		.map((row) =>
			row.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
		)
		.join('\r\n')}\r\n`;

/** Figures of a baseline by staff group in the measures that people know: posts, people and pounds. */
export function totalsOf(own: OwnBaseline): Readonly<Record<'posts' | 'staff' | 'pay', number>> {
	const { values } = profileFor({ profile: 'own', own });
	const of = (field: string) => values[field] as Readonly<Record<StaffGroup, number>>;
	const [staff, vacant, cost] = [
		of('profileStaffInPost'),
		of('profileVacancyRate'),
		of('profilePayCost')
	];
	const sum = (value: (group: StaffGroup) => number): number =>
		staffGroups.reduce((total, group) => total + value(group), 0);
	return {
		posts: sum((group) => staff![group] / (1 - vacant![group])),
		staff: sum((group) => staff![group]),
		pay: sum((group) => staff![group] * cost![group])
	};
}
