/** The command line: `npm run --silent sim -- run FILE`. The same core as the page, in Node. */
import { main } from './commands.ts';

process.exitCode = await main(process.argv.slice(2), {
	out: (text) => process.stdout.write(text),
	error: (text) => process.stderr.write(text),
	...(process.stderr.isTTY ? { progress: (text: string) => process.stderr.write(text) } : {})
});
