/** How strong the outside world's shocks were: few numbers, each named, fitted on what was published up to March 2023. */

export interface ShockParameter {
	readonly id: string;
	readonly label: string;
	readonly unit: string;
	readonly low: number;
	readonly likely: number;
	readonly high: number;
	readonly note: string;
}

const shock = (
	id: string,
	label: string,
	range: readonly [number, number, number],
	note: string
): ShockParameter => ({
	id,
	label,
	unit: /[gG]rowth/.test(id) ? '1/year' : '1',
	low: range[0],
	likely: range[1],
	high: range[2],
	note
});

export const shockParameters: readonly ShockParameter[] = [
	shock(
		'postsGrowth2017',
		'Growth in funded posts, 2017/18 and 2018/19',
		[0, 0.015, 0.04],
		'National money for posts; judged from the growth of staff.'
	),
	shock(
		'postsGrowth2019',
		'Growth in funded posts, 2019/20 and 2020/21',
		[0, 0.035, 0.07],
		'As above; the nurses programme and the pandemic.'
	),
	shock(
		'postsGrowth2021',
		'Growth in funded posts, 2021/22 and 2022/23',
		[0, 0.04, 0.07],
		'As above.'
	),
	shock(
		'illnessScale',
		'Sickness per recorded infection',
		[0.7, 1.1, 1.6],
		'Sickness beyond the usual against the infections recorded as its reason.'
	),
	shock(
		'trauma2020',
		'Moral injury, 2020/21',
		[0, 0.3, 0.8],
		'Log-odds of burnout; no survey question that year.'
	),
	shock(
		'trauma2021',
		'Moral injury, 2021/22',
		[0, 0.35, 0.8],
		'Log-odds of burnout; Staff Survey of 2021.'
	),
	shock(
		'trauma2022',
		'Moral injury, 2022/23',
		[0, 0.25, 0.8],
		'Log-odds of burnout; Staff Survey of 2022.'
	),
	shock(
		'postponed2020',
		'Leaving put off, March 2020 to March 2021',
		[0, 0.2, 0.45],
		'Share of would-be leavers who stayed (B-10).'
	),
	shock(
		'marketScale',
		'Reach of the wider labour market',
		[0, 0.2, 0.6],
		'How far national vacancies per unemployed person reach NHS recruitment.'
	),
	shock(
		'supply2019',
		'Supply of recruits, 2019/20 and 2020/21',
		[0.8, 1.3, 2.2],
		'Newly trained and from abroad, against 2016/17 (P-13).'
	),
	shock(
		'supply2021',
		'Supply of recruits from 2021/22',
		[0.8, 1.4, 2.2],
		'As above; kept for later years.'
	),
	shock('demandGrowth', 'Growth in emergency demand to 2020', [0, 0.025, 0.04], 'Attendances.'),
	shock(
		'demandLeft',
		'Emergency demand after the pandemic',
		[-0.2, -0.05, 0.05],
		'Against its earlier path, from April 2021.'
	),
	shock(
		'referralGrowth',
		'Growth in new pathways to 2020',
		[-0.02, 0.005, 0.03],
		'Pathways that join the list.'
	),
	shock(
		'referralLeft',
		'New pathways after the pandemic',
		[-0.2, -0.08, 0.05],
		'Against their earlier path, from April 2021.'
	),
	shock(
		'electiveScale',
		'Planned care lost in the first year',
		[0.4, 1, 1.4],
		'Against the fall in completed pathways from March 2020 to March 2021.'
	),
	shock(
		'productivity2020',
		'Productivity lost, 2020/21',
		[0, 0.12, 0.3],
		'Infection control and fewer patients for each member of staff (A-15).'
	),
	shock('productivity2021', 'Productivity lost, 2021/22', [0, 0.15, 0.3], 'As above.'),
	shock(
		'productivity2022',
		'Productivity lost, 2022/23 and after',
		[0, 0.14, 0.3],
		'As above; kept for later years, for nothing later may be looked at.'
	),
	shock(
		'fundingGrowth',
		'Real growth in income from 2019',
		[0.01, 0.034, 0.06],
		'M-14; decides the position.'
	),
	shock(
		'fundingGrowth2017',
		'Real growth in income, 2017/18 and 2018/19',
		[-0.01, 0.013, 0.03],
		'M-14; decides the position.'
	),
	shock(
		'agencyRule',
		'Agency limit in force until 2022/23',
		[0.03, 0.045, 0.06],
		'What price caps let through, as a share of the pay bill (T-9); ceilings follow from 2023/24.'
	)
];

/** Strength of each shock by id. */
export type Shocks = Readonly<Record<string, number>>;

/** The strengths before any fitting. */
export const likelyShocks: Shocks = Object.fromEntries(
	shockParameters.map(({ id, likely }) => [id, likely])
);
