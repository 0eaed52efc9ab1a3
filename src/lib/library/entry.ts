/** One scenario of the library, with what it was before, and the check of what comes out of storage. */
import type { Receipt, Scenario } from '#sim-core';
import { readReceipt } from '../state/read-plan.ts';
import type { WorkbenchCore } from '../state/core.ts';

/** What a person can say of a scenario beside its settings and notes. */
export interface Details {
	readonly name: string;
	/** Why this plan: kept beside it, never in a link. */
	readonly rationale: string;
	readonly tags: readonly string[];
}

/** What makes a version one that somebody named: such a version stays, whatever comes after it. */
export interface Naming {
	/** What the version is called. */
	readonly label: string;
	/** Who named it, only if they typed it. */
	readonly initials: string;
	/** Why single settings changed, by their path. */
	readonly reasons: Readonly<Record<string, string>>;
	/** What its run gave; null when it had not come back. */
	readonly receipt: Receipt | null;
}

/** A scenario as it was until a change. */
export interface Version extends Details {
	readonly savedAt: string;
	readonly scenario: Scenario;
	readonly naming?: Naming;
}

export interface Entry extends Version {
	readonly id: string;
	/** Counts the saves of this entry in all tabs. */
	readonly revision: number;
	/** Earlier versions, the latest first. */
	readonly history: readonly Version[];
}

/** The shape in which entries are written now; one written by a newer version of the app is left alone. */
export const schemaVersion = 1;
/** How many earlier versions that nobody named are kept of one scenario, and how many with a name. */
export const historyDepth = 20;
const namedDepth = 200;
export const longestTag = 30;

/** Reads tags that somebody typed with commas: trimmed, each once, at most twelve. */
export function readTags(text: string): readonly string[] {
	const tags = text
		.split(',')
		.map((tag) => tag.trim().replace(/\s+/g, ' ').slice(0, longestTag))
		.filter((tag) => tag !== '');
	return [...new Set(tags)].slice(0, 12);
}

/** Makes the next version of an entry; what it was goes to its history. A name belongs to one version and is not handed on. */
export function revised(entry: Entry, change: Partial<Version>, savedAt: string): Entry {
	const { id, revision, history, ...before } = entry;
	const { naming: _, ...kept } = before;
	const earlier = keptOf([before, ...history]);
	return { ...kept, ...change, id, savedAt, revision: revision + 1, history: earlier };
}

/** Leaves out the oldest versions: first those that nobody named. */
function keptOf(versions: readonly Version[]): readonly Version[] {
	let named = 0;
	let plain = 0;
	return versions.filter(({ naming }) =>
		naming === undefined ? ++plain <= historyDepth : ++named <= namedDepth
	);
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Checks a stored entry like a stranger's file; null when it cannot be used. A bad earlier version is left out. */
export function readEntry(
	core: Pick<WorkbenchCore, 'validateScenario'>,
	stored: unknown
): Entry | null {
	if (!isFields(stored)) return null;
	const { id, revision, history } = stored;
	if (Number(stored['schemaVersion'] ?? schemaVersion) > schemaVersion) return null;
	const version = readVersion(core, stored);
	if (version === null || typeof id !== 'string' || typeof revision !== 'number') return null;
	const earlier = Array.isArray(history) ? history : [];
	return {
		...version,
		id,
		revision,
		history: earlier.flatMap((one) => readVersion(core, one) ?? [])
	};
}

function readVersion(
	core: Pick<WorkbenchCore, 'validateScenario'>,
	stored: unknown
): Version | null {
	if (!isFields(stored)) return null;
	const { name, rationale, tags, savedAt } = stored;
	if (typeof name !== 'string' || typeof rationale !== 'string' || typeof savedAt !== 'string')
		return null;
	if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string')) return null;
	const checked = core.validateScenario(stored['scenario']);
	if (!checked.ok) return null;
	const naming = readNaming(stored['naming']);
	const version = { name, rationale, tags, savedAt, scenario: checked.value };
	return naming === null ? version : { ...version, naming };
}

function readNaming(stored: unknown): Naming | null {
	if (!isFields(stored)) return null;
	const { label, initials, reasons, receipt } = stored;
	if (typeof label !== 'string' || typeof initials !== 'string' || !isFields(reasons)) return null;
	const whys = Object.entries(reasons).filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string'
	);
	return { label, initials, reasons: Object.fromEntries(whys), receipt: readReceipt(receipt) };
}
