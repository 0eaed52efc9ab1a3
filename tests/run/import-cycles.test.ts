// No file of the core or the pages may import itself by way of others; types alone are free to refer to each other.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

const importStatement = /^\s*(?:import|export)\s+(?!type\b)[^'";]*?from\s+'([^']+)'/gm;

/** Lists the source files below a folder, as paths from the top of the project. */
function sourceFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => /\.(ts|svelte)$/.test(path));
}

/** Lists the project's own files that a file imports for their values. */
function importsOf(path: string): string[] {
	return [...readFileSync(path, 'utf8').matchAll(importStatement)].flatMap(([, source = '']) => {
		if (source.startsWith('.')) return [normalize(join(dirname(path), source))];
		if (source.startsWith('#lib/')) return [join('src/lib', source.slice('#lib/'.length))];
		return [];
	});
}

/** Finds one round trip through the imports, from a file back to itself; undefined when there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
	const done = new Set<string>();
	const visit = (path: string, trail: readonly string[]): string[] | undefined => {
		if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
		if (done.has(path)) return undefined;
		for (const next of graph.get(path) ?? []) {
			const cycle = visit(next, [...trail, path]);
			if (cycle !== undefined) return cycle;
		}
		done.add(path);
		return undefined;
	};
	for (const path of graph.keys()) {
		const cycle = visit(path, []);
		if (cycle !== undefined) return cycle;
	}
	return undefined;
}

it('finds a cycle where there is one', () => {
	const graph = new Map([
		['a', ['b']],
		['b', ['c', 'd']],
		['d', ['b']]
	]);
	expect(findCycle(graph)).toEqual(['b', 'd', 'b']);
});

it.each(['sim-core', 'src'])('%s has no import cycle', (folder) => {
	const graph = new Map(sourceFiles(folder).map((path) => [path, importsOf(path)]));
	const edges = [...graph.values()].flat().filter((path) => graph.has(path));
	expect(edges.length).toBeGreaterThan(0);
	expect(findCycle(graph)).toBeUndefined();
});
