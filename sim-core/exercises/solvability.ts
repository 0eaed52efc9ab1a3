/**
 * Whether an exercise can be solved and is worth solving: doing nothing must fail, plans that meet the targets must be
 * found, and they must be of at least two kinds, that is use different groups of levers.
 */
import type { Job, Progress } from '../analysis/job.ts';
import type { LeverGroup } from '../index.ts';
import type { Exercise, LeverOffer } from './format.ts';
import { leverInfo } from './offer.ts';
import { leversUsed, Search, settingsByChance, shortfallOf, type Tried } from './solve.ts';
import type { Settings } from './scenario.ts';
import { monthsPolicies } from './signal-solvability.ts';

/** A plan that meets the targets. */
export interface Witness {
	/** In words: the groups of levers it uses, or the way in which it reads a chart. */
	readonly kind: string;
	/** Settings that stand from the first round on; none for a way of reading. */
	readonly settings: Settings;
	readonly values: readonly number[];
}

/** What the check of an exercise found. */
export interface Solvability {
	readonly witnesses: readonly Witness[];
	/** What doing nothing gives, and whether it meets the targets. */
	readonly nothing: { readonly values: readonly number[]; readonly met: boolean };
	/** Why the exercise is refused; null when it is fit for use. */
	readonly refused: string | null;
}

/** Kinds of plan that an exercise must have. */
const kindsNeeded = 2;

/** Starting points tried for each choice of lever groups, and runs from each. */
const starts = 4;
const runsEach = 120;

/** Checks an exercise by search in the run without chance. Deterministic. */
export function* solvabilityJob(exercise: Exercise): Job<Solvability> {
	if (exercise.kind === 'signal') return yield* monthsPolicies(exercise);
	const asked = { exercise, targets: exercise.targets };
	const idle = new Search({ ...asked, levers: [] }).try({});
	const nothing = { values: idle.values, met: shortfallOf(idle) === 0 };
	if (nothing.met) {
		return { witnesses: [], nothing, refused: 'Doing nothing meets the targets: too easy.' };
	}
	const found = new Map<string, Tried>();
	let nearest: Tried = idle;
	for (const groups of choicesOf(exercise)) {
		const levers = exercise.levers.filter(({ lever }) => groups.includes(leverInfo(lever).group));
		const search = new Search({ ...asked, levers });
		const reached = yield* searchAmong(search, exercise, levers, found);
		if (shortfallOf(reached) < shortfallOf(nearest)) nearest = reached;
		if (found.size === kindsNeeded) break;
	}
	const witnesses = [...found].map(([kind, { settings, values }]) => ({ kind, settings, values }));
	return { witnesses, nothing, refused: refusalOf(exercise, witnesses, nearest) };
}

/** Searches with some levers until a plan of a new kind is found, and adds it; gives the plan that came nearest. */
function* searchAmong(
	search: Search,
	exercise: Exercise,
	levers: Exercise['levers'],
	found: Map<string, Tried>
): Generator<Progress, Tried, void> {
	let best = search.try({});
	for (let start = 0; start <= starts; start++) {
		const from = start === 0 ? {} : settingsByChance(exercise, levers, start);
		const reached = yield* search.approach(from, runsEach);
		if (shortfallOf(reached) < shortfallOf(best)) best = reached;
		if (shortfallOf(reached) > 0) continue;
		const plan = yield* search.pared(reached, unlike(levers, found));
		const kind = kindOf(exercise, plan.settings);
		if (found.has(kind)) continue;
		found.set(kind, plan);
		break;
	}
	return best;
}

/** Orders levers so that those of kinds found already are given back first: what is left is then of another kind. */
function unlike(
	levers: readonly LeverOffer[],
	found: ReadonlyMap<string, Tried>
): readonly LeverOffer[] {
	const isKnown = ({ lever }: LeverOffer): boolean =>
		[...found.keys()].some((kind) => kind.includes(leverInfo(lever).group));
	return [...levers.filter(isKnown), ...levers.filter((offer) => !isKnown(offer))];
}

/** Every choice of lever groups that an exercise offers, few groups first. */
function choicesOf(exercise: Exercise): LeverGroup[][] {
	const groups = [...new Set(exercise.levers.map(({ lever }) => leverInfo(lever).group))];
	const choices = Array.from({ length: (1 << groups.length) - 1 }, (_, i) =>
		groups.filter((_group, g) => ((i + 1) & (1 << g)) !== 0)
	);
	return choices.sort((a, b) => a.length - b.length);
}

/** Names the groups of the levers that settings move. */
function kindOf(exercise: Exercise, settings: Settings): string {
	const groups = new Set(leversUsed(exercise, settings).map((lever) => leverInfo(lever).group));
	return [...groups].sort().join(' and ');
}

function refusalOf(
	exercise: Exercise,
	witnesses: readonly Witness[],
	nearest: Tried
): string | null {
	if (witnesses.length >= 2) return null;
	if (witnesses.length === 1) {
		return `Only plans of one kind meet the targets: those with ${witnesses[0]!.kind}.`;
	}
	const missed = exercise.targets.filter((_, i) => (nearest.misses[i] ?? 0) > 0);
	const which = missed.map(({ label }) => `“${label}”`).join(' and ') || 'the budget';
	return `No plan was found that meets the targets: the nearest misses ${which}.`;
}
