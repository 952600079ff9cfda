import sharp from "sharp";
import { Invalid } from "~/platform/errors";

/** Pixels of a picture as it comes in: more than any telephone makes, less than what fills the memory. */
const MOST_PIXELS = 60_000_000;
/** Of the longest side as it is kept. */
const LONGEST_SIDE = 1600;
const MOST_SECONDS = 20;

// Of all that the library reads only what we ask of people: no drawing, no PDF, nothing that looks elsewhere.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadPngBuffer", "VipsForeignLoadJpegBuffer", "VipsForeignLoadWebpBuffer"],
});
sharp.cache(false);
sharp.concurrency(1);

export type Picture = { bytes: Uint8Array; width: number; height: number };

let last: Promise<unknown> = Promise.resolve();

/**
 * A picture drawn anew: upright, not larger than a page shows it, and without whatever else the file held: the place
 * where it was taken, the name of who took it, a script behind the last pixel. One at a time.
 * @throws Invalid at `file`.
 */
export function drawAnew(bytes: Uint8Array): Promise<Picture> {
  const turn = last.then(() => draw(bytes));
  last = turn.catch(() => undefined);
  return turn;
}

async function draw(bytes: Uint8Array): Promise<Picture> {
  const source = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 });
  const { width = 0, height = 0 } = await source()
    .metadata()
    .catch(() => {
      // Too many pixels is also a failure to read; the size is known only without the limit.
      return sharp(bytes, { limitInputPixels: false }).metadata().catch(broken);
    });
  if (width * height > MOST_PIXELS) throw new Invalid({ file: "picture-too-large" });
  const { data, info } = await source()
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 82 })
    .timeout({ seconds: MOST_SECONDS })
    .toBuffer({ resolveWithObject: true })
    .catch(broken);
  return { bytes: data, width: info.width, height: info.height };
}

function broken(): never {
  throw new Invalid({ file: "picture-broken" });
}
