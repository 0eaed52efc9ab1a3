/** Light, dark or as the system says: applied to the page, kept in this browser. static/display.js applies it on load. */

export type DisplayChoice = 'light' | 'dark' | 'system';

const key = 'headroom.display';

export const displayChoices: readonly { readonly id: DisplayChoice; readonly label: string }[] = [
	{ id: 'system', label: 'System' },
	{ id: 'light', label: 'Light' },
	{ id: 'dark', label: 'Dark' }
];

/** Reads the stored choice; `system` when there is none or storage is switched off. */
export function readDisplayChoice(): DisplayChoice {
	try {
		const stored = localStorage.getItem(key);
		return stored === 'light' || stored === 'dark' ? stored : 'system';
	} catch {
		return 'system';
	}
}

/** Applies a choice to the page and stores it where storage allows. */
export function applyDisplayChoice(choice: DisplayChoice): void {
	const page = document.documentElement;
	if (choice === 'system') delete page.dataset['theme'];
	else page.dataset['theme'] = choice;
	try {
		if (choice === 'system') localStorage.removeItem(key);
		else localStorage.setItem(key, choice);
	} catch {
		// The choice then lasts until the page is left.
	}
}
