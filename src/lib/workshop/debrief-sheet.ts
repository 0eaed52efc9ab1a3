/** The debrief as a sheet: six steps in their order, each with what play has to say to it. */
import { leverInfo, outputInfo } from '#sim-core/exercises.ts';
import { sessionShape, widest, type Debrief, type SessionState } from '#sim-core/workshop.ts';
import { formatNumber } from '../format.ts';
import { figureInWords } from '../results/wording.ts';
import { lines, list, table, text, type Block, type Section } from './blocks.ts';
import { curveOf, overlayOf } from './overlay.ts';
import type { TeamRun } from './session-runs.svelte.ts';
import { directionNames } from '../play/prediction-words.ts';
import { paceInWords, questionInWords, settingInWords } from './words.ts';
import { questionsOf } from '#sim-core/workshop.ts';

/** What the sheet is made from. */
export interface DebriefSource {
	readonly state: SessionState;
	readonly debrief: Debrief;
	readonly runs: readonly Pick<TeamRun, 'run'>[];
	/** How a team is called: its letter, or its name where names are kept. */
	readonly nameOf: (team: number) => string;
}

/** Minutes of each step as a share of the debrief's time. */
const shares = [0.1, 0.2, 0.13, 0.25, 0.17, 0.15];

/** Writes the six steps. */
export function debriefSections(source: DebriefSource): readonly Section[] {
	const { debrief: minutes } = sessionShape(source.state.setup.shape);
	const steps: readonly (readonly [string, string, readonly Block[]])[] = [
		['feel', 'Feel', feel()],
		['happened', 'What happened', happened(source)],
		['gap', 'Expected and happened', gap(source)],
		['why', 'Why', why(source)],
		['values', 'Who paid, and when', values(source)],
		['work', 'Back to work', work(source)]
	];
	return steps.map(([id, heading, blocks], i) => ({
		id,
		heading: `${i + 1}. ${heading} (about ${Math.max(2, Math.round(minutes * shares[i]!))} minutes)`,
		isPage: false,
		blocks
	}));
}

const feel = (): readonly Block[] => [
	text('Step out of your roles and say so aloud. One word each: how was it? Nobody comments.')
];

function happened({ debrief, runs, nameOf }: DebriefSource): readonly Block[] {
	const [leading] = debrief.outcomes;
	if (leading === undefined || runs.length === 0) return [text('No round was played.')];
	const { label } = outputInfo(leading.outcome);
	const curves = debrief.teams
		.map((story, i) => ({ story, run: runs[i]!.run }))
		.filter(({ story }) => story.follows === null)
		.map(({ run }) => ({
			label: '',
			values: curveOf(leading.outcome, run.series[leading.outcome]!.total)
		}));
	return [
		text('Look at the curves without names. What is the same about them?'),
		{
			kind: 'chart',
			label: `${label}: one line for each of ${curves.length} teams.`,
			picture: overlayOf(leading.outcome, curves, null)
		},
		text(shapeInWords(debrief)),
		shapes(debrief),
		list(turns(debrief, nameOf))
	];
}

const shapes = ({ outcomes }: Debrief): Block =>
	table(
		'Shapes, and the spread at the end of play',
		[
			'Outcome',
			'Teams of one shape',
			'Mean correlation',
			'Lowest',
			'Mean',
			'Highest',
			'Apart from month'
		],
		outcomes.map(({ outcome, likeness, min, mean, max, parting }) => [
			outputInfo(outcome).label,
			`${likeness.alike} of ${likeness.teams}`,
			likeness.correlation === null ? '–' : formatNumber(likeness.correlation, 2),
			...[min, mean, max].map((value) => figureInWords(outputInfo(outcome), value)),
			parting === null ? '–' : String(parting)
		])
	);

/** Says how alike the curves are, and what that speaks for. */
function shapeInWords({ outcomes }: Debrief): string {
	const { likeness, outcome } = outcomes[0]!;
	const { label } = outputInfo(outcome);
	const { alike, teams, correlation } = likeness;
	if (correlation === null) return `${label} cannot be compared: too few teams played.`;
	if (alike === teams) {
		return `${teams} teams, one shape. When everybody’s curve looks alike, look at the trust and not at the people, in this model.`;
	}
	return `${alike} of ${teams} teams share one shape. The others parted from it: ask them what they did, in this model.`;
}

