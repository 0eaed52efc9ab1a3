/** Light or dark, and more or less motion: applied to the page, kept in this browser. static/display.js applies both on load. */

export type DisplayChoice = 'light' | 'dark' | 'system';
export type MotionChoice = 'system' | 'less';

const keys = { theme: 'headroom.display', motion: 'headroom.motion' } as const;

export const displayChoices: readonly { readonly id: DisplayChoice; readonly label: string }[] = [
	{ id: 'system', label: 'System' },
	{ id: 'light', label: 'Light' },
	{ id: 'dark', label: 'Dark' }
];

export const motionChoices: readonly { readonly id: MotionChoice; readonly label: string }[] = [
	{ id: 'system', label: 'As my system says' },
	{ id: 'less', label: 'Less motion' }
];

/** The choices in force; the same for every control that shows them. */
class Display {
	#theme = $state<DisplayChoice>('system');
	#motion = $state<MotionChoice>('system');

	get theme(): DisplayChoice {
		return this.#theme;
	}

	set theme(choice: DisplayChoice) {
		this.#theme = choice;
		keep('theme', choice);
	}

	get motion(): MotionChoice {
		return this.#motion;
	}

	set motion(choice: MotionChoice) {
		this.#motion = choice;
		keep('motion', choice);
	}

	/** Takes over what was chosen on an earlier visit. To be called in the browser. */
	read(): void {
		const theme = stored('theme');
		if (theme === 'light' || theme === 'dark') this.theme = theme;
		if (stored('motion') === 'less') this.motion = 'less';
	}
}

export const display = new Display();

/** Applies a choice to the page and stores it where storage allows; `system` is the absence of a choice. */
function keep(what: keyof typeof keys, choice: string): void {
	const page = document.documentElement;
	if (choice === 'system') delete page.dataset[what];
	else page.dataset[what] = choice;
	try {
		if (choice === 'system') localStorage.removeItem(keys[what]);
		else localStorage.setItem(keys[what], choice);
	} catch {
		// The choice then lasts until the page is left.
	}
}

function stored(what: keyof typeof keys): string | null {
	try {
		return localStorage.getItem(keys[what]);
	} catch {
		return null;
	}
}
