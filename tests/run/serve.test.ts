// The server behind `npm start`: headers, missing pages, ports and addresses.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../.ci/serve.mjs';

const parent = mkdtempSync(join(tmpdir(), 'headroom-site-'));
const folder = join(parent, 'site');
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
	mkdirSync(join(folder, '_app', 'immutable'), { recursive: true });
	writeFileSync(join(parent, 'secret.txt'), 'secret');
	writeFileSync(join(folder, 'index.html'), 'home');
	writeFileSync(join(folder, 'compare.html'), 'compare');
	writeFileSync(join(folder, '404.html'), 'not here');
	writeFileSync(join(folder, '_app', 'immutable', 'a.js'), 'export {};');
	site = await serveSite({ folder, port: 0 });
});

afterAll(async () => {
	await site.close();
	rmSync(parent, { recursive: true });
});

/** Asks for a path exactly as written, which fetch would tidy up first, and returns status and body. */
function askFor(path: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const asked = request({ host: '127.0.0.1', port: site.port, path }, (response) => {
			let body = '';
			response.on('data', (chunk) => (body += chunk));
			response.on('end', () => resolve(`${response.statusCode} ${body}`));
		});
		asked.on('error', reject).end();
	});
}

/** Listens on a free loopback port and returns the server and that port. */
function takePort(): Promise<{ server: Server; port: number }> {
	return new Promise((resolve) => {
		const server = createServer();
		server.listen(0, '127.0.0.1', () =>
			resolve({ server, port: (server.address() as AddressInfo).port })
		);
	});
}

describe('the server of the built site', () => {
	it('answers pages by their plain path, with the headers of a careful host', async () => {
		for (const [path, body] of [
			['/', 'home'],
			['/compare', 'compare']
		]) {
			const response = await fetch(site.address + path);
			expect(await response.text()).toBe(body);
			expect(response.headers.get('x-content-type-options')).toBe('nosniff');
			expect(response.headers.get('referrer-policy')).toBe('no-referrer');
			expect(response.headers.get('cache-control')).toBe('no-cache');
		}
	});

	it('lets browsers keep files whose name carries a hash', async () => {
		const response = await fetch(`${site.address}/_app/immutable/a.js`);
		expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
		expect(response.headers.get('content-type')).toContain('javascript');
	});

	it('answers a missing page with the not-found page and its status', async () => {
		expect(await askFor('/nowhere')).toBe('404 not here');
	});

	it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/_app/../../secret.txt'])(
		'does not leave its folder for %s',
		async (path) => {
			expect(await askFor(path)).not.toContain('secret');
		}
	);

	it.each(['/%', '/%00', '/%E0%A4%A'])('survives the broken path %s', async (path) => {
		expect(await askFor(path)).toMatch(/^404 /);
		expect(await askFor('/')).toBe('200 home');
	});

	it('takes the next port when the wanted one is in use, or says so', async () => {
		const { server, port } = await takePort();
		const next = await serveSite({ folder, port, searchUpwards: true });
		expect(next.port).toBeGreaterThan(port);
		await next.close();
		await expect(serveSite({ folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
		server.close();
	});

	it('is reachable from this machine only', async () => {
		const outside = Object.values(networkInterfaces())
			.flatMap((addresses) => addresses ?? [])
			.filter(({ internal, family }) => !internal && family === 'IPv4');
		for (const { address } of outside) {
			await expect(fetch(`http://${address}:${site.port}/`)).rejects.toThrow('fetch failed');
		}
	});
});
