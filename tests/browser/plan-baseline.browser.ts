// A planner's own totals: pasted, asked about, used, kept; a table of people is refused; nothing leaves the device.
import { expect, it } from 'vitest';
import { exampleScenario, runScenario } from '#sim-core';
import { baselineOf, readBaseline, rowsOf } from '#sim-core/planning.ts';
import {
	axeViolations,
	openPage,
	pixelsOver,
	screenshot,
	settled,
	siteAddress,
	started
} from './harness.ts';

const block = `Staff group\tEstablishment WTE\tStaff in post WTE\tPay £000 a year\tLeavers WTE\tSickness %
Nursing and midwifery\t2,640\t2,400\t115,200\t20\t5.5
Medical and dental\t900\t880\t114,400\t9\t2.1
AHPs\t760\t720\t34,500\t6\t4.0
HCAs\t1,500\t1,320\t42,200\t14\t7.2
Admin, estates and facilities\t820\t800\t28,800\t7\t4.9
Managers\t160\t150\t12,000\t1\t2.0
Total\t6,780\t6,270\t347,100\t57\t`;

const people = 'Surname\tStaff group\tWTE\nHartley\tNursing\t1\nOkafor\tMedical\t0.8';

/** The run that the core makes of the block, with the one figure changed by hand. */
function runOfBlock() {
	const read = readBaseline(rowsOf(block), { 'period:r2c5': 'month' });
	if (read.kind !== 'table') throw new Error(read.holds);
	const { own } = baselineOf(read.entered, { name: 'Our trust', archetype: 'acute-large' });
	const staff = own.values.profileStaffInPost as Record<string, number>;
	const values = { ...own.values, profileStaffInPost: { ...staff, nursing: 2410 } };
	return runScenario({
		...exampleScenario('acute-large'),
		profile: 'own',
		own: { ...own, values }
	});
}

it('starts a plan from pasted totals, refuses people, and sends nothing anywhere', async () => {
	const { page, errors } = await openPage('/plan/baseline', { width: 1366, height: 768 });
	const asked: string[] = [];
	page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
	const box = page.getByLabel('Cells from your spreadsheet');

	await box.fill(people);
	await page.getByRole('button', { name: 'Read these cells' }).click();
	await page.getByText(/one row for each person/).waitFor();
	expect(await box.inputValue()).toBe('');
	expect(await page.content()).not.toContain('Hartley');

	await page.getByLabel('What is missing comes from').selectOption('acute-large');
	await box.fill(block);
	await page.getByRole('button', { name: 'Read these cells' }).click();
	const use = page.getByRole('button', { name: 'Use this baseline' });
	expect(await use.isDisabled()).toBe(true);
	await page.getByLabel(/“Leavers WTE” of one month or of a year/).selectOption('month');
	await page.getByText('Every question is answered.').waitFor();
	expect(await axeViolations(page)).toEqual([]);
	const note = page.getByLabel('If they are right, say why in a note');
	if (await note.isVisible()) await note.fill('Checked with workforce information.');
	await use.click();
	await page.getByRole('heading', { name: 'The baseline in use: Our trust' }).waitFor();
	await screenshot(page, 'plan-baseline-used');

	await page.emulateMedia({ colorScheme: 'dark' });
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await pixelsOver(page)).toBe(0);
	await screenshot(page, 'plan-baseline-dark');
	expect(await axeViolations(page)).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize({ width: 1366, height: 768 });

	await page.reload();
	await started(page);
	await page.getByRole('heading', { name: 'The baseline in use: Our trust' }).waitFor();
	const posts = page.getByLabel('Staff in post, Nursing and midwifery, WTE');
	expect(await posts.inputValue()).toBe('2400');
	await posts.fill('2410');
	await posts.press('Tab');

	await page.goto(`${siteAddress}/explore`);
	await started(page);
	await settled(page);
	const run = runOfBlock();
	expect(run.series.staffInPost!.byGroup!.nursing[0]).toBeCloseTo(2410, 6);
	expect(run.series.sicknessAbsenceRate!.byGroup!.clinicalSupport[0]).toBeCloseTo(0.072, 9);
	// The page runs what the core makes of the same block, so its month 0 is what was entered.
	expect(await page.locator('[data-hash]').getAttribute('data-hash')).toBe(run.receipt.resultHash);
	await page.getByText('Your own baseline, kept on this device').waitFor();
	await page.getByRole('button', { name: 'Where these figures come from' }).click();
	const staff = page.getByRole('row').filter({ hasText: 'Staff in post' }).first();
	expect(await staff.innerText()).toMatch(/2,410 WTE[\s\S]*Yours/);

	expect(
		asked.filter((one) => !one.startsWith(`GET ${siteAddress}/`) && !one.includes(' blob:'))
	).toEqual([]);
	expect(asked.filter((one) => one.includes('?'))).toEqual([]);
	expect(errors).toEqual([]);
});
