/** What the command line says of itself, made of what each command says. */
import type { Command } from './command.ts';

/** Column in which what a command does begins, where the call before it is short enough. */
const column = 72;

/** Words the help: each way of calling a command with what that does. */
export function usageOf(commands: readonly Command[]): string {
	const lines = commands.flatMap(({ usage }) => usage).map(([call, does]) => line(call, does));
	return `Headroom: practise the trade-off between staff and money. A model, not a forecast.

${lines.join('\n')}

Exit status: 0 done, 2 something given is wrong (every problem is on standard error).
`;
}

function line(call: string, does: string): string {
	const gap =
		call.length < column ? ' '.repeat(column - call.length) : `\n${' '.repeat(column + 6)}`;
	return `  sim ${call}${gap}${does}`;
}
