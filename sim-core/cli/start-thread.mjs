// Where a thread of the command line begins: teaches it TypeScript, then starts what it is for.
import { register } from 'tsx/esm/api';

register();
await import('./futures-thread.ts');
