import { rasteriser } from '../charts/index.ts';
import { readPictureFiles } from '../store/picture-files.ts';

let loaded: ReturnType<typeof rasteriser> | undefined;

/** A chart's SVG as PNG, 1440 pixels across. Loads what that takes once, when it is first needed. */
export async function toPng(svg: string): Promise<Uint8Array> {
  loaded ??= readPictureFiles().then(rasteriser);
  return (await loaded)(svg);
}
