// Contrast of WCAG 2, sight as simulated by Machado, Oliveira and Fernandes (2009) at full strength, and CIEDE2000.

export type Rgb = readonly [red: number, green: number, blue: number];
export type Lab = readonly [l: number, a: number, b: number];
export type Sight = 'normal' | 'protan' | 'deutan' | 'tritan';

type Matrix = readonly [Rgb, Rgb, Rgb];

const machado: Readonly<Record<Exclude<Sight, 'normal'>, Matrix>> = {
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

const toXyz: Matrix = [
	[0.4124564, 0.3575761, 0.1804375],
	[0.2126729, 0.7151522, 0.072175],
	[0.0193339, 0.119192, 0.9503041]
];
const white: Rgb = [0.95047, 1, 1.08883];

const linear = (part: number): number => {
	const share = part / 255;
	return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const times = (matrix: Matrix, [x, y, z]: Rgb): Rgb =>
	matrix.map((row) => row[0] * x + row[1] * y + row[2] * z) as unknown as Rgb;

const clamped = (rgb: Rgb): Rgb =>
	rgb.map((part) => Math.min(1, Math.max(0, part))) as unknown as Rgb;

/** Gives a colour in CIELAB as somebody with a kind of sight sees it. */
export function simulated(rgb: Rgb, sight: Sight): Lab {
	const light = rgb.map(linear) as unknown as Rgb;
	const seen = sight === 'normal' ? light : clamped(times(machado[sight], light));
	const [x, y, z] = times(toXyz, seen).map((part, i) => {
		const share = part / (white[i] ?? 1);
		return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
	}) as [number, number, number];
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Gives the contrast of two colours by WCAG 2. */
export function contrast(one: Rgb, other: Rgb): number {
	const [low, high] = [one, other]
		.map((rgb) => times(toXyz, rgb.map(linear) as unknown as Rgb)[1])
		.sort((a, b) => a - b) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

const degrees = (radians: number): number => (radians * 180) / Math.PI;
const radians = (angle: number): number => (angle * Math.PI) / 180;
const hue = (b: number, a: number): number =>
	a === 0 && b === 0 ? 0 : (degrees(Math.atan2(b, a)) + 360) % 360;

/** Gives the difference of two colours by CIEDE2000. */
export function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
	const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
	const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)));
	const [ap1, ap2] = [a1 * (1 + g), a2 * (1 + g)];
	const [c1, c2] = [Math.hypot(ap1, b1), Math.hypot(ap2, b2)];
	const [h1, h2] = [hue(b1, ap1), hue(b2, ap2)];
	const grey = c1 * c2 === 0;
	const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180;
	const far = Math.abs(h1 - h2) > 180;
	const h = grey ? h1 + h2 : far ? (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2 : (h1 + h2) / 2;
	const l = (l1 + l2) / 2;
	const c = (c1 + c2) / 2;
	const t =
		1 -
		0.17 * Math.cos(radians(h - 30)) +
		0.24 * Math.cos(radians(2 * h)) +
		0.32 * Math.cos(radians(3 * h + 6)) -
		0.2 * Math.cos(radians(4 * h - 63));
	const dl = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
	const dc = (c2 - c1) / (1 + 0.045 * c);
	const dh = (2 * Math.sqrt(c1 * c2) * Math.sin(radians(turn / 2))) / (1 + 0.015 * c * t);
	const rotation =
		-Math.sin(radians(60 * Math.exp(-(((h - 275) / 25) ** 2)))) *
		2 *
		Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
	return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}
