/** How trusts word staff groups and measures, and which of them this model starts from. */
import type { StaffGroup } from '../spec/dimensions.ts';

/** What a row is about: a staff group, a total, a part of another row, or nothing that is known. */
export type GroupWord =
	| { readonly kind: 'group'; readonly group: StaffGroup }
	| { readonly kind: 'total' }
	| { readonly kind: 'part' }
	| { readonly kind: 'unsure'; readonly among: readonly StaffGroup[] };

/** Lower case, "&" as "and", no marks but those that carry meaning. */
export const plainWords = (text: string): string =>
	text
		.toLowerCase()
		.replace(/&/g, ' and ')
		.replace(/[^a-z0-9%£/+.-]+/g, ' ')
		.trim();

const unsure = (...among: StaffGroup[]): GroupWord => ({ kind: 'unsure', among });
const group = (name: StaffGroup): GroupWord => ({ kind: 'group', group: name });

/** In this order: the first that fits decides. The names are those of the Electronic Staff Record and of trusts' own reports. */
const groupWords: readonly (readonly [RegExp, GroupWord])[] = [
	[/^(of which|including|memo|o\/w)\b/, { kind: 'part' }],
	[
		/\b(sub ?-?total|total|overall|all staff|whole trust|grand total|trust wide)\b|^sum$|^all$/,
		{ kind: 'total' }
	],
	[/^(n and m|nm)( registered| reg)?$/, group('nursing')],
	[
		/\bsupport (to|for) (the )?(nurs|doctor|clinical|st ?and ?t|scientif|ahp|allied|ambulance)|\bclinical support|\badditional clinical/,
		group('clinicalSupport')
	],
	[
		/\bhca\b|\bhcas\b|\bhcsw|health ?care (assistant|support)|nursing (support|assistant|auxil)|unregistered|un-?qualified|care support|nursing associate/,
		group('clinicalSupport')
	],
	[/^(nursing|midwifery) (and midwifery )?(hca|support)/, group('clinicalSupport')],
	[
		/\bmanager|\bmanagement\b|\bvsm\b|\bexecutive|\bboard\b|^agenda for change 8/,
		group('management')
	],
	[/\bmedic|\bdental\b|\bdentist|\bdoctor|\bconsultant|\bsas\b|\bm and d\b/, group('medical')],
	[/\bnurs|\bmidwi|health visit/, group('nursing')],
	[
		/\ballied\b|\bahps?\b|scientif|scientist|therap|\bst ?and ?t\b|pharmac|psycholog|paramed|ambulance|radiograph|physio|technic/,
		group('alliedHealth')
	],
	[
		/\badmin|\bcleric|\ba and c\b|\bestates|ancillar|facilit|infrastructure|hotel|property|central function|corporate|non-? ?clinical|maintenance|\bworks\b|\bporter|domestic/,
		group('infrastructure')
	],
	[/^(other )?support( staff| workers?)?$/, unsure('clinicalSupport', 'infrastructure')],
	[/^(registered|qualified)( clinical)?( staff)?$/, unsure('nursing', 'alliedHealth')],
	[/^students?$|^trainees?$/, unsure('nursing', 'alliedHealth', 'clinicalSupport', 'medical')],
	[
		/^other( staff)?$|^unknown$|^any other/,
		unsure('infrastructure', 'clinicalSupport', 'alliedHealth')
	]
];

