/**
 * A formula that somebody typed → its tree. mathjs only settles which sign binds first: it is handed placeholders for
 * every number and name, never a text of the reader's, and evaluates nothing. What it hands back is read by an
 * allow-list of node kinds, operators and functions. Heavy, so loaded in a worker of its own when a formula is used.
 */
import { create, parseDependencies } from 'mathjs/number';
import { functionArity, type Expression, type FunctionName, type Operator } from './expression.ts';
import { FormulaFault, formulaTokens, type Fault, type Token } from './formula-tokens.ts';

/** A tree, or what is wrong with the text. */
export type ReadFormula =
	{ readonly ok: true; readonly tree: Expression } | { readonly ok: false; readonly fault: Fault };

/** Shape of a node of mathjs, without its classes. */
interface RawNode {
	readonly type: string;
	readonly name?: string;
	readonly op?: string;
	readonly args?: readonly RawNode[];
	readonly content?: RawNode;
	readonly fn?: RawNode;
	readonly condition?: RawNode;
	readonly trueExpr?: RawNode;
	readonly falseExpr?: RawNode;
}

const operators: readonly string[] = ['+', '-', '*', '/', '^', '<', '>', '<=', '>='];

/** Functions that a formula may call: those of the model's equations, and `if`. */
const callable: readonly string[] = [...Object.keys(functionArity), 'if'];

/** Reads a formula. Never throws for what somebody typed. */
export function readFormula(text: string): ReadFormula {
	try {
		const tokens = formulaTokens(text);
		return { ok: true, tree: new TreeReader(tokens).read(parsed(tokens)) };
	} catch (thrown) {
		if (thrown instanceof FormulaFault) return { ok: false, fault: thrown.fault };
		throw thrown;
	}
}

/** The parser alone: of all that mathjs can do, nothing else is there to be reached. */
const { parse } = create(parseDependencies);

/** Hands the tokens to mathjs, values as t0, t1, …; a complaint of its own is told with the place in the text. */
function parsed(tokens: readonly Token[]): RawNode {
	const pieces = tokens.map((token, i) => (token.kind === 'sign' ? token.sign : `t${i}`));
	try {
		return parse(pieces.join(' ')) as unknown as RawNode;
	} catch (error) {
		const reason = error instanceof Error ? error.message : '';
		const place = Number(/char (\d+)/.exec(reason)?.[1] ?? 1);
		let seen = 0;
		const index = pieces.findIndex((piece) => (seen += piece.length + 1) >= place);
		const token = tokens[index < 0 ? tokens.length - 1 : index]!;
		const message = /end of expression/.test(reason)
			? 'The formula ends here, but a value is missing.'
			: 'The formula cannot be read from here on: a value or a sign is missing.';
		throw new FormulaFault('syntax', message, token.at, token.length);
	}
}

class TreeReader {
	readonly #tokens: readonly Token[];

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	read(node: RawNode): Expression {
		switch (node.type) {
			case 'ParenthesisNode':
				return this.read(node.content!);
			case 'SymbolNode':
				return this.#value(node);
			case 'OperatorNode':
				return this.#operation(node);
			case 'FunctionNode':
				return this.#call(node);
			case 'ConditionalNode':
				return this.#choice([node.condition!, node.trueExpr!, node.falseExpr!]);
			default:
				return this.#refused(node);
		}
	}

	/** A chain like 1 < x < 2, and anything else that is no arithmetic. */
	#refused(node: RawNode): never {
		const isChain = node.type === 'RelationalNode';
		const signs = this.#tokens.filter(
			(token) => token.kind === 'sign' && (isChain ? /[<>]/ : /[?:,]/).test(token.sign)
		);
		const { at, length } = signs[isChain ? 1 : 0] ?? { at: 1, length: 1 };
		const message = isChain
			? 'Two comparisons cannot stand in a row; multiply them, as in (0 < x) * (x < 2).'
			: 'This has no place in a formula.';
		throw new FormulaFault('not-allowed', message, at, length);
	}

	#token(node: RawNode): Token {
		const token = this.#tokens[Number(node.name?.slice(1))];
		if (token === undefined) return this.#refused(node);
		return token;
	}

	#value(node: RawNode): Expression {
		const token = this.#token(node);
		const { at } = token;
		if (token.kind === 'name') {
			return { kind: 'reference', name: token.name, element: token.element, at };
		}
		if (token.kind === 'sign') return this.#refused(node);
		const number = { kind: 'number', value: token.value, at } as const;
		if (token.unit === null) return number;
		const unit = { kind: 'unit', unit: token.unit, at } as const;
		return { kind: 'operation', operator: '*', left: number, right: unit, at };
	}

	#operation(node: RawNode): Expression {
		const [first, second] = node.args!;
		const left = this.read(first!);
		if (second === undefined) {
			if (node.op === '+') return left;
			if (node.op !== '-') this.#refused(node);
			return { kind: 'negative', of: left, at: left.at };
		}
		if (!operators.includes(node.op!)) this.#refused(node);
		const right = this.read(second);
		return { kind: 'operation', operator: node.op as Operator, left, right, at: right.at };
	}

	#choice([condition, yes, no]: readonly [RawNode, RawNode, RawNode]): Expression {
		const when = this.read(condition);
		return { kind: 'choice', when, then: this.read(yes), otherwise: this.read(no), at: when.at };
	}

	#call(node: RawNode): Expression {
		const token = this.#token(node.fn ?? node);
		const args = node.args!;
		const name = functionNamed(token, args.length);
		if (name === 'if') return this.#choice(args as unknown as readonly [RawNode, RawNode, RawNode]);
		const [first, ...rest] = args.map((arg) => this.read(arg));
		const call = (of: readonly Expression[]): Expression => ({
			...{ kind: 'call', name, of },
			at: token.at
		});
		// Of more than two, the least or the most is found two by two, from the left.
		return isOpen(name)
			? rest.reduce((one, other) => call([one, other]), first!)
			: call([first!, ...rest]);
	}
}

const isOpen = (name: string): boolean => name === 'min' || name === 'max';

/** Gives the function that a token names. Throws FormulaFault when there is none, or it takes another number of values. */
function functionNamed(token: Token, given: number): FunctionName | 'if' {
	const { at, length } = token;
	const name = token.kind === 'name' && token.element === null ? token.name : '';
	if (!callable.includes(name)) {
		const message = `There is no function called “${name.slice(0, 40)}”. There are: ${callable.join(', ')}.`;
		throw new FormulaFault('unknown-function', message, at, length);
	}
	const wanted = name === 'if' ? 3 : functionArity[name as FunctionName];
	if (isOpen(name) ? given < 2 : given !== wanted) {
		const one = wanted === 1 ? 'one value' : `${wanted} values`;
		const message = `${name} takes ${isOpen(name) ? 'two values or more' : one}; ${given} given.`;
		throw new FormulaFault('wrong-count', message, at, length);
	}
	return name as FunctionName | 'if';
}
