/** What does not fit between activity, workforce and finance, in sentences that ask rather than judge. */
import { apart, type Triangulation, type TriangulationFlag } from '#sim-core/planning.ts';
import { formatDifference, formatNumber } from '../../format.ts';
import type { Quantity } from '../../quantity.ts';

const share: Quantity = { id: 'movement', unit: '1' };

/** A movement in words: "rise by 2.1%", "fall by 0.4%", "hold still". */
function moved(part: number, one: boolean): string {
	const size = `${formatNumber(Math.abs(part) * 100, 1)}%`;
	if (!/[1-9]/.test(size)) return one ? 'holds still' : 'hold still';
	const verb = part > 0 ? 'rise' : 'fall';
	return `${verb}${one ? 's' : ''} by ${size}`;
}

const sentences: Readonly<Record<TriangulationFlag['id'], (figures: readonly number[]) => string>> =
	{
		staffAheadOfActivity: ([staff = 0, activity = 0]) =>
			`Staff, bank and agency ${moved(staff, false)} while activity ${moved(activity, true)}. Ask what the extra people are for.`,
		activityAheadOfStaff: ([activity = 0, staff = 0]) =>
			`Activity ${moved(activity, true)} while staff, bank and agency ${moved(staff, false)}. Ask where the extra productivity comes from.`,
		payAheadOfStaff: ([pay = 0, staff = 0]) =>
			`Awards apart, pay and cover ${moved(pay, false)} in cost while the people ${moved(staff, false)}. Ask what drift or premium makes the gap.`,
		postsAwayFromStaff: ([posts = 0, inPost = 0]) =>
			`Funded posts ${moved(posts, false)} while staff in post ${moved(inPost, false)}. Ask whether vacancies are planned that way.`,
		agencyCostsAwayFromUse: ([use = 0, cost = 0]) =>
			`Agency work ${moved(use, true)} while its cost ${moved(cost, true)}. Ask what moves the price.`,
		savingsShort: ([delivered = 0]) =>
			`Savings come to ${formatNumber(delivered * 100, 0)}% of what is asked for. Ask what fills the rest.`
	};

/** Words each flag. */
export const flagSentences = ({ flags }: Triangulation): string[] =>
	flags.map(({ id, figures }) => sentences[id](figures));

/** Says how the three movements lie, and from what distance on they are pointed out. */
export function movementSentences({ movements }: Triangulation): string[] {
	const { activity, workforce, payCost } = movements;
	return [
		`In this model, activity ${moved(activity, true)}, staff with bank and agency ${moved(workforce, false)}.`,
		`Awards apart, what those people cost ${moved(payCost, true)}.`,
		`Movements more than ${formatDifference(share, apart)} apart are pointed out. Each end is the mean of its last twelve months, where there are that many.`
	];
}
