/** Three questions for the debrief, chosen by rule from what the teams did; how they read is the page's. */
import type { Debrief, LeverSpread, OutcomeSpread } from './debrief.ts';
import type { Direction } from './prediction.ts';

/** A question with the figures it rests on. */
export type Question =
	| {
			readonly rule: 'one-shape';
			readonly outcome: string;
			readonly alike: number;
			readonly teams: number;
	  }
	| {
			readonly rule: 'unexpected';
			readonly outcome: string;
			readonly round: number;
			readonly expected: Direction;
			readonly happened: Direction;
			readonly teams: number;
			readonly of: number;
	  }
	| { readonly rule: 'parted'; readonly lever: string; readonly min: number; readonly max: number }
	| { readonly rule: 'untouched'; readonly lever: string }
	| { readonly rule: 'all-touched'; readonly lever: string; readonly teams: number }
	| {
			readonly rule: 'turned';
			readonly outcome: string;
			readonly month: number;
			readonly teams: number;
			readonly of: number;
	  }
	| {
			readonly rule: 'carried-on';
			readonly outcome: string;
			readonly end: number;
			readonly later: number;
			readonly teams: number;
			readonly of: number;
	  }
	| { readonly rule: 'from-exercise'; readonly text: string };

interface Weighed {
	readonly question: Question;
	/** How much the play speaks for it, 0 to 1; the order of the list decides between equals. */
	readonly weight: number;
}

/** Number of questions asked. */
export const questionCount = 3;

/** Chooses the questions: at most one of each rule, those with most behind them first; the exercise's own fill up. */
export function questionsOf(debrief: Debrief, own: readonly string[]): readonly Question[] {
	const weighed = [
		...oneShape(debrief),
		...unexpected(debrief),
		...parted(debrief),
		...untouched(debrief),
		...allTouched(debrief),
		...turned(debrief),
		...carriedOn(debrief)
	].sort((a, b) => b.weight - a.weight);
	const chosen: Question[] = [];
	for (const { question } of weighed) {
		if (chosen.length === questionCount) break;
		if (!chosen.some(({ rule }) => rule === question.rule)) chosen.push(question);
	}
	const rest = own.map((text): Question => ({ rule: 'from-exercise', text }));
	return [...chosen, ...rest].slice(0, questionCount);
}

/** Most teams share one curve: structure rather than people. */
function oneShape({ outcomes }: Debrief): Weighed[] {
	const [best] = [...outcomes].sort((a, b) => shareAlike(b) - shareAlike(a));
	if (best === undefined || best.likeness.teams < 2 || shareAlike(best) < 0.75) return [];
	const { alike, teams } = best.likeness;
	return [
		{
			question: { rule: 'one-shape', outcome: best.outcome, alike, teams },
			weight: shareAlike(best)
		}
	];
}

const shareAlike = ({ likeness }: OutcomeSpread): number =>
	likeness.teams === 0 ? 0 : likeness.alike / likeness.teams;

/** What most teams expected and did not get. */
function unexpected({ teams }: Debrief): Weighed[] {
	const misses = new Map<string, { question: Extract<Question, { rule: 'unexpected' }> }>();
	const asked = new Map<string, number>();
	for (const { rounds } of teams) {
		for (const { round, gaps } of rounds) {
			for (const { outcome, expected, happened } of gaps) {
				if (expected === null) continue;
				const place = `${outcome} ${round}`;
				asked.set(place, (asked.get(place) ?? 0) + 1);
				if (expected === happened) continue;
				const key = `${place} ${expected} ${happened}`;
				const before = misses.get(key)?.question.teams ?? 0;
				const counts = { teams: before + 1, of: 0 };
				misses.set(key, {
					question: { rule: 'unexpected', outcome, round, expected, happened, ...counts }
				});
			}
		}
	}
	return [...misses.values()].map(({ question }) => {
		const of = asked.get(`${question.outcome} ${question.round}`)!;
		return { question: { ...question, of }, weight: question.teams / of };
	});
}

function parted({ levers }: Debrief): Weighed[] {
	const most = widest(levers);
	if (most === undefined || most.spread < 0.3) return [];
	const { lever, min, max, spread } = most;
	return [{ question: { rule: 'parted', lever, min, max }, weight: spread * 0.95 }];
}

/** The lever on which teams lie furthest apart. */
export const widest = (levers: readonly LeverSpread[]): LeverSpread | undefined =>
	[...levers].sort((a, b) => b.spread - a.spread)[0];

/** Teams that decided for themselves. */
const decidingIn = ({ teams }: Debrief): number =>
	teams.filter(({ follows }) => follows === null).length;

const untouched = (debrief: Debrief): Weighed[] =>
	debrief.levers
		.filter(({ touched }) => touched === 0 && decidingIn(debrief) > 1)
		.map(({ lever }) => ({ question: { rule: 'untouched', lever }, weight: 0.6 }));

const allTouched = (debrief: Debrief): Weighed[] =>
	debrief.levers
		.filter(({ touched }) => touched > 2 && touched === decidingIn(debrief))
		.map(({ lever, touched }) => ({
			question: { rule: 'all-touched', lever, teams: touched },
			weight: 0.5
		}));

/** Many curves turn at about the same time: worse before better, or the other way round. */
function turned({ teams, leading }: Debrief): Weighed[] {
	const months = teams
		.flatMap(({ turn }) => (turn === null ? [] : [turn.month]))
		.sort((a, b) => a - b);
	if (months.length * 2 < teams.length || months.length < 2) return [];
	const month = months[Math.floor(months.length / 2)]!;
	const counts = { teams: months.length, of: teams.length };
	const question: Question = { rule: 'turned', outcome: leading, month, ...counts };
	return [{ question, weight: 0.8 * (months.length / teams.length) }];
}

/** What goes on moving after the last decision. */
function carriedOn({ teams }: Debrief): Weighed[] {
	const [first] = teams;
	return (first?.handOver ?? []).flatMap(({ outcome }): Weighed[] => {
		const rows = teams.flatMap(({ handOver }) => handOver.filter((row) => row.outcome === outcome));
		const reversed = rows.filter(({ opening, end, later }) => (end - opening) * (later - end) < 0);
		const [one] = reversed;
		if (one === undefined || reversed.length * 2 < rows.length) return [];
		const counts = { teams: reversed.length, of: rows.length };
		const { end, later } = one;
		return [
			{
				question: { rule: 'carried-on', outcome, end, later, ...counts },
				weight: 0.85 * (reversed.length / rows.length)
			}
		];
	});
}
