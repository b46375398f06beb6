import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What turns drawings into pictures on a machine without a browser: a program, and the typeface of their words. */
export interface PictureFiles {
  readonly wasm: Uint8Array;
  readonly fonts: readonly Uint8Array[];
}

const read = (url: string): Promise<Uint8Array> => readFile(fileURLToPath(url));

/** Reads them from the packages that they come in. */
export async function readPictureFiles(): Promise<PictureFiles> {
  const [wasm, ...fonts] = await Promise.all([
    read(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    read(import.meta.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf')),
    read(import.meta.resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf')),
  ]);
  return { wasm, fonts };
}
