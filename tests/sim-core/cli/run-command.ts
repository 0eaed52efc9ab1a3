/** Runs a command of the command line in this process and gathers what it says. */
import { main } from '#sim-core/cli/commands.ts';

/** What a command came to. */
export interface Came {
	readonly status: number;
	readonly out: string;
	readonly error: string;
}

/** Runs a command as `sim` would with these arguments. */
export async function sim(...args: string[]): Promise<Came> {
	let out = '';
	let error = '';
	const status = await main(args, {
		out: (text) => (out += text),
		error: (text) => (error += text)
	});
	return { status, out, error };
}
