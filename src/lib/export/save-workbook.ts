/** Offers the present run as a workbook. */
import type { RunResult, Scenario } from '#sim-core';
import { fileNameOf, offerFile } from '../layout/save-text.ts';
import type { WorkbenchCore } from '../state/core.ts';
import { shareLink } from '../state/share.ts';
import { workbookFile, workbookSheets } from './workbook.ts';

/** Writes scenario and run as .xlsx and offers the file; `page` is the address that a link to the plan begins with. */
export async function saveWorkbook(
	core: Pick<
		WorkbenchCore,
		'catalogue' | 'profileFor' | 'encodeScenarioLink' | 'withoutOwnBaseline'
	>,
	scenario: Scenario,
	run: RunResult,
	page: string
): Promise<void> {
	const shared = shareLink(core, scenario, page);
	const sheets = workbookSheets({
		scenario,
		run,
		profile: core.profileFor(scenario),
		catalogue: core.catalogue,
		link: shared.ok && shared.value.startsFrom === null ? shared.value.link : ''
	});
	offerFile(`${fileNameOf(scenario.name)}.xlsx`, await workbookFile(sheets));
}
