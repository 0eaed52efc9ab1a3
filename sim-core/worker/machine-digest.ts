/** The machine's own SHA-256: of `crypto`, which also has random numbers, nothing else comes into the core. */
import type { Digest } from '../analysis/receipt.ts';

/** Missing where a page came over a connection that is not safe. */
export const machineDigest: Digest | undefined =
	(globalThis.crypto as Crypto | undefined)?.subtle === undefined
		? undefined
		: (bytes) => crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
