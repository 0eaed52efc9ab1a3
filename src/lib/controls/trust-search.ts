/** Finds a starting position among many by a few letters of its name or region. */
import type { ProfileSummary } from '#sim-core';

export type ProfileKind = ProfileSummary['kind'];

export interface ProfileChoice {
	readonly id: string;
	readonly name: string;
	readonly kind: ProfileKind;
	readonly region: string;
}

export interface ChoiceGroup {
	readonly kind: ProfileKind;
	readonly label: string;
	readonly choices: readonly ProfileChoice[];
}

const groups: readonly { readonly kind: ProfileKind; readonly label: string }[] = [
	{ kind: 'trust', label: 'Real trusts' },
	{ kind: 'archetype', label: 'Typical trusts' },
	{ kind: 'invented', label: 'Invented trusts' }
];

/** Groups the profiles that match every word typed; names that begin with the text come first. */
export function searchProfiles(
	profiles: readonly ProfileChoice[],
	text: string
): readonly ChoiceGroup[] {
	const wanted = plain(text);
	const words = wanted.split(' ').filter(Boolean);
	const matching = profiles.filter(({ name, region, id }) => {
		const known = plain(`${name} ${region} ${id}`);
		return words.every((word) => known.includes(word));
	});
	return groups
		.map(({ kind, label }) => ({
			kind,
			label,
			choices: matching.filter((choice) => choice.kind === kind).sort(byMatch(wanted))
		}))
		.filter(({ choices }) => choices.length > 0);
}

/** Says which option a key moves to, among `count`, from `at` (-1: none yet); null for other keys. */
export function nextOption(key: string, at: number, count: number): number | null {
	if (count === 0) return null;
	if (key === 'ArrowDown') return at + 1 >= count ? 0 : at + 1;
	if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1;
	if (key === 'PageDown') return Math.min(count - 1, Math.max(at, 0) + 10);
	if (key === 'PageUp') return Math.max(0, at - 10);
	return null;
}

function byMatch(wanted: string) {
	const begins = ({ name }: ProfileChoice) => (plain(name).startsWith(wanted) ? 0 : 1);
	return (a: ProfileChoice, b: ProfileChoice) =>
		begins(a) - begins(b) || a.name.localeCompare(b.name, 'en-GB');
}

function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}
