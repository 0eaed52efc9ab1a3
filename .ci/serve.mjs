// Serves a built site as any static host would, with the headers a static host should send.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

const loopback = ['127.0.0.1', '::1'];
const portsToTry = 50;

/**
 * Serves a folder until `close` is called.
 * On the loopback addresses when no host is given; port 0 takes any free port.
 * Throws the system's EADDRINUSE error when the port is taken and `searchUpwards` is false.
 * @param {{ folder: string, port: number, host?: string | undefined, searchUpwards?: boolean }} options
 * @returns {Promise<{ address: string, port: number, close: () => Promise<void> }>}
 */
export async function serveSite({ folder, port, host, searchUpwards = false }) {
	const handler = siteHandler(folder);
	const last = searchUpwards ? port + portsToTry : port;
	for (let candidate = port; ; candidate++) {
		try {
			const servers = await listenOnAll(handler, candidate, host === undefined ? loopback : [host]);
			const taken = portOf(servers[0]);
			return {
				address: `http://${host ?? 'localhost'}:${taken}`,
				port: taken,
				close: async () => void (await Promise.all(servers.map(close)))
			};
		} catch (error) {
			if (!hasCode(error, 'EADDRINUSE') || candidate >= last) throw error;
		}
	}
}

/**
 * Answers requests from the folder, and anything else with the site's own not-found page.
 * @param {string} folder
 * @returns {import('node:http').RequestListener}
 */
function siteHandler(folder) {
	const notFoundFile = join(folder, '404.html');
	const notFoundPage = existsSync(notFoundFile) ? readFileSync(notFoundFile) : 'Not found';
	const serve = sirv(folder, {
		etag: true,
		setHeaders(response, path) {
			// Names under immutable/ carry a hash of their content, so a copy of one can never be out of date.
			const hashed = path.includes('/immutable/');
			response.setHeader(
				'Cache-Control',
				hashed ? 'public, max-age=31536000, immutable' : 'no-cache'
			);
		}
	});
	return (request, response) => {
		response.setHeader('X-Content-Type-Options', 'nosniff');
		response.setHeader('Referrer-Policy', 'no-referrer');
		response.setHeader('X-Frame-Options', 'DENY');
		serve(request, response, () => {
			response.statusCode = 404;
			response.setHeader('Content-Type', 'text/html;charset=utf-8');
			response.setHeader('Cache-Control', 'no-cache');
			response.end(notFoundPage);
		});
	};
}

/**
 * Listens with one server on each of the hosts, or on none of them.
 * "localhost" may mean either loopback address, so both have to be ours.
 * @param {import('node:http').RequestListener} handler
 * @param {number} port
 * @param {readonly string[]} hosts
 */
async function listenOnAll(handler, port, hosts) {
	/** @type {import('node:http').Server[]} */
	const servers = [];
	for (const host of hosts) {
		try {
			servers.push(await listen(handler, servers.length > 0 ? portOf(servers[0]) : port, host));
		} catch (error) {
			// A machine without IPv6 has no ::1 to listen on.
			if (host === '::1' && (hasCode(error, 'EADDRNOTAVAIL') || hasCode(error, 'EAFNOSUPPORT'))) {
				continue;
			}
			await Promise.all(servers.map(close));
			throw error;
		}
	}
	return servers;
}

/**
 * Starts one server; rejects with the system's error.
 * @param {import('node:http').RequestListener} handler
 * @param {number} port
 * @param {string} host
 * @returns {Promise<import('node:http').Server>}
 */
function listen(handler, port, host) {
	return new Promise((resolve, reject) => {
		const server = createServer(handler);
		server.once('error', reject);
		server.listen(port, host, () => resolve(server));
	});
}

/**
 * Ends a server and the connections it holds open.
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function close(server) {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}

/**
 * Reads the port that a listening server was given.
 * @param {import('node:http').Server | undefined} server
 */
function portOf(server) {
	const address = server?.address();
	if (address === null || address === undefined || typeof address === 'string') {
		throw new Error(`A listening server has an address and a port, this one has ${address}.`);
	}
	return address.port;
}

/**
 * Says whether an error is a system error of the given code.
 * @param {unknown} error
 * @param {string} code
 */
export function hasCode(error, code) {
	return error instanceof Error && 'code' in error && error.code === code;
}
