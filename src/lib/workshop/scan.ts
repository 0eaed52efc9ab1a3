/** Reads QR codes off the camera, where there is one and the browser lets the page use it. */

/** Time between two looks at the picture, in milliseconds. */
const pace = 200;
/** Longer side of the picture that is searched, in pixels: enough for a code, quick on a slow laptop. */
const searched = 480;

/** Shows the camera in a video element and calls back with every text it reads; resolves to what stops it. */
export async function watchCamera(
	video: HTMLVideoElement,
	found: (text: string) => void
): Promise<() => void> {
	const { decodeQR } = await import('qr/decode.js');
	const stream = await navigator.mediaDevices.getUserMedia({
		video: { facingMode: 'environment' }
	});
	video.srcObject = stream;
	await video.play();
	const canvas = document.createElement('canvas');
	const timer = setInterval(() => {
		const picture = pictureOf(video, canvas);
		if (picture === null) return;
		try {
			found(decodeQR(picture));
		} catch {
			// There is no code in this picture; the next one may have it.
		}
	}, pace);
	return () => {
		clearInterval(timer);
		for (const track of stream.getTracks()) track.stop();
	};
}

function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
	const { videoWidth, videoHeight } = video;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (videoWidth === 0 || context === null) return null;
	const scale = Math.min(1, searched / Math.max(videoWidth, videoHeight));
	canvas.width = Math.round(videoWidth * scale);
	canvas.height = Math.round(videoHeight * scale);
	context.drawImage(video, 0, 0, canvas.width, canvas.height);
	return context.getImageData(0, 0, canvas.width, canvas.height);
}
