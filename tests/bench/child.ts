/** A contestant in a process of its own, which answers each line with one line. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A process that is asked and answers. */
export interface Child {
	ask(line: string): Promise<string>;
	close(): void;
}

/** Starts a program that answers line by line. */
export function startChild(program: string, args: readonly string[]): Child {
	const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	return {
		async ask(line) {
			child.stdin.write(`${line}\n`);
			const { value, done } = await lines.next();
			if (done === true) throw new Error(`${program} ended without an answer.`);
			return value;
		},
		close: () => child.stdin.end()
	};
}
