/** Problems that arise in the state itself, in the shape in which the core words its own. */
import type { Issue } from '#sim-core';

/** Makes a problem that belongs to no single setting. */
export function problem(code: string, message: string, given = ''): Issue {
	return { path: '', label: '', code, message, given: given.slice(0, 80) };
}
