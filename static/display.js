// Applies the stored Light or Dark choice before the first paint; see src/lib/layout/display-choice.ts.
(function () {
	try {
		const choice = localStorage.getItem('headroom.display');
		if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
	} catch {
		// Storage may be switched off; the system's own choice then applies.
	}
})();
