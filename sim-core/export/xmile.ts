/** The model as XMILE 1.0, the interchange format of system dynamics (OASIS standard of 14 December 2015). */
import type { Program } from '../compile/program.ts';
import type { RunPlan } from '../engine/simulate.ts';
import { asOpened, contentsOf, openingName, type Item } from './contents.ts';
import { numberText, textOf, type Dialect, type Naming } from './dialect.ts';

const dialect: Dialect = {
	choice: (when, then, otherwise) => `(IF ${when} THEN ${then} ELSE ${otherwise})`,
	share: (part, whole) => `SAFEDIV(${part}, ${whole}, 0)`
};

const escaped = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** Month of the run counted from 0, safe from the rounding of time. */
const monthIndex = 'INT(TIME * 12 + 0.001)';

/** Writes the model with one scenario. `about` says in a sentence what it is. */
export function toXmile(program: Program, plan: RunPlan, about: string): string {
	const writer = new Writer(program);
	const items = contentsOf(program, plan);
	const variables = items.flatMap((item) => writer.variable(item));
	const { version, dimensions } = program.model;
	const elements = dimensions.staffGroup.map((name) => `\t\t\t<elem name="${name}"/>`);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">',
		'\t<header>',
		'\t\t<vendor>Headroom</vendor>',
		'\t\t<name>Headroom</name>',
		`\t\t<caption>${escaped(about)}</caption>`,
		'\t\t<options><uses_arrays max_dimensions="1"/></options>',
		`\t\t<product version="${version}" lang="en">Headroom</product>`,
		'\t</header>',
		'\t<sim_specs method="euler" time_units="year">',
		'\t\t<start>0</start>',
		`\t\t<stop>${plan.months / 12}</stop>`,
		`\t\t<dt reciprocal="true">${12 * plan.stepsPerMonth}</dt>`,
		'\t</sim_specs>',
		'\t<dimensions>',
		'\t\t<dim name="staffGroup">',
		...elements,
		'\t\t</dim>',
		'\t</dimensions>',
		'\t<model>',
		'\t\t<variables>',
		...variables,
		...writer.helpers,
		...groups(items),
		'\t\t</variables>',
		'\t</model>',
		'</xmile>',
		''
	].join('\n');
}

/** One group for each sector, with its variables. */
function groups(items: readonly Item[]): string[] {
	const sectors = [...new Set(items.map(({ sector }) => sector))];
	return sectors.flatMap((sector) => [
		`\t\t\t<group name="${escaped(sector)}">`,
		...items
			.filter((item) => item.sector === sector)
			.map(({ name }) => `\t\t\t\t<entity name="${name}"/>`),
		'\t\t\t</group>'
	]);
}

class Writer {
	/** Uses of tables: XMILE ties a table to the variable that reads it. */
	readonly helpers: string[] = [];
	readonly #program: Program;
	readonly #groups: readonly string[];

	constructor(program: Program) {
		this.#program = program;
		this.#groups = program.model.dimensions.staffGroup;
	}

	variable(item: Item): string[] {
		const { content } = item;
		switch (content.kind) {
			case 'table':
				return [];
			case 'stock':
				return this.#tag('stock', item, [
					...this.#equation(`${openingName(item.name)}${this.#each(item)}`),
					...content.inflows.map((name) => `\t\t\t\t<inflow>${name}</inflow>`),
					...content.outflows.map((name) => `\t\t\t\t<outflow>${name}</outflow>`)
				]);
			case 'constant':
				return this.#tag('aux', item, this.#values(item, content.values));
			case 'monthly':
				return this.#tag('aux', item, this.#monthly(item, content.months));
			case 'equation':
			case 'opening': {
				const naming = this.#naming(item, content.kind === 'opening');
				const text = textOf(content.is, { dialect, naming });
				const tag = content.kind === 'equation' && content.role === 'flow' ? 'flow' : 'aux';
				return this.#tag(tag, item, this.#equation(text));
			}
		}
	}

	#each = ({ isSubscripted }: Item): string => (isSubscripted ? '[staffGroup]' : '');

	#tag(tag: 'stock' | 'flow' | 'aux', item: Item, body: readonly string[]): string[] {
		const dimension = item.isSubscripted
			? ['\t\t\t\t<dimensions><dim name="staffGroup"/></dimensions>']
			: [];
		return [
			`\t\t\t<${tag} name="${item.name}">`,
			`\t\t\t\t<doc>${escaped(item.told)}</doc>`,
			...dimension,
			...body,
			`\t\t\t\t<units>${escaped(item.unit)}</units>`,
			`\t\t\t</${tag}>`
		];
	}

	#equation = (text: string): string[] => [`\t\t\t\t<eqn>${escaped(text)}</eqn>`];

	#values(item: Item, values: readonly number[]): string[] {
		if (!item.isSubscripted) return this.#equation(numberText(values[0]!));
		return values.map(
			(value, i) =>
				`\t\t\t\t<element subscript="${this.#groups[i]!}"><eqn>${numberText(value)}</eqn></element>`
		);
	}

	#monthly(item: Item, months: readonly (readonly number[])[]): string[] {
		const table = (element: number): string =>
			`<eqn>${monthIndex}</eqn><gf><xscale min="0" max="${months.length - 1}"/><ypts>${months
				.map((row) => row[element]!)
				.join(',')}</ypts></gf>`;
		if (!item.isSubscripted) return [`\t\t\t\t${table(0)}`];
		return this.#groups.map(
			(group, i) => `\t\t\t\t<element subscript="${group}">${table(i)}</element>`
		);
	}

	#naming(item: Item, inOpening: boolean): Naming {
		const isSubscripted = (name: string): boolean =>
			(this.#program.variables.get(name) as { by?: string } | undefined)?.by !== undefined;
		return {
			elements: this.#groups.length,
			quantity: (name, element) => {
				const written = inOpening ? asOpened(this.#program, name) : name;
				if (!isSubscripted(name)) return written;
				return `${written}[${element === null ? 'staffGroup' : this.#groups[element]!}]`;
			},
			table: (name, input) => this.#tableUse(item, name, input)
		};
	}

	/** Adds a variable that reads a table at an input, and gives its name. */
	#tableUse(item: Item, table: string, input: string): string {
		const declared = this.#program.variables.get(table);
		if (declared?.kind !== 'lookup') throw new Error(`${table} is no table function.`);
		const name = `${table}_in_${item.name}_${this.helpers.length + 1}`;
		const xs = declared.points.map(([x]) => x).join(',');
		const ys = declared.points.map(([, y]) => y).join(',');
		this.helpers.push(
			[
				`\t\t\t<aux name="${name}">`,
				`\t\t\t\t<doc>${escaped(`${declared.label}. ${declared.description} Source: ${declared.source}.`)}</doc>`,
				`\t\t\t\t<eqn>${escaped(input)}</eqn>`,
				`\t\t\t\t<gf><xpts>${xs}</xpts><ypts>${ys}</ypts></gf>`,
				`\t\t\t\t<units>${escaped(declared.unit)}</units>`,
				'\t\t\t</aux>'
			].join('\n')
		);
		return name;
	}
}
