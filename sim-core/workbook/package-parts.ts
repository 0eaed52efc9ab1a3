/** The parts of an .xlsx file around its sheets (Office Open XML, ECMA-376). */
import { escaped } from './sheet-xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Path of a sheet in the file, sheets counted from 1. */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

/** Every part but sheets and looks, by its path in the file. */
export function packageParts(
	sheets: readonly string[],
	names: readonly (readonly [string, string])[]
): ReadonlyMap<string, string> {
	return new Map([
		['[Content_Types].xml', contentTypes(sheets.length)],
		['_rels/.rels', relationships([[`${office}/officeDocument`, 'xl/workbook.xml']])],
		['xl/workbook.xml', workbook(sheets, names)],
		[
			'xl/_rels/workbook.xml.rels',
			relationships([
				...sheets.map((_, i) => [`${office}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const),
				[`${office}/styles`, 'styles.xml'] as const
			])
		]
	]);
}

function contentTypes(sheets: number): string {
	const overrides = [
		['/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`],
		['/xl/styles.xml', `${spreadsheet}.styles+xml`],
		...Array.from({ length: sheets }, (_, i) => [
			`/${sheetPath(i + 1)}`,
			`${spreadsheet}.worksheet+xml`
		])
	].map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`);
	return `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relationships(to: readonly (readonly [string, string])[]): string {
	const each = to.map(
		([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`
	);
	return `${declaration}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}

/** The list of sheets and names; the reader is told to work everything out when the file is opened. */
function workbook(
	sheets: readonly string[],
	names: readonly (readonly [string, string])[]
): string {
	const listed = sheets.map(
		(name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`
	);
	const named = [...names]
		.sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
		.map(([name, at]) => `<definedName name="${name}">${at}</definedName>`);
	return `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${listed.join('')}</sheets><definedNames>${named.join('')}</definedNames><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`;
}
