import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations, openPage } from './harness.ts';

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

/** Presses a button of the console that moves the session, and waits until it has. */
async function move(page: Page, name: string, phase: string): Promise<void> {
	await page.getByRole('button', { name, exact: true }).click();
	await page.locator(`[data-phase="${phase}"]`).waitFor();
}

/** Opens a session of an exercise of three rounds with the means given for each team in turn; gives its code. */
async function openSession(page: Page, means: readonly string[]): Promise<string> {
	await page.getByLabel('Exercise', { exact: true }).selectOption('freeze');
	await page.getByLabel('Number of teams').fill(String(means.length));
	await page.getByLabel('Number of teams').press('Tab');
	for (const [at, one] of means.entries()) {
		await page.getByLabel(`How team ${at + 1} hands in its plans`).selectOption(one);
	}
	await button(page, 'Open the session').click();
	await page.locator('[data-phase="lobby"]').waitFor();
	return (await page.locator('figcaption code').textContent())!;
}

/** Opens the screen of a team on a device of its own and cuts its network. */
async function joinTeam(team: number, code: string): Promise<Page> {
	const { page } = await openPage('/workshop/team');
	await page.getByLabel('Exercise code').fill(code);
	await page.getByLabel('Team number').fill(String(team));
	await button(page, 'Start').click();
	await page.getByRole('heading', { name: 'Say what you expect' }).waitFor();
	await page.context().setOffline(true);
	return page;
}

/** Chooses an answer to each question of a form of predictions; which depends on the team. */
async function predict(page: Page, turn: number): Promise<void> {
	for (const [i, field] of (await page.locator('form fieldset').all()).entries()) {
		await field
			.getByRole('radio')
			.nth((turn + i) % 3)
			.check({ force: true });
	}
	await button(page, 'Commit our prediction').click();
}

/** Moves two levers, differently for each team and round. */
async function decide(page: Page, turn: number): Promise<void> {
	await page.getByRole('heading', { name: 'Decide' }).waitFor();
	const sliders = page.getByRole('slider');
	await sliders.nth(turn % 5).press(turn % 2 === 0 ? 'ArrowRight' : 'ArrowUp');
	await sliders.nth((turn + 1) % 5).press('ArrowRight');
}

/** Plays a round on a team's own device up to its slip. */
async function playOwn(page: Page, team: number, round: number): Promise<string> {
	if (round > 1) await button(page, `Go to round ${round}`).click();
	await predict(page, team + round);
	await decide(page, team + round);
	if (team !== byFile) {
		await button(page, 'Lock our plan').click();
		return (await page.locator('figcaption code').textContent())!;
	}
	await phaseOne(page, round);
	await button(page, 'Lock our plan').click();
	await page.getByRole('heading', { name: 'Your team file' }).waitFor();
	expect(await page.locator('figcaption code').count()).toBe(0);
	return '';
}

/** The team that hands in files, and so may choose at what pace a lever moves. */
const byFile = 11;

/** Gives the first lever that moves a pace of the team's own. */
async function phaseOne(page: Page, round: number): Promise<void> {
	await page
		.getByText(/^Moves /)
		.first()
		.click();
	await page
		.getByLabel(/^Months before it moves/)
		.first()
		.fill(String(round));
	const months = page.getByLabel(/^Months to get there/).first();
	await months.fill('9');
	await months.press('Tab');
	await page.getByText(`Moves from month ${round + 1} of the round, over 9 months`).waitFor();
}

/** The figures of a result as the page holds them, to the last digit, with the hash of the run. */
const figures = (at: Locator): Promise<string[]> =>
	at.evaluate((element) => [
		(element as HTMLElement).dataset['hash']!,
		...[...element.querySelectorAll<HTMLElement>('[data-outcome]')].map(
			({ dataset }) => `${dataset['outcome']!} ${dataset['value']!}`
		)
	]);

async function takeSlip(page: Page, slip: string): Promise<string> {
	await page.getByLabel('Slip, 15 characters').fill(slip);
	await button(page, 'Take the slip').click();
	const said = page.getByRole('region', { name: 'Take a plan in' }).getByRole('status');
	await expect.poll(() => said.textContent()).not.toBe('');
	return (await said.textContent())!;
}

/** Saves what the page offered and gives its place. */
async function savedTo(download: Download, name: string): Promise<string> {
	const path = join(tmpdir(), `headroom-${process.pid}-${name}`);
	await download.saveAs(path);
	return path;
}

