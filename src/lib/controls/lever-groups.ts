/** How the levers are laid out in the panel: groups, levels, search. */
import type { LeverGroup, LeverInfo } from '#sim-core';

export interface PanelGroup {
	readonly id: LeverGroup;
	readonly label: string;
	readonly question: string;
}

export const panelGroups: readonly PanelGroup[] = [
	{ id: 'supply', label: 'Supply', question: 'Who joins?' },
	{ id: 'keep', label: 'Keep', question: 'Who stays?' },
	{ id: 'flex', label: 'Flex', question: 'Who covers the gaps?' },
	{ id: 'money', label: 'Money', question: 'What has to be saved?' },
	{ id: 'change', label: 'Change', question: 'How does the work change?' }
];

export type Level = 1 | 2 | 3;

export interface LevelChoice {
	readonly level: Level;
	readonly label: string;
}

/** Offers the three levels, with how many levers each shows. */
export function levelChoices(levers: readonly LeverInfo[]): readonly LevelChoice[] {
	const upTo = (level: Level) => levers.filter((lever) => lever.level <= level).length;
	return [
		{ level: 1, label: `Main ${upTo(1)}` },
		{ level: 2, label: `More, ${upTo(2)}` },
		{ level: 3, label: `All ${upTo(3)}` }
	];
}

/** Picks what a group shows: up to a level, or everywhere when something is searched for; changed levers always. */
export function leversShown(
	levers: readonly LeverInfo[],
	search: string,
	level: Level,
	isChanged: (id: string) => boolean
): readonly LeverInfo[] {
	const words = search.toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0)
		return levers.filter((lever) => lever.level <= level || isChanged(lever.id));
	return levers.filter(({ label, description }) => {
		const text = `${label} ${description}`.toLowerCase();
		return words.every((word) => text.includes(word));
	});
}

const gradeWords = {
	strong: 'strong evidence',
	moderate: 'moderate evidence',
	weak: 'weak evidence',
	judgement: 'a judgement'
} as const;

/** Says how far to trust an effect, in words. */
export function gradeInWords(grade: keyof typeof gradeWords): string {
	return gradeWords[grade];
}
