/** Scenarios that leave the browser and come back: as a link or as a file. */
import type { Result, Scenario } from '#sim-core';
import type { WorkbenchCore } from './core.ts';
import { problem } from './problem.ts';

export interface SharedLink {
	readonly link: string;
	/** What the link does not carry, in words; empty when it carries everything. */
	readonly leftOut: readonly string[];
	/** Where the plan in the link starts instead of the planner's own baseline; null when it starts where the plan does. */
	readonly startsFrom: string | null;
}

export interface ScenarioFile {
	readonly name: string;
	readonly type: string;
	readonly text: string;
}

/** Longest link that mail and chat programs pass on unharmed, in characters. */
export const longestLink = 2000;
/** Largest file that is opened, in bytes. */
export const largestFile = 1_000_000;
const linkKey = 's=';

const refused = (code: string, message: string, given = ''): Result<never> => ({
	ok: false,
	issues: [problem(code, message, given)]
});

/** Packs a scenario into a link; its notes stay here, since free text may name people, and so does an own baseline. */
export function shareLink(
	core: Pick<WorkbenchCore, 'encodeScenarioLink' | 'withoutOwnBaseline' | 'profileFor'>,
	scenario: Scenario,
	page: string
): Result<SharedLink> {
	const carried = core.withoutOwnBaseline(scenario);
	const address = page.split('#', 1)[0] ?? page;
	const link = `${address}#${linkKey}${core.encodeScenarioLink({ ...carried, notes: '' })}`;
	if (link.length > longestLink) {
		const length = link.length.toLocaleString('en-GB');
		return refused(
			'link-too-long',
			`This plan makes a link of ${length} characters, and many mail programs cut links off after 2,000. Save it to a file and send the file instead.`
		);
	}
	const leftOut = [
		...(scenario.notes === '' ? [] : ['the notes']),
		...(carried === scenario ? [] : ['your own baseline'])
	];
	const startsFrom = carried === scenario ? null : core.profileFor(carried).name;
	return { ok: true, value: { link, leftOut, startsFrom } };
}

/** Reads the scenario in an address's fragment; null when the fragment carries none. */
export function readLink(
	core: Pick<WorkbenchCore, 'decodeScenarioLink'>,
	fragment: string
): Result<Scenario> | null {
	const text = fragment.replace(/^#/, '');
	return text.startsWith(linkKey) ? core.decodeScenarioLink(text.slice(linkKey.length)) : null;
}

/** Writes a scenario as a readable file. */
export function scenarioFile(scenario: Scenario): ScenarioFile {
	const stem = scenario.name
		.toLowerCase()
		.replace(/[^\p{Letter}\p{Number}]+/gu, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);
	return {
		name: `${stem === '' ? 'scenario' : stem}.headroom.json`,
		type: 'application/json',
		text: `${JSON.stringify(scenario, null, '\t')}\n`
	};
}

/** Offers a file for download under its name. */
export function download({ name, type, text }: ScenarioFile): void {
	const address = URL.createObjectURL(new Blob([text], { type }));
	const anchor = document.createElement('a');
	anchor.href = address;
	anchor.download = name;
	anchor.click();
	// The browser reads the address after the click has been handled.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Reads a scenario from a file of at most 1 MB; a larger one is refused before it is read. */
export async function readFile(
	core: Pick<WorkbenchCore, 'parseScenario'>,
	file: File
): Promise<Result<Scenario>> {
	if (file.size > largestFile) {
		const size = (file.size / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 });
		return refused(
			'file-too-large',
			`“${file.name}” has ${size} MB. A scenario has at most 1 MB, so this is another kind of file; it has not been read.`,
			file.name
		);
	}
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
	} catch {
		return refused(
			'file-unreadable',
			`“${file.name}” could not be read as text. Choose a file that was saved here, ending in .headroom.json.`,
			file.name
		);
	}
	return core.parseScenario(text);
}