describe('a workshop without a network', () => {
	it('plays three rounds: eight devices by slips, two teams on one laptop, one by file; the table equals each screen to the last digit', async () => {
		const opened = await openPage('/workshop', { width: 1366, height: 768 });
		const console = opened.page;
		const slips = Array.from({ length: 8 }, () => 'slip');
		const code = await openSession(console, [...slips, 'hot-seat', 'hot-seat', 'file']);
		const teams: Page[] = [];
		for (const [i, team] of [1, 2, 3, 4, 5, 6, 7, 8, 11].entries()) {
			// In any case, with or without the hyphen.
			const typed = i % 2 === 0 ? code.toLowerCase().replace('-', '') : code;
			teams.push(await joinTeam(team, typed));
		}
		await console.context().setOffline(true);
		const checked = async (what: string): Promise<void> => {
			expect(await axeViolations(teams[0]!), what).toEqual([]);
		};
		await checked('a team predicts');
		await move(console, 'Begin the brief', 'brief');
		for (const round of [1, 2, 3]) {
			await move(console, 'Open predictions', 'predict');
			await move(console, 'Open decisions', 'decide');
			const written = await Promise.all(
				teams.map((page, i) => playOwn(page, i === 8 ? 11 : i + 1, round))
			);
			if (round === 1) {
				await checked('a team has locked its plan');
				expect(await axeViolations(teams[8]!)).toEqual([]);
			}
			const wrong = `${written[0]!.slice(0, -1)}${written[0]!.endsWith('2') ? '3' : '2'}`;
			expect(await takeSlip(console, wrong)).toContain('does not fit');
			for (const [i, slip] of written.slice(0, 8).entries()) {
				const typed = i % 2 === 0 ? slip.toLowerCase().replaceAll('-', '') : slip;
				await takeSlip(console, typed);
				await expect.poll(() => console.getByText(`${i + 1} of 11`).count()).toBeGreaterThan(0);
			}
			const [download] = await Promise.all([
				teams[8]!.waitForEvent('download'),
				button(teams[8]!, 'Save a team file').click()
			]);
			await console.getByLabel('Team files').setInputFiles(await savedTo(download, 'team.json'));
			await console.getByText('locked, 1 phased').waitFor();
			for (const seat of await console
				.getByRole('button', { name: /^Pass to/ })
				.allTextContents()) {
				await button(console, seat).click();
				expect(await console.getByRole('slider').count()).toBe(0);
				expect(await console.getByRole('row').count()).toBe(0);
				await button(console, /^We are/).click();
				await predict(console, round);
				await decide(console, round + seat.length);
				await button(console, 'Lock our plan and pass on').click();
				await console.getByRole('heading', { name: /^Teams/ }).waitFor();
			}
			await move(console, 'Lock the room', 'locked');
			await move(console, 'Reveal to teams', 'reveal');
			await console.locator('tr[data-team="11"]').waitFor();
			for (const [i, page] of teams.entries()) {
				expect(await page.locator('[data-hash]').count()).toBe(0);
				await button(page, 'The facilitator says: reveal').click();
				await page.locator('[data-hash]').waitFor();
				const own = await figures(page.locator('[data-hash]'));
				const row = console.locator(`tr[data-team="${i === 8 ? 11 : i + 1}"]`);
				expect(own).toHaveLength(5);
				expect(await figures(row)).toEqual(own);
			}
			if (round === 1) await checked('a team sees its result');
			expect(await console.locator('tr[data-team]').count()).toBe(11);
			await move(console, 'Begin the huddle', 'huddle');
		}
		await move(console, 'Go to the debrief', 'debrief');
		expect(opened.errors).toEqual([]);
	}, 420_000);

	it('has no fault that axe finds in any step, keeps the last team’s choices covered, and shows a projector of large words', async () => {
		const { page, errors } = await openPage('/workshop', { width: 1366, height: 768 });
		const checked = async (what: string): Promise<void> => {
			expect(await axeViolations(page), what).toEqual([]);
		};
		await checked('set-up');
		await openSession(page, ['robot', 'robot', 'robot', 'hot-seat']);
		await checked('lobby');
		const robots = button(page, 'Let the robot teams act');
		await move(page, 'Begin the brief', 'brief');
		await checked('brief');
		await move(page, 'Open predictions', 'predict');
		const filled = page.locator('main .button-primary:visible');
		expect(await filled.allTextContents()).toEqual(['Let the robot teams act']);
		await robots.click();
		await checked('predict');
		expect(await filled.allTextContents()).toEqual(['Open decisions']);
		await move(page, 'Open decisions', 'decide');
		await robots.click();
		await checked('decide');
		await button(page, /^Pass to/).click();
		await checked('cover');
		await button(page, /^We are/).click();
		await predict(page, 1);
		await decide(page, 1);
		await checked('hot-seat');
		await button(page, 'Lock our plan and pass on').click();
		await button(page, /^Manage/)
			.first()
			.click();
		await page.getByText('Put an event into play').click();
		await button(page, 'End and delete').click();
		await checked('every panel open');
		await move(page, 'Lock the room', 'locked');
		await checked('locked');
		await move(page, 'Reveal to teams', 'reveal');
		await page.locator('tr[data-team="4"]').waitFor();
		await checked('reveal');
		await button(page, 'Show it here').click();
		await page.setViewportSize({ width: 1280, height: 720 });
		await checked('projector');
		const stage = await page.locator('.stage').evaluate((element) => ({
			scrolls:
				element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth,
			smallest: Math.min(
				...[...element.querySelectorAll<HTMLElement>('h1, h2, p, text')].map((one) => {
					const box =
						one instanceof SVGElement ? (one as unknown as SVGTextElement).getScreenCTM()!.a : 1;
					return parseFloat(getComputedStyle(one).fontSize) * box;
				})
			)
		}));
		expect(stage.scrolls).toBe(false);
		expect(stage.smallest).toBeGreaterThanOrEqual(28);
		await page.keyboard.press('Escape');
		await move(page, 'Begin the huddle', 'huddle');
		await checked('huddle');
		await move(page, 'Go to the debrief', 'debrief');
		await checked('console in the debrief');
		await page.getByRole('link', { name: 'Debrief and pack' }).first().click();
		await page.getByRole('heading', { name: /^4. Why/ }).waitFor();
		await checked('debrief');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			button(page, 'One HTML file').click()
		]);
		const pack = readFileSync(await savedTo(download, 'pack.html'), 'utf8');
		expect(pack).not.toMatch(/<script|https?:|Adder/);
		expect(pack.match(/<h2/g)).toHaveLength(7);
		expect(errors).toEqual([]);
	}, 120_000);
});
