// The explorer's tab is killed at random moments of editing and comes back with the last committed change.
// A sample runs here; `KILLS=100 npm run test:browser -- kill-explore` runs so many.
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, settled, siteAddress, started } from './harness.ts';
import { crash, kills, moments, patience, sleep } from './mortal-browser.ts';

const levers = ['UK recruitment drive', 'Flexible working', 'Vacancy control (freeze)'];

/** What the explorer holds: the levers' values in per cent, and what they were before each step. */
interface Plan {
	readonly past: readonly (readonly number[])[];
	readonly now: readonly number[];
}

/** One edit: a lever and what is typed into its box, or one step back. */
type Edit = { readonly lever: number; readonly value: number } | 'undo';

const edits: fc.Arbitrary<Edit[]> = fc.array(
	fc.oneof(
		{
			weight: 4,
			arbitrary: fc.record({
				lever: fc.nat({ max: 2 }),
				value: fc.nat({ max: 20 }).map((fifth) => fifth * 5)
			})
		},
		{ weight: 1, arbitrary: fc.constant('undo' as const) }
	),
	{ minLength: 60, maxLength: 60 }
);

function edited({ past, now }: Plan, edit: Edit): Plan {
	if (edit === 'undo') {
		return past.length === 0 ? { past, now } : { past: past.slice(0, -1), now: past.at(-1)! };
	}
	if (now[edit.lever] === edit.value) return { past, now };
	return { past: [...past, now].slice(-100), now: now.with(edit.lever, edit.value) };
}

/** Makes the edits one after another in the page; tells how many are made, and how many are said to be saved. */
async function editOn(page: Page, list: readonly Edit[], tell: Tell): Promise<void> {
	await page.exposeFunction('tellEdits', tell);
	await page.evaluate(
		({ list, labels }) => {
			const { tellEdits } = window as unknown as { tellEdits: Tell };
			const boxes = labels.map((label) =>
				document.querySelector<HTMLInputElement>(`input[aria-label="${label}, %"]`)!
			);
			const status = document.querySelector<HTMLElement>('[data-autosave]')!;
			let made = 0;
			new MutationObserver(() => {
				if (status.dataset['autosave'] === 'saved') tellEdits('saved', made);
			}).observe(status, { attributeFilter: ['data-autosave'] });
			const next = (): void => {
				const edit = list[made];
				if (edit === undefined) return;
				made++;
				tellEdits('made', made);
				if (edit === 'undo') {
					const undo = [...document.querySelectorAll('button')].find(({ textContent }) =>
						/^\s*Undo/.test(textContent)
					);
					undo!.click();
				} else {
					const box = boxes[edit.lever]!;
					box.value = String(edit.value);
					box.dispatchEvent(new Event('input', { bubbles: true }));
					box.dispatchEvent(new Event('change', { bubbles: true }));
				}
				setTimeout(next, (made * 37) % 90);
			};
			next();
		},
		{ list, labels: levers }
	);
}

type Tell = (what: 'made' | 'saved', edits: number) => void;

/** Reads the levers' boxes, and how many steps back are stored. */
async function planIn(page: Page): Promise<{ now: number[]; steps: number }> {
	const now = [];
	for (const lever of levers) {
		now.push(Number(await page.getByRole('textbox', { name: `${lever}, %` }).inputValue()));
	}
	const steps = await page.evaluate(async () => {
		// A tab that died before its first change has stored nothing, and opening would make an empty store.
		const present = await indexedDB.databases();
		if (present.every(({ name }) => name !== 'headroom')) return 0;
		const done = <T>(request: IDBRequest<T>): Promise<T> =>
			new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
		const database = await done(indexedDB.open('headroom'));
		// Nor has one that died between making the store and the first record in it.
		const record = await done<{ plan: { past: unknown[] } } | undefined>(
			database.transaction('plan').objectStore('plan').get('current')
		);
		database.close();
		return record?.plan.past.length ?? 0;
	});
	return { now, steps };
}

describe('the explorer’s tab', () => {
	it(
		'crashes at random moments of editing and comes back with the last committed change',
		async () => {
			let { page } = await openPage('/explore');
			await settled(page);
			let plan: Plan = { past: [], now: [0, 0, 0] };
			let ahead = 0;
			const lists = fc.sample(edits, { numRuns: kills, seed: 5 });
			for (const [turn, moment] of moments(900, 5).entries()) {
				const list = lists[turn]!;
				let [made, saved] = [0, 0];
				await editOn(page, list, (what, count) => {
					if (what === 'made') made = count;
					else saved = count;
				});
				await sleep(moment);
				await crash(page);
				page = await reopened(page);
				const back = await planIn(page);
				// From the last change said to be saved up to the one in hand, which may have reached the disk.
				const states = [plan];
				for (const edit of list) states.push(edited(states.at(-1)!, edit));
				const places = states
					.slice(saved, made + 2)
					.map((state, at) => ({ state, at }))
					.filter(
						({ state }) =>
							String(state.now) === String(back.now) && state.past.length === back.steps
					);
				expect(
					places,
					`kill ${turn + 1}: ${saved} saved of ${made}; ${String(back.now)}`
				).not.toEqual([]);
				if (places[0]!.at > 0) ahead++;
				plan = places[0]!.state;
				if (turn % 20 === 19) console.log(`${turn + 1} crashes so far.`);
			}
			console.log(
				`${kills} crashes of the tab: all back at the last committed change; ` +
					`${ahead} of them had a later one on disk already.`
			);
		},
		patience
	);
});

/** Opens the explorer again in the profile of a page that has died. */
async function reopened(dead: Page): Promise<Page> {
	const page = await dead.context().newPage();
	page.setDefaultTimeout(60_000);
	await page.goto(`${siteAddress}/explore`);
	await started(page);
	await settled(page);
	return page;
}
