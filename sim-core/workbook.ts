/** A plan as a spreadsheet that recomputes itself: the public surface of the workbook. */
export { workbookJob } from './workbook/workbook-job.ts';
export type { Workbook } from './workbook/workbook-job.ts';
