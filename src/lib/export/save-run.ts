/** A run as a workbook. What writes it is fetched when somebody asks for the file, not with the page. */
import type { saveWorkbook } from './save-workbook.ts';

/** Offers a run as an .xlsx file; see `saveWorkbook`. Rejects when what writes it does not arrive. */
export async function saveRun(...given: Parameters<typeof saveWorkbook>): Promise<void> {
	const writer = await import('./save-workbook.ts');
	await writer.saveWorkbook(...given);
}
