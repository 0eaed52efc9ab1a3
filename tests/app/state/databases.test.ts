// One list of databases, and what the home page may offer to continue.
import { describe, expect, it } from 'vitest';
import { isActivity } from '#lib/state/continue.ts';
import { holdingsOf } from '#lib/state/databases.ts';
import { filesIn, textOf } from '../text/interface-text.ts';

describe('the databases of the app', () => {
	it('are all described, so that the page about storage can name each', () => {
		const code = filesIn('src').filter((path) => path.endsWith('.ts'));
		const named = code.flatMap((path) =>
			[
				...textOf(path).matchAll(
					/(?:AreaDatabase<\w+>|openDB<?\w*>?|super)\(\s*'(headroom[\w-]*)'/g
				)
			].map(([, name = '']) => name)
		);
		expect(named).toContain('headroom-library');
		for (const name of named) expect(holdingsOf(name), name).not.toBe(name);
	});
});

describe('what can be continued', () => {
	const activity = {
		area: 'exercise',
		title: 'Freeze!',
		detail: 'round 2 of 3',
		path: '/play/freeze',
		savedAt: '2026-11-25T14:02:00Z'
	};

	it('is taken from storage only when it is whole and leads into the app', () => {
		expect(isActivity(activity)).toBe(true);
		for (const path of ['https://example.org', '//example.org', 'javascript:alert(1)', '']) {
			expect(isActivity({ ...activity, path })).toBe(false);
		}
		expect(isActivity({ ...activity, area: 'other' })).toBe(false);
		expect(isActivity(null)).toBe(false);
	});
});
