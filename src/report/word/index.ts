import type { Report } from '../model.ts';
import type { Renderer } from '../renderer.ts';

/** A report by itself as a Word file; the same report gives the same bytes. Loads the package that writes it. */
export async function wordFile(report: Report): Promise<Uint8Array> {
  const { renderWord } = await import('./render.ts');
  return renderWord(report);
}

/** A study's whole report, with a table of contents, its figures drawn, in the styles of the user's template. */
export const docx: Renderer = {
  id: 'word',
  extension: 'docx',
  async render(report, { png }, { template } = {}) {
    const [{ renderWord }, { readTemplate }] = await Promise.all([
      import('./render.ts'),
      import('./template/index.ts'),
    ]);
    return renderWord(report, {
      contents: true,
      png,
      ...(template === undefined ? {} : { template: readTemplate(template.bytes, template.name) }),
    });
  },
};
