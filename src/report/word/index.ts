import type { Report } from '../model.ts';

/** The report as a Word file; the same report gives the same bytes. Loads the package that writes it. */
export async function wordFile(report: Report): Promise<Uint8Array> {
  const { renderWord } = await import('./render.ts');
  return renderWord(report);
}
