/** The empty template as a workbook; its library is loaded when asked for. */
import { templateRows } from '#sim-core/planning.ts';
import { offerFile } from '../../layout/save-text.ts';
import { workbookFile } from '../../export/workbook.ts';

/** Offers the template as .xlsx. */
export async function saveTemplateWorkbook(): Promise<void> {
	const rows = templateRows();
	const data = rows.map((row, at) =>
		row.map((value) => {
			const isHead = at < 2 || rows[at - 1]?.length === 0;
			return { value, ...(isHead ? { fontWeight: 'bold' as const } : {}) };
		})
	);
	const columns = [{ width: 40 }, ...rows[1]!.slice(1).map(() => ({ width: 22 }))];
	const sheet = { sheet: 'Totals', data, stickyRowsCount: 0, columns };
	offerFile('headroom-baseline.xlsx', await workbookFile([sheet]));
}
