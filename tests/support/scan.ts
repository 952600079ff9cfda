import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

type Pixels = Pick<ImageData, "data" | "width" | "height">;

/** What a scanner reads in a PNG file or in pixels, every code once. */
export async function scan(image: Uint8Array | Pixels): Promise<string[]> {
  const input = image instanceof Uint8Array ? image : { ...image, colorSpace: "srgb" as const };
  const found = await readBarcodes(input, { formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: 255 });
  return found.map(({ text }) => text);
}

/** Draws the rectangles of a path of `M x y h w v 1 h -w z` on white, `scale` pixels a module. */
export function drawRuns(path: string, size: number, scale = 6): Pixels {
  const side = size * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column++)
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  return { data, width: side, height: side };
}
