/** The model as Vensim text (.mdl): equations, units and comments; no sketch. */
import type { Program } from '../compile/program.ts';
import type { RunPlan } from '../engine/simulate.ts';
import { asOpened, contentsOf, openingName, type Item } from './contents.ts';
import { numberText, textOf, type Dialect, type Naming } from './dialect.ts';

const dialect: Dialect = {
	choice: (when, then, otherwise) => `IF THEN ELSE(${when}, ${then}, ${otherwise})`,
	share: (part, whole) => `ZIDZ(${part}, ${whole})`
};

/** Month of the run counted from 0, safe from the rounding of time. */
const monthIndex = 'INTEGER(Time * 12 + 0.001)';

/** Tildes and bars end fields; comments may not hold them. */
const comment = (text: string): string => text.replaceAll('~', '-').replaceAll('|', '/');

const units = (unit: string): string => (unit === '1' ? 'Dmnl' : unit.replace(/^1\//, '1/'));

const entry = (equation: string, unit: string, told: string): string =>
	`${equation}\n\t~\t${units(unit)}\n\t~\t${comment(told)}\n\t|\n`;

/** Writes the model with one scenario. `about` says in a sentence what it is. */
export function toVensim(program: Program, plan: RunPlan, about: string): string {
	const groups = program.model.dimensions.staffGroup;
	const items = contentsOf(program, plan);
	const sectors = [...new Set(items.map(({ sector }) => sector))];
	const body = sectors.flatMap((sector) => [
		`********************************************************\n\t.${sector}\n********************************************************~\n\t\t|\n`,
		...items
			.filter((item) => item.sector === sector)
			.map((item) => entry(equationText(item, program, groups), item.unit, item.told))
	]);
	const control = [
		'********************************************************\n\t.Control\n********************************************************~\n\t\tSimulation Control Parameters\n\t|\n',
		entry(`FINAL TIME = ${plan.months / 12}`, 'year', 'The final time for the simulation.'),
		entry('INITIAL TIME = 0', 'year', 'The opening position.'),
		entry(`TIME STEP = ${1 / (12 * plan.stepsPerMonth)}`, 'year', 'A quarter of a month.'),
		entry('SAVEPER = TIME STEP', 'year', 'Every step is kept.')
	];
	const subscripts = entry(`staffGroup: ${groups.join(', ')}`, '1', 'Staff groups.');
	return ['{UTF-8}', `{${about.replaceAll('}', ')')}}`, subscripts, ...body, ...control].join('\n');
}

function equationText(item: Item, program: Program, groups: readonly string[]): string {
	const { name, content, isSubscripted } = item;
	const left = isSubscripted ? `${name}[staffGroup]` : name;
	switch (content.kind) {
		case 'table':
			return `${name}(${content.points.map(([x, y]) => `(${x},${y})`).join(',')})`;
		case 'stock': {
			const each = isSubscripted ? '[staffGroup]' : '';
			const rate = [
				...content.inflows.map((flow) => `+ ${flow}${each}`),
				...content.outflows.map((flow) => `- ${flow}${each}`)
			].join(' ');
			return `${left} = INTEG(0 ${rate}, ${openingName(name)}${each})`;
		}
		case 'constant':
			return `${left} = ${content.values.map((value) => (isSubscripted ? String(value) : numberText(value))).join(', ')}`;
		case 'monthly':
			return monthlyText(item, content.months, groups);
		case 'equation':
		case 'opening': {
			const naming = namingOf(program, groups, content.kind === 'opening');
			return `${left} = ${textOf(content.is, { dialect, naming })}`;
		}
	}
}

/** One table over the months; for subscripted inputs one for each element, joined by ~~| as Vensim has it. */
function monthlyText(
	{ name, isSubscripted }: Item,
	months: readonly (readonly number[])[],
	groups: readonly string[]
): string {
	const table = (element: number): string =>
		`WITH LOOKUP(${monthIndex}, (${months.map((row, month) => `(${month},${row[element]!})`).join(',')}))`;
	if (!isSubscripted) return `${name} = ${table(0)}`;
	return groups.map((group, i) => `${name}[${group}] = ${table(i)}`).join(' ~~|\n');
}

function namingOf(program: Program, groups: readonly string[], inOpening: boolean): Naming {
	const isSubscripted = (name: string): boolean =>
		(program.variables.get(name) as { by?: string } | undefined)?.by !== undefined;
	return {
		elements: groups.length,
		quantity: (name, element) => {
			const written = inOpening ? asOpened(program, name) : name;
			if (!isSubscripted(name)) return written;
			return `${written}[${element === null ? 'staffGroup' : groups[element]!}]`;
		},
		table: (name, input) => `${name}(${input})`
	};
}
