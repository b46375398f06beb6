import { WIDTH } from './look.ts';

/** Pixels of the picture for each of CSS: 1440 across 15 cm are 240 to the inch. */
const SCALE = 2;

/** What it takes: the program of @resvg/resvg-wasm, and typefaces with Arial's metrics (Arimo, regular and bold). */
interface PictureFiles {
  readonly wasm: Uint8Array;
  readonly fonts: readonly Uint8Array[];
}

/** Draws a chart's SVG as PNG, without a browser and without the machine's own fonts: the same bytes everywhere. */
export async function rasteriser({ wasm, fonts }: PictureFiles): Promise<(svg: string) => Uint8Array> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  await initWasm(wasm);
  return (svg) => {
    const picture = new Resvg(svg, {
      fitTo: { mode: 'width', value: WIDTH * SCALE },
      font: { fontBuffers: [...fonts], defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
    });
    const image = picture.render();
    try {
      return image.asPng();
    } finally {
      image.free();
      picture.free();
    }
  };
}
