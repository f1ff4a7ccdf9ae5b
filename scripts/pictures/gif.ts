import { launchBrowser } from '../host/browser.mjs';

/** What a moving picture shows for a while. */
export interface Frame {
  /** PNG, all of one size. */
  readonly picture: Buffer;
  /** In milliseconds. */
  readonly delay: number;
}

/** Runs in a page, which reads PNG by itself. */
const ENCODER = 'node_modules/modern-gif/dist/index.js';

/** Frames as an animated GIF, which goes round for ever. */
export async function moving(frames: readonly Frame[]): Promise<Buffer> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: ENCODER });
    const encoded = await page.evaluate(
      encode,
      frames.map(({ picture, delay }) => ({ png: picture.toString('base64'), delay })),
    );
    return Buffer.from(encoded, 'base64');
  } finally {
    await browser.close();
  }
}

/** In the page: bytes come and go as base64. */
async function encode(frames: readonly { readonly png: string; readonly delay: number }[]): Promise<string> {
  const { modernGif } = globalThis as unknown as { readonly modernGif: typeof import('modern-gif') };
  const images = await Promise.all(
    frames.map(({ png }) =>
      createImageBitmap(new Blob([Uint8Array.from(atob(png), letter => letter.charCodeAt(0))])),
    ),
  );
  const { width = 0, height = 0 } = images[0] ?? {};
  const drawn = images.map((image, i) => {
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return { data: context.getImageData(0, 0, width, height).data, delay: frames[i]?.delay ?? 0 };
  });
  const gif = await modernGif.encode({ width, height, looped: true, frames: drawn });
  return btoa(Array.from(new Uint8Array(gif), byte => String.fromCharCode(byte)).join(''));
}
