/** The few looks that a cell may have, by name; their numbers are their places in the workbook's own list. */

const fonts = ['<font><sz val="11"/><name val="Calibri"/></font>', bold(11), bold(14)];
const fills = [
	'<fill><patternFill patternType="none"/></fill>',
	'<fill><patternFill patternType="gray125"/></fill>',
	solid('FFFFF4D6'),
	solid('FFEFEBE3')
];
const inputFill = 2;
const headFill = 3;

function bold(size: number): string {
	return `<font><b/><sz val="${size}"/><name val="Calibri"/></font>`;
}

function solid(colour: string): string {
	return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** Formats by number: those above 163 are this workbook's own. */
const formats = { general: 0, share: 10, money: 164, figure: 165, tiny: 11 } as const;
const ownFormats = [
	[formats.money, '#,##0;(#,##0)'],
	[formats.figure, '#,##0.0###']
] as const;

interface Look {
	readonly font?: number;
	readonly fill?: number;
	readonly format?: number;
	readonly wrap?: true;
}

const looks = {
	plain: {},
	title: { font: 2 },
	head: { font: 1, fill: headFill, wrap: true },
	note: { wrap: true },
	share: { format: formats.share },
	money: { format: formats.money },
	figure: { format: formats.figure },
	tiny: { format: formats.tiny },
	inputShare: { fill: inputFill, format: formats.share },
	inputMoney: { fill: inputFill, format: formats.money },
	inputFigure: { fill: inputFill, format: formats.figure },
	strong: { font: 1 }
} as const satisfies Readonly<Record<string, Look>>;

export type Style = keyof typeof looks;

/** A figure that stands, and one that a person may change. */
export type FigureStyle = 'share' | 'money' | 'figure';
const inputLooks = { share: 'inputShare', money: 'inputMoney', figure: 'inputFigure' } as const;

const places = new Map(Object.keys(looks).map((name, i) => [name, i]));

/** Number of a look. */
export const styleNumber = (style: Style): number => places.get(style)!;

/** Chooses the look of a figure by its unit. */
export function figureStyle(unit: string, shownAs: string | undefined): FigureStyle {
	if (unit === '1') return shownAs === undefined || shownAs === 'share' ? 'share' : 'figure';
	return unit.startsWith('GBP') ? 'money' : 'figure';
}

/** The same look for a cell that a person may change. */
export const inputStyle = (style: FigureStyle): Style => inputLooks[style];

/** Writes the list of looks. */
export function stylesXml(): string {
	const list = (tag: string, items: readonly string[]): string =>
		`<${tag} count="${items.length}">${items.join('')}</${tag}>`;
	const cells = Object.values(looks as Readonly<Record<string, Look>>).map(
		({ font = 0, fill = 0, format = 0, wrap }) => {
			const applied = 'applyFont="1" applyFill="1" applyNumberFormat="1"';
			const head = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" ${applied}`;
			return wrap === undefined
				? `${head}/>`
				: `${head} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
		}
	);
	const own = ownFormats.map(
		([number, code]) => `<numFmt numFmtId="${number}" formatCode="${code}"/>`
	);
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
		'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
		list('numFmts', own),
		list('fonts', fonts),
		list('fills', fills),
		list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']),
		list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
		list('cellXfs', cells),
		list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
		'</styleSheet>'
	].join('');
}