/** Tells which staff group a name means; null when it is no name of a group. */
export function groupWord(text: string): GroupWord | null {
	const words = plainWords(text);
	if (words === '' || words.length > 80) return null;
	return groupWords.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** What a figure measures. */
export type MeasureId = (typeof measureWords)[number][1];

/** What a figure is made of: whole-time equivalents, money, a count, a share, or a mark. */
export type MeasureKind = 'wte' | 'money' | 'count' | 'share' | 'mark';

/** In this order: the first that fits decides. A measure marked "whole" is of the trust, not of a staff group. */
const measureWords = [
	[
		/head ?count|\bhc\b|number of (staff|people|employees)/,
		'headcount',
		'count',
		'Headcount',
		'group'
	],
	[
		/(average|mean|unit|annual) (pay|cost|salary)( cost)?( per)|(cost|pay|£) ?(per|\/) ?(wte|fte)|^average (pay|salary|cost)/,
		'payPerWte',
		'money',
		'Pay cost of one WTE',
		'group'
	],
	[/non-? ?pay|non-? ?staff/, 'nonPay', 'money', 'Non-pay', 'whole'],
	[
		/vacan\w* ?(rate|%|percent)|% ?vacan|vacancy factor/,
		'vacancyRate',
		'share',
		'Vacancy rate',
		'group'
	],
	[/vacan/, 'vacancies', 'wte', 'Vacancies', 'group'],
	[
		/(turnover|leav\w*|wastage|attrition) ?(rate|%|percent)|% ?(turnover|leavers)|\bturnover\b(?!.*(£|gbp))|wastage|attrition/,
		'leaverRate',
		'share',
		'Leaver rate',
		'group'
	],
	[/leaver|leaving/, 'leavers', 'wte', 'Leavers', 'group'],
	[/starter|joiner|new hire|recruits/, 'starters', 'wte', 'Starters', 'group'],
	[/sickness|absence|\bsick\b/, 'sickness', 'share', 'Sickness absence rate', 'group'],
	[/burn ?-?out|burnt out/, 'burnout', 'share', 'Burnout', 'group'],
	[/engagement/, 'engagement', 'mark', 'Engagement', 'group'],
	[/income|revenue|turnover.*(£|gbp)/, 'income', 'money', 'Operating income', 'whole'],
	[
		/surplus|deficit|\bi and e\b|i\/e|bottom line|financial position/,
		'surplus',
		'money',
		'Surplus or deficit',
		'whole'
	],
	[
		/total (operating )?(cost|expenditure|spend)|operating (cost|expen)/,
		'totalCost',
		'money',
		'Total cost',
		'whole'
	],
	[/waiting list|incomplete|\bptl\b|rtt list/, 'waitingList', 'count', 'Waiting list', 'whole'],
	[/referral|new pathways|clock starts/, 'referrals', 'count', 'New pathways', 'whole'],
	[/removals?/, 'removalShare', 'share', 'Removals from the list', 'whole'],
	[/occupan/, 'occupancy', 'share', 'Bed occupancy', 'whole'],
	[/\bbeds?\b/, 'beds', 'count', 'Beds', 'whole'],
	[
		/a and e|\ba\/e\b|emergency|\bed attend|urgent/,
		'emergency',
		'count',
		'Emergency demand',
		'whole'
	],
	[/\bcash\b/, 'cash', 'money', 'Cash', 'whole'],
	[/segment|oversight|\bsof\b|\bnof\b/, 'segment', 'mark', 'Oversight segment', 'whole'],
	[
		/bank.*(£|gbp|cost|spend|expend|pay)|(£|cost|spend|pay).*bank/,
		'bankCost',
		'money',
		'Bank spending',
		'group'
	],
	[
		/agency.*(£|gbp|cost|spend|expend|pay)|(£|cost|spend|pay).*agency/,
		'agencyCost',
		'money',
		'Agency spending',
		'group'
	],
	[/bank/, 'bankWte', 'wte', 'Bank staff', 'group'],
	[/agency|locum/, 'agencyWte', 'wte', 'Agency staff', 'group'],
	[
		/(budget|plan).*(£|gbp|cost|pay|spend)|(£|gbp|cost|pay).*budget/,
		'budgetCost',
		'money',
		'Pay budget',
		'group'
	],
	[
		/establishment|funded|budget|\best\b.*(wte|fte)|\bposts\b/,
		'establishment',
		'wte',
		'Establishment',
		'group'
	],
	[
		/pay ?bill|(£|gbp)|\b(pay|staff|salary|employee|substantive|permanent)? ?(costs?|spend|expenditure)\b|\bpay\b|salaries/,
		'payCost',
		'money',
		'Substantive pay cost',
		'group'
	],
	[
		/in post|\bsip\b|(actual|contracted|substantive|permanent|current) ?(staff )?(wte|fte)|(wte|fte) ?(actual|contracted|substantive|in post)|^(staff )?(wte|fte)s?$|^substantive( staff)?$|^(wte|fte) /,
		'inPost',
		'wte',
		'Staff in post',
		'group'
	]
] as const satisfies readonly (readonly [RegExp, string, MeasureKind, string, 'group' | 'whole'])[];

export interface Measure {
	readonly id: MeasureId;
	readonly kind: MeasureKind;
	readonly label: string;
	readonly of: 'group' | 'whole';
}

/** Every measure that a table may hold. */
export const measures: readonly Measure[] = measureWords.map(([, id, kind, label, of]) => ({
	id,
	kind,
	label,
	of
}));

const byId: ReadonlyMap<string, Measure> = new Map(measures.map((one) => [one.id, one]));

/** Finds a measure by its id; undefined when there is none. */
export const measureCalled = (id: string): Measure | undefined => byId.get(id);

/** Tells what a heading says is measured; `unsure` where it fits several, null where it says nothing known. */
export function measureWord(heading: string): Measure | 'unsure' | 'total' | null {
	const words = plainWords(heading);
	if (words === '') return null;
	if (/bank.*agency|temporary|flexible staff|variable pay/.test(words)) return 'unsure';
	if (/worked (wte|fte)|^(wte|fte) worked/.test(words)) return 'unsure';
	if (
		/^total (wte|fte|staff|workforce)|^total$|variance|difference|^change|^var\b|^rag\b/.test(words)
	)
		return 'total';
	const found = measureWords.find(([pattern]) => pattern.test(words));
	return found === undefined ? null : byId.get(found[1])!;
}

/** How a heading or title scales money: pounds, thousands or millions; null when it does not say. */
export function moneyUnit(text: string): number | null {
	const words = text.toLowerCase();
	if (/£ ?'?000|£ ?k\b|\(k\)|£ths|thousand|'000|\b000s\b/.test(words)) return 1e3;
	if (/£ ?m(n|illions?)?\b|\bmillions?\b/.test(words)) return 1e6;
	return /£|gbp/.test(words) ? 1 : null;
}

/** How many times a year a figure comes: 12 for one of a month, 1 for one of a year; null when nothing says, or both. */
export function timesAYear(text: string): 12 | 1 | null {
	const words = text.toLowerCase();
	const isYear =
		/12 ?-?(month|mth)|twelve months|per annum|\bp\.?a\b|annual|yearly|\b(a|per) year|full year|rolling/.test(
			words
		);
	const isMonth = /\b(in|per|a|each|this)[- ](month|mth)\b|monthly|\((in )?(month|mth)\)/.test(
		words
	);
	if (isYear === isMonth) return null;
	return isYear ? 1 : 12;
}
