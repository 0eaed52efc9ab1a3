/** The debrief as data: one tidy row a figure, each with the receipt of the run it comes from; and all of it as JSON. */
import { leverInfo, outputInfo } from '#sim-core/exercises.ts';
import type { Debrief, SessionState, TeamStory } from '#sim-core/workshop.ts';
import Papa from 'papaparse';
import { paceInWords } from './words.ts';

/** One figure. */
interface Row {
	readonly team: string;
	readonly round: number | '';
	readonly what:
		'decision' | 'before round' | 'after round' | 'start' | 'end' | 'five years on' | 'target';
	readonly id: string;
	readonly label: string;
	readonly value: number;
	readonly unit: string;
	/** A pace of the team's own, what was expected, or whether a target was met; empty for the rest. */
	readonly note: string;
	readonly modelVersion: string;
	readonly scenarioHash: string;
	readonly resultHash: string;
}

type NameOf = (team: number) => string;

/** Writes every figure of the debrief as CSV; text that a spreadsheet would take for a formula is held off. */
export const debriefCsv = (debrief: Debrief, nameOf: NameOf): string =>
	`${Papa.unparse(
		debrief.teams.flatMap((story) => rowsOf(story, nameOf)),
		{ escapeFormulae: true }
	)}\r\n`;

function rowsOf(story: TeamStory, nameOf: NameOf): Row[] {
	const { modelVersion, scenarioHash, resultHash } = story.receipt;
	const receipt = { modelVersion, scenarioHash, resultHash };
	const base = { team: nameOf(story.team), note: '', ...receipt };
	const rounds = story.rounds.flatMap(({ round, changes, gaps }) => [
		...changes.map(({ lever, to, pace }): Row => {
			const { label, unit } = leverInfo(lever);
			const note = pace === null ? '' : paceInWords(pace);
			return { ...base, round, what: 'decision', id: lever, label, value: to, unit, note };
		}),
		...gaps.flatMap(({ outcome, before, after, expected }): Row[] => {
			const { label, unit } = outputInfo(outcome);
			const row = { ...base, round, id: outcome, label, unit };
			const note = expected === null ? '' : `expected ${expected}`;
			return [
				{ ...row, what: 'before round', value: before },
				{ ...row, what: 'after round', value: after, note }
			];
		})
	]);
	const targets = story.targets.map(({ target, value, met }): Row => {
		const { unit } = outputInfo(target.outcome);
		const note = met ? 'met' : 'not met';
		return {
			...base,
			round: '',
			what: 'target',
			id: target.id,
			label: target.label,
			value,
			unit,
			note
		};
	});
	return [...rounds, ...targets, ...handOverRows(story, base)];
}

function handOverRows(
	{ handOver, carryOnReceipt }: TeamStory,
	base: Pick<Row, 'team' | 'note' | 'modelVersion' | 'scenarioHash' | 'resultHash'>
): Row[] {
	if (carryOnReceipt === null) return [];
	const { modelVersion, scenarioHash, resultHash } = carryOnReceipt;
	return handOver.flatMap(({ outcome, opening, end, later }) => {
		const { label, unit } = outputInfo(outcome);
		const row = {
			...base,
			modelVersion,
			scenarioHash,
			resultHash,
			round: '' as const,
			id: outcome
		};
		return [
			{ ...row, what: 'start' as const, label, value: opening, unit },
			{ ...row, what: 'end' as const, label, value: end, unit },
			{ ...row, what: 'five years on' as const, label, value: later, unit }
		];
	});
}

/** Writes the debrief as JSON, with letters in place of names unless they are kept. */
export function debriefJson({ setup }: SessionState, debrief: Debrief, nameOf: NameOf): string {
	const teams = debrief.teams.map((story) => ({ ...story, name: nameOf(story.team) }));
	const { exercise, modelVersion, shape } = setup;
	const head = { format: 'headroom-debrief', schemaVersion: 1, modelVersion, shape };
	return `${JSON.stringify({ ...head, exercise: exercise.id, ...debrief, teams }, null, '\t')}\n`;
}
