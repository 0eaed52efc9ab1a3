/** A small reader and Euler simulator of XMILE, of its own: it knows the format and nothing of our compiler or engine. */

interface Variable {
	readonly kind: 'stock' | 'flow' | 'aux';
	readonly name: string;
	readonly isArray: boolean;
	/** One equation for all elements, or one for each. */
	readonly equations: readonly string[];
	readonly tables: readonly (Table | null)[];
	readonly inflows: readonly string[];
	readonly outflows: readonly string[];
}

interface Table {
	readonly x: readonly number[];
	readonly y: readonly number[];
}

type Evaluate = (
	at: (name: string, element: string) => number,
	element: string,
	time: number
) => number;

const unescaped = (text: string): string =>
	text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');

const every = (text: string, tag: string): string[] =>
	[...text.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map((match) =>
		unescaped(match[1]!)
	);

function tableIn(text: string): Table | null {
	if (!text.includes('<gf>')) return null;
	const y = every(text, 'ypts')[0]!.split(',').map(Number);
	const points = every(text, 'xpts')[0];
	const scale = /<xscale min="([^"]+)" max="([^"]+)"/.exec(text);
	const [from, to] = scale === null ? [0, 0] : [Number(scale[1]), Number(scale[2])];
	const x =
		points?.split(',').map(Number) ??
		y.map((_, i) => from + ((to - from) * i) / Math.max(1, y.length - 1));
	return { x, y };
}

function look({ x, y }: Table, at: number): number {
	if (at <= x[0]!) return y[0]!;
	if (at >= x.at(-1)!) return y.at(-1)!;
	const i = x.findIndex((value) => value >= at);
	return y[i - 1]! + ((y[i]! - y[i - 1]!) * (at - x[i - 1]!)) / (x[i]! - x[i - 1]!);
}

/** Turns an equation into a function: names with or without a subscript, IF THEN ELSE, and the built-in functions. */
function compiled(equation: string): Evaluate {
	const words: Readonly<Record<string, string>> = {
		IF: '(',
		THEN: ')?(',
		ELSE: '):',
		TIME: 'time',
		MIN: 'Math.min',
		MAX: 'Math.max',
		ABS: 'Math.abs',
		SQRT: 'Math.sqrt',
		EXP: 'Math.exp',
		LN: 'Math.log',
		INT: 'Math.floor',
		SAFEDIV: 'safediv'
	};
	const text = equation
		.replace(/[A-Za-z_]\w*(\[\w+\])?/g, (name) => {
			if (words[name] !== undefined) return words[name];
			const [base, subscript] = name.replace(']', '').split('[');
			const element =
				subscript === undefined || subscript === 'staffGroup' ? 'element' : `'${subscript}'`;
			return `at('${base}',${element})`;
		})
		.replaceAll('^', '**');
	// Our own export, read in a test: nothing else reaches this.
	const body = `const safediv=(a,b,c)=>b===0?c:a/b; return ${text};`;
	return new Function('at', 'element', 'time', body) as Evaluate;
}

function variablesIn(text: string): Variable[] {
	const found = [...text.matchAll(/<(stock|flow|aux) name="(\w+)">([\s\S]*?)<\/\1>/g)];
	return found.map(([, kind, name, body]): Variable => {
		const parts = [...body!.matchAll(/<element subscript="(\w+)">([\s\S]*?)<\/element>/g)].map(
			(match) => match[2]!
		);
		const pieces = parts.length === 0 ? [body!] : parts;
		return {
			kind: kind as Variable['kind'],
			name: name!,
			isArray: body!.includes('<dimensions>'),
			equations: pieces.map((piece) => every(piece, 'eqn')[0]!),
			tables: pieces.map(tableIn),
			inflows: every(body!, 'inflow'),
			outflows: every(body!, 'outflow')
		};
	});
}

/** Runs an XMILE text. Gives every stock at the end of every month, month 0 first, by name and element. */
export function runXmile(text: string): Record<string, Record<string, number[]>> {
	const elements = [...text.matchAll(/<elem name="(\w+)"/g)].map((match) => match[1]!);
	const variables = variablesIn(text);
	const stop = Number(every(text, 'stop')[0]);
	const perYear = Number(/<dt reciprocal="true">(\d+)<\/dt>/.exec(text)![1]);
	const read = new Map(
		variables.map((one) => [one.name, { ...one, run: one.equations.map(compiled) }])
	);
	const stocks = variables.filter(({ kind }) => kind === 'stock');
	const each = (one: Variable): readonly string[] => (one.isArray ? elements : ['']);
	const state = new Map<string, number>();
	let time = 0;
	let values = new Map<string, number>();
	const fixed = new Map<string, number>();
	const key = (name: string, element: string): string => `${name}[${element}]`;

	const at = (name: string, asked: string): number => {
		const one = read.get(name);
		if (one === undefined) throw new Error(`${name} is not in the file.`);
		const element = one.isArray ? asked : '';
		const place = key(name, element);
		if (one.kind === 'stock' && state.has(place)) return state.get(place)!;
		const store = name.startsWith('opening') ? fixed : values;
		const known = store.get(place);
		if (known !== undefined) return known;
		const i = one.run.length === 1 ? 0 : elements.indexOf(element);
		const raw = one.run[i]!(at, element, time);
		const table = one.tables[i] ?? null;
		const value = table === null ? raw : look(table, raw);
		store.set(place, value);
		return value;
	};

	const series = Object.fromEntries(
		stocks.map((one) => [
			one.name,
			Object.fromEntries(each(one).map((element) => [element, [] as number[]]))
		])
	);
	for (const one of stocks) {
		for (const element of each(one)) {
			const i = one.equations.length === 1 ? 0 : elements.indexOf(element);
			const first = read.get(one.name)!.run[i]!(at, element, 0);
			state.set(key(one.name, element), first);
			series[one.name]![element]!.push(first);
		}
	}
	for (let step = 0; step < stop * perYear; step++) {
		time = step / perYear;
		values = new Map();
		const next = new Map<string, number>();
		for (const one of stocks) {
			for (const element of each(one)) {
				const net =
					one.inflows.reduce((sum, flow) => sum + at(flow, element), 0) -
					one.outflows.reduce((sum, flow) => sum + at(flow, element), 0);
				next.set(key(one.name, element), state.get(key(one.name, element))! + net / perYear);
			}
		}
		for (const [place, value] of next) state.set(place, value);
		if ((step + 1) % (perYear / 12) !== 0) continue;
		for (const one of stocks) {
			for (const element of each(one))
				series[one.name]![element]!.push(state.get(key(one.name, element))!);
		}
	}
	return series;
}
