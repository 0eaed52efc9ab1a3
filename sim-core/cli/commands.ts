/** The command line: finds the command, reads its options, runs it. Exit 0 when done, 2 when what was given is wrong, 130 when stopped. */
import { parseArgs } from 'node:util';
import type { Command, Streams } from './command.ts';
import { baselineCommands } from './commands/baseline.ts';
import { ensembleCommands } from './commands/ensemble.ts';
import { exerciseCommands } from './commands/exercises.ts';
import { explainCommands } from './commands/explain.ts';
import { listCommands } from './commands/lists.ts';
import { modelCommands } from './commands/model.ts';
import { runCommands } from './commands/run.ts';
import { sensitivityCommands } from './commands/sensitivity.ts';
import { sweepCommands } from './commands/sweep.ts';
import { Stopped, UsageError, type Values } from './usage-error.ts';
import { usageOf } from './usage.ts';

export type { Streams } from './command.ts';

const commands: readonly Command[] = [
	...runCommands,
	...listCommands,
	...modelCommands,
	...explainCommands,
	...ensembleCommands,
	...sensitivityCommands,
	...sweepCommands,
	...exerciseCommands,
	...baselineCommands
];

const usage = usageOf(commands);

/** Runs one command. Returns the exit status; every problem is on the error stream, a sentence a line. */
export async function main(args: readonly string[], streams: Streams): Promise<number> {
	try {
		const [name, ...rest] = args;
		if (name === undefined || name === '--help' || name === '-h') {
			streams.out(usage);
			return 0;
		}
		const command = commands.find((one) => one.name === name);
		if (command === undefined) {
			throw new UsageError([`There is no command called “${name}”.`, usage]);
		}
		const { positionals, values } = argumentsOf(command, rest);
		if (values.help === true) streams.out(usageOf([command]));
		else await command.run(positionals, values, streams);
		return 0;
	} catch (error) {
		if (error instanceof Stopped) {
			streams.error(`${error.message}\n`);
			return 130;
		}
		if (!(error instanceof UsageError)) throw error;
		streams.error(`${error.lines.join('\n')}\n`);
		return 2;
	}
}

function argumentsOf(
	command: Command,
	args: readonly string[]
): { positionals: string[]; values: Values } {
	const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
		help: { type: 'boolean', short: 'h' }
	};
	for (const name of command.options) options[name] = { type: 'string' };
	for (const name of command.flags ?? []) options[name] = { type: 'boolean' };
	try {
		const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
		return { positionals, values: values as Values };
	} catch (error) {
		throw new UsageError([
			error instanceof Error ? error.message : String(error),
			usageOf([command])
		]);
	}
}
