import { expect, it } from 'vitest';
import { toPng } from '../../src/pipeline/picture.ts';
import { chartOf, fieldWork } from './support.ts';

it('a chart as PNG: 1440 pixels across, the same bytes each time', async () => {
  const { svg, width, height } = await chartOf('ratings', fieldWork());
  const png = Buffer.from(await toPng(svg));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
  expect(Buffer.from(await toPng(svg)).equals(png)).toBe(true);
  const wordless = Buffer.from(await toPng(svg.replace(/<text[\s\S]*?<\/text>/gu, '')));
  expect(wordless.length).toBeLessThan(png.length / 2);
});
