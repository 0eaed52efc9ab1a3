// Applies what was chosen on an earlier visit before the first paint; see src/lib/layout/display.svelte.ts.
(function () {
	try {
		const page = document.documentElement;
		const theme = localStorage.getItem('headroom.display');
		if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
		if (localStorage.getItem('headroom.motion') === 'less') page.dataset.motion = 'less';
	} catch {
		// Storage may be switched off; the system's own choices then apply.
	}
})();
