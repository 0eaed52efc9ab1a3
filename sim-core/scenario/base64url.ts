/** Bytes ↔ the 64 characters that every address bar, mail program and spreadsheet leaves alone. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const places = new Map([...alphabet].map((letter, place) => [letter, place]));

/** Writes bytes as base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
	let text = '';
	for (let i = 0; i < bytes.length; i += 3) {
		const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
		const letters = Math.min(4, bytes.length - i + 1);
		for (let k = 0; k < letters; k++) text += alphabet[(word >> (18 - 6 * k)) & 63]!;
	}
	return text;
}

/** Reads base64url without padding; null when the text is not exactly what `toBase64url` writes. */
export function fromBase64url(text: string): Uint8Array | null {
	const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
	let word = 0;
	let bits = 0;
	let at = 0;
	for (const letter of text) {
		const place = places.get(letter);
		if (place === undefined) return null;
		word = ((word << 6) | place) & 0xffff;
		bits += 6;
		if (bits < 8) continue;
		bits -= 8;
		bytes[at++] = (word >> bits) & 255;
	}
	// Bits left over belong to no byte: six of them are a lost letter, others must be zero.
	const leftOver = word & ((1 << bits) - 1);
	return bits === 6 || leftOver !== 0 ? null : bytes;
}
