// Links and files: what goes out comes back, and what is not a scenario changes nothing.
import { describe, expect, it } from 'vitest';
import { DirectRunner } from '../../../src/lib/simulation/direct-runner.ts';
import * as simCore from '#sim-core';
import type { Issue, Result, Scenario } from '#sim-core';
import {
	largestFile,
	longestLink,
	readFile,
	readLink,
	scenarioFile,
	shareLink
} from '../../../src/lib/state/share.ts';
import { Workbench } from '../../../src/lib/state/workbench.svelte.ts';
import { scenarioWith, smallCore } from '../simulation/small-core.ts';

const page = 'https://example.org/headroom/#old';

function workbench(): Workbench {
	const bench = new Workbench({
		core: smallCore,
		runner: new DirectRunner(smallCore),
		profile: 'p'
	});
	bench.setLever('b', null, 5);
	bench.setName('Mine');
	return bench;
}

function linkOf(bench: Workbench): string {
	const shared = shareLink(smallCore, bench.draft, page);
	if (!shared.ok) throw new Error(shared.issues[0]?.message);
	return shared.value.link;
}

/** Does what the pages do with what they have read; null says that all is well. */
function open(bench: Workbench, read: Result<Scenario> | null): Issue | null {
	if (read === null) return null;
	return read.ok ? bench.loadScenario(read.value, 'Open') : (read.issues[0] ?? null);
}

describe('links', () => {
	it('carry the plan in the fragment and keep the present draft one step back', () => {
		const sender = workbench();
		sender.setNotes('Nobody else should read this.');
		const shared = shareLink(smallCore, sender.draft, page);
		expect(shared).toMatchObject({ ok: true, value: { leftOut: ['the notes'] } });
		const link = new URL(linkOf(sender));
		expect(link.href.startsWith('https://example.org/headroom/#s=')).toBe(true);
		expect(link.search).toBe('');
		const receiver = workbench();
		receiver.setName('Theirs');
		expect(open(receiver, readLink(smallCore, link.hash))).toBeNull();
		expect(receiver.draft).toEqual({ ...sender.draft, notes: '' });
		receiver.undo();
		expect(receiver.draft.name).toBe('Theirs');
	});

	it('leave an own baseline out, and say from where the plan in them starts', () => {
		const own = { name: 'Our trust', archetype: 'acute-medium', values: { profileBeds: 512 } };
		const scenario = { ...simCore.exampleScenario('acute-medium'), profile: 'own', own };
		const shared = shareLink(simCore, scenario, page);
		if (!shared.ok) throw new Error(shared.issues[0]?.message);
		expect(shared.value.leftOut).toEqual(['your own baseline']);
		expect(shared.value.startsFrom).toBe('Typical medium acute trust');
		const opened = readLink(simCore, new URL(shared.value.link).hash);
		expect(opened).toMatchObject({ ok: true, value: { profile: 'acute-medium' } });
		expect(JSON.stringify(opened)).not.toMatch(/Our trust|512/);
	});

	it('that would be too long point to a file instead', () => {
		const bench = workbench();
		for (let i = 0; i < 400; i++) {
			bench.addEvent({ id: `event ${(i * 7919) % 997}`, from: '2026-05', size: i / 7, months: 1 });
		}
		const shared = shareLink(smallCore, bench.draft, page);
		expect(shared).toMatchObject({ ok: false, issues: [{ code: 'link-too-long' }] });
		expect(longestLink).toBe(2000);
	});

	it.each([
		['cut short', (hash: string) => hash.slice(0, -4)],
		['with a letter changed', (hash: string) => hash.slice(0, 20) + 'x' + hash.slice(21)],
		['with something behind', (hash: string) => `${hash}AAAA`],
		['of something else', () => '#s=aGVsbG8gd29ybGQ'],
		['of nothing', () => '#s='],
		['as long as a book', () => `#s=${'A'.repeat(200_000)}`]
	])('%s are refused in a sentence and leave everything as it was', (_, damage) => {
		const bench = workbench();
		const before = bench.snapshot();
		const issue = open(bench, readLink(smallCore, damage(new URL(linkOf(bench)).hash)));
		expect(issue?.message).toMatch(/^This link .*\.$/);
		expect(bench.snapshot()).toEqual(before);
	});

	it('without a plan are no links to a plan', () => {
		expect(readLink(smallCore, '')).toBeNull();
		expect(readLink(smallCore, '#levers')).toBeNull();
	});
});

describe('files', () => {
	it('are readable, named after the plan, and come back as they were', async () => {
		const bench = workbench();
		bench.setName('Élan & “vital” / 2');
		const file = scenarioFile(bench.draft);
		expect(file.name).toBe('élan-vital-2.headroom.json');
		expect(JSON.parse(file.text)).toEqual(bench.draft);
		const other = workbench();
		const read = await readFile(smallCore, new File([`\uFEFF${file.text}`], file.name));
		expect(open(other, read)).toBeNull();
		expect(other.draft).toEqual(bench.draft);
		other.undo();
		expect(other.draft.name).toBe('Mine');
	});

	it('of more than 1 MB are refused before they are read', async () => {
		const bench = workbench();
		const file = new File(['x'], 'film.mp4');
		Object.defineProperty(file, 'size', { value: 10 * largestFile });
		file.arrayBuffer = () => {
			throw new Error('The file was read.');
		};
		const before = bench.snapshot();
		expect(open(bench, await readFile(smallCore, file))?.message).toContain('“film.mp4” has 10 MB');
		expect(bench.snapshot()).toEqual(before);
	});

	it.each([
		['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0xd8])],
		['JSON cut short', '{"schemaVersion":1,'],
		['another JSON', '{"a":1}'],
		['a value out of range', JSON.stringify(scenarioWith(99))],
		['nothing', '']
	])('with %s are refused and leave everything as it was', async (_, content) => {
		const bench = workbench();
		const before = bench.snapshot();
		expect(open(bench, await readFile(smallCore, new File([content], 'a.json')))).not.toBeNull();
		expect(bench.snapshot()).toEqual(before);
	});
});
