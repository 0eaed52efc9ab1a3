/** What was done last in each area, so that the home page can offer to continue it. */
import type { DBSchema } from 'idb';
import { presentTime } from './clock.ts';
import { AreaDatabase } from './databases.ts';

/** The areas that can be continued; the workbench keeps its own plan and needs no entry. */
export type Area = 'exercise' | 'workshop' | 'plan';

/** One thing to continue. */
export interface Activity {
	readonly area: Area;
	/** Its name, as in "Freeze!". */
	readonly title: string;
	/** How far it has come, as in "round 2 of 3". */
	readonly detail: string;
	/** Path of its page within the app, as in "/play/freeze". */
	readonly path: string;
	/** When it was saved, as an ISO date and time. */
	readonly savedAt: string;
}

interface Schema extends DBSchema {
	recent: { key: Area; value: unknown };
}

const areas: readonly Area[] = ['exercise', 'workshop', 'plan'];
const database = new AreaDatabase<Schema>('headroom-recent', 1, (opened) => {
	opened.createObjectStore('recent');
});

/** Keeps what is being done as the latest of its area; where nothing can be stored, nothing happens. */
export async function rememberActivity(
	activity: Omit<Activity, 'savedAt'>,
	savedAt = presentTime()
): Promise<void> {
	try {
		await (await database.open()).put('recent', { ...activity, savedAt }, activity.area);
	} catch {
		// The home page then has one card fewer; the work itself is kept elsewhere.
	}
}

/** Takes the latest of an area away, once it is finished or deleted. */
export async function forgetActivity(area: Area): Promise<void> {
	try {
		await (await database.openIfPresent())?.delete('recent', area);
	} catch {
		// As above.
	}
}

/** Lists what can be continued, the latest first. */
export async function recentActivities(): Promise<readonly Activity[]> {
	try {
		const stored = (await (await database.openIfPresent())?.getAll('recent')) ?? [];
		return stored.filter(isActivity).sort((a, b) => b.savedAt.localeCompare(a.savedAt));
	} catch {
		return [];
	}
}

/** Checks what comes out of storage; a path has to stay within the app. */
export function isActivity(stored: unknown): stored is Activity {
	if (typeof stored !== 'object' || stored === null) return false;
	const fields = stored as Record<string, unknown>;
	const words = [fields['title'], fields['detail'], fields['path'], fields['savedAt']];
	if (!words.every((word) => typeof word === 'string')) return false;
	return areas.some((area) => area === fields['area']) && /^\/(?!\/)/.test(String(fields['path']));
}
