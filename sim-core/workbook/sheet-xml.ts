/** Rows of cells as SpreadsheetML. Text always goes into text cells, so that nothing a person wrote can run as a formula. */
import { plainText } from '../analysis/export-run.ts';
import { cell, columnLetters } from './columns.ts';
import { styleNumber, type Style } from './styles.ts';

/** What a cell holds; a formula comes with the figure that it gave when the workbook was made. */
export type Content =
	| { readonly text: string }
	| { readonly number: number }
	| { readonly formula: string; readonly value: number | string }
	/** A formula that many cells below one another share: whole in the first, told by its number in the others. */
	| { readonly shared: number; readonly first?: SharedFormula; readonly value: number };

interface SharedFormula {
	readonly formula: string;
	readonly lastRow: number;
}

export interface Cell {
	readonly column: number;
	readonly content: Content;
	readonly style?: Style;
}

const written: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\n': '\n',
	'\t': '\t'
};

/** Makes text fit for XML; characters that it cannot hold go. */
export const escaped = (text: string): string =>
	text.replace(/[\p{Cc}&<>"\ufffe\uffff]/gu, (character) => written[character] ?? '');

/** Writes one row; its cells come in the order of their columns. */
export function rowXml(row: number, cells: readonly Cell[]): string {
	const written = cells.map((one) => cellXml(row, one));
	return `<row r="${row}">${written.join('')}</row>`;
}

function cellXml(row: number, { column, content, style }: Cell): string {
	const at = `r="${cell(column, row)}"${style === undefined ? '' : ` s="${styleNumber(style)}"`}`;
	if ('text' in content) {
		const text = escaped(plainText(content.text));
		return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
	}
	if ('number' in content) return `<c ${at}><v>${content.number}</v></c>`;
	const { value } = content;
	const type = typeof value === 'string' ? ' t="str"' : '';
	const given = typeof value === 'string' ? escaped(value) : value;
	return `<c ${at}${type}>${formulaXml(row, column, content)}<v>${given}</v></c>`;
}

function formulaXml(
	row: number,
	column: number,
	content: Extract<Content, { readonly value: unknown }>
): string {
	if ('formula' in content) return `<f>${escaped(content.formula)}</f>`;
	const { shared, first } = content;
	if (first === undefined) return `<f t="shared" si="${shared}"/>`;
	const range = `${cell(column, row)}:${cell(column, first.lastRow)}`;
	return `<f t="shared" ref="${range}" si="${shared}">${escaped(first.formula)}</f>`;
}

/** A range in which numbers outside their bounds are warned of, not refused. */
export interface Bounds {
	readonly range: string;
	readonly min: number;
	readonly max: number;
}

/** How a sheet looks as a whole. */
export interface SheetLook {
	/** Widths of the first columns, in characters; the last goes for all further columns. */
	readonly widths: readonly number[];
	/** Columns and rows that stay in sight. */
	readonly frozen: { readonly columns: number; readonly rows: number };
	readonly bounds?: readonly Bounds[];
}

/** Opens a sheet. */
export function sheetHead({ widths, frozen }: SheetLook): string {
	const { columns, rows } = frozen;
	const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
	const pane = columns > 0 && rows > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
	const corner = `${columnLetters(columns + 1)}${rows + 1}`;
	const view =
		split === ''
			? '<sheetView workbookViewId="0"/>'
			: `<sheetView workbookViewId="0"><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView>`;
	const cols = widths.map((width, i) => {
		const last = i === widths.length - 1 ? 1000 : i + 1;
		return `<col min="${i + 1}" max="${last}" width="${width}" customWidth="1"/>`;
	});
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
		'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
		`<sheetViews>${view}</sheetViews><cols>${cols.join('')}</cols><sheetData>`
	].join('');
}

/** Closes a sheet. */
export function sheetTail({ bounds = [] }: SheetLook): string {
	const each = bounds.map(
		({ range, min, max }) =>
			`<dataValidation type="decimal" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="Outside the range of the model" error="The model is meant for values from ${min} to ${max}." sqref="${range}"><formula1>${min}</formula1><formula2>${max}</formula2></dataValidation>`
	);
	const validations =
		each.length === 0
			? ''
			: `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
	return `</sheetData>${validations}</worksheet>`;
}