/** Says where each team's curve turns; those that do not turn share one line. */
function turns({ teams, leading }: Debrief, nameOf: (team: number) => string): string[] {
	const { label } = outputInfo(leading);
	const turning = teams.flatMap(({ team, turn }) =>
		turn === null ? [] : [`${nameOf(team)}: ${label} is ${turn.kind} in month ${turn.month}.`]
	);
	const still = teams.filter(({ turn }) => turn === null).map(({ team }) => nameOf(team));
	if (still.length === 0) return turning;
	return [...turning, `${label} does not turn within play for: ${still.join(', ')}.`];
}

function gap({ debrief, nameOf }: DebriefSource): readonly Block[] {
	const rows = debrief.teams.flatMap(({ team, rounds }) =>
		rounds.flatMap(({ round, gaps }) =>
			gaps.map(({ outcome, expected, happened: came, before, after }) => {
				const info = outputInfo(outcome);
				return [
					nameOf(team),
					String(round),
					info.label,
					expected === null ? 'no prediction' : directionNames[expected],
					directionNames[came],
					`${figureInWords(info, before)} to ${figureInWords(info, after)}`
				];
			})
		)
	);
	return [
		text(
			'A surprise is worth more than a hit. Where were you surprised, and what did you not know?'
		),
		table(
			'Predictions beside results',
			['Team', 'Round', 'Outcome', 'Expected', 'Happened', 'Figures'],
			rows
		)
	];
}

function why({ state, debrief, nameOf }: DebriefSource): readonly Block[] {
	const { exercise } = state.setup;
	const most = widest(debrief.levers);
	const parted =
		most === undefined || most.spread === 0
			? 'All teams set the levers alike.'
			: `Teams parted most on ${leverInfo(most.lever).label}: ${settingInWords(most.lever, most.min)} to ${settingInWords(most.lever, most.max)}.`;
	return [
		text('Three questions from what you did:'),
		list(
			questionsOf(debrief, exercise.debrief).map((one) => questionInWords(one, exercise)),
			true
		),
		text(parted),
		table(
			'Levers at the end of play',
			['Lever', 'Before', 'Lowest', 'Mean', 'Highest', 'Teams that touched it'],
			debrief.levers.map(({ lever, before, min, mean, max, touched }) => [
				leverInfo(lever).label,
				...[before, min, mean, max].map((value) => settingInWords(lever, value)),
				String(touched)
			])
		),
		...decisions(debrief, nameOf)
	];
}

function decisions({ teams }: Debrief, nameOf: (team: number) => string): readonly Block[] {
	const rows = teams.flatMap(({ team, rounds, follows }) =>
		rounds.map(({ round, changes, isCarried }) => {
			const moves = changes.map(
				({ lever, from, to, pace }) =>
					`${leverInfo(lever).label} ${settingInWords(lever, from)} to ${settingInWords(lever, to)}` +
					(pace === null ? '' : ` ${paceInWords(pace)}`)
			);
			const words = moves.length === 0 ? 'nothing changed' : moves.join('; ');
			const note = isCarried ? ' (last plan carried forward)' : '';
			return [
				nameOf(team),
				String(round),
				follows === null ? words + note : `follows ${nameOf(follows)}`
			];
		})
	);
	return [table('What each team decided', ['Team', 'Round', 'Decisions'], rows)];
}

function values({ debrief, nameOf }: DebriefSource): readonly Block[] {
	const used = debrief.levers.filter(({ touched }) => touched > 0);
	return [
		list([
			'Who paid for your plan, in which year?',
			'Who was not in the room when you decided?',
			'What did you say you would not trade, and did you?'
		]),
		table(
			'Who bears the levers that were used',
			['Lever', 'Benefits', 'Bears'],
			used.map(({ lever }) => {
				const { label, benefits, bears } = leverInfo(lever);
				return [label, benefits, bears];
			})
		),
		...carriedOn(debrief, nameOf)
	];
}

function carriedOn({ teams }: Debrief, nameOf: (team: number) => string): readonly Block[] {
	const rows = teams.flatMap(({ team, handOver }) =>
		handOver.map(({ outcome, opening, end, later }) => [
			nameOf(team),
			outputInfo(outcome).label,
			...[opening, end, later].map((value) => figureInWords(outputInfo(outcome), value))
		])
	);
	if (rows.length === 0) {
		return [text('Play stopped before the last round, so nothing is carried on.')];
	}
	const head = ['Team', 'Outcome', 'At the start', 'At the end', 'Five years on'];
	return [table('What carried on after play, settings left as they stood', head, rows)];
}

const work = ({ state }: DebriefSource): readonly Block[] => [
	list(['One loop in my own service:', 'One conversation I will have:', 'By when:']),
	lines('Write it down before you leave.', 3),
	...(state.notes.length === 0 ? [] : [text('Notes of the room'), list(state.notes)])
];
