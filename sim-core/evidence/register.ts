/** The bibliography: evidence rows with how each number was obtained, their sources, and the public data files. */
import storedRows from './rows.json' with { type: 'json' };
import storedSources from './sources.json' with { type: 'json' };
import { dataFiles } from './data-files.ts';

/** How a number was obtained: read at its source, read elsewhere, worked out, known from memory, or judged. */
export type How = 'retrieved' | 'secondary' | 'derived' | 'background' | 'judgement';

/** One finding or judgement of the evidence base, by its row id ("C-43"). */
export interface EvidenceRow {
	readonly id: string;
	readonly topic: string;
	readonly statement: string;
	readonly value: string;
	/** Unit, or for a functional form (F rows) the form itself. */
	readonly unit: string;
	readonly how: How;
	readonly confidence: 'high' | 'medium' | 'low' | '';
	readonly sources: readonly string[];
}

/** A publication that rows cite ("S43"). */
export interface Source {
	readonly id: string;
	readonly title: string;
	readonly where: string;
}

export const evidenceRows = storedRows as readonly EvidenceRow[];
export const sources: readonly Source[] = storedSources;

const rowsById = new Map(evidenceRows.map((row) => [row.id, row]));
const sourcesById = new Map(sources.map((source) => [source.id, source]));

/** Gives a publication by id; undefined when there is none. */
export const sourceOf = (id: string): Source | undefined => sourcesById.get(id);

/** Tells whether a declaration's source is known: an evidence row, a public data file, or plain judgement. */
export const isKnownSource = (id: string): boolean =>
	id === 'judgement' || rowsById.has(id) || dataFiles.some((file) => file.id === id);

/** Says in one sentence where a number comes from. */
export function sourceInWords(id: string): string {
	if (id === 'judgement') return 'Judgement of the modellers; no source.';
	const file = dataFiles.find((one) => one.id === id);
	if (file !== undefined) return `${file.title}, ${file.publisher}, ${file.period}.`;
	const row = rowsById.get(id);
	if (row === undefined) return `${id}.`;
	const from = row.sources.map((key) => sourcesById.get(key)?.title ?? key).join('; ');
	// A statement that gives a form and no figure stands alone.
	const figure = /\d/.test(row.value) ? ` — ${row.value}` : '';
	return `${id}, ${row.how}: ${row.statement}${figure}${from === '' ? '' : ` (${from})`}.`;
}
