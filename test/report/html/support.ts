import { MATRIX_KINDS } from '../../../src/display/index.ts';
import type { Analysis } from '../../../src/model/analysis.ts';
import type { Document } from '../../../src/model/source.ts';
import type { Lang } from '../../../src/model/text.ts';
import { buildReport } from '../../../src/report/build.ts';
import { buildExplorer } from '../../../src/report/explorer.ts';
import { renderHtml } from '../../../src/report/html/page.ts';
import type { Wire } from '../../../src/report/html/wire.ts';
import type { Displays } from '../../../src/report/renderer.ts';
import { smallStudy } from '../support.ts';

export function displaysOf(analysis: Analysis, lang: Lang = 'id'): Displays {
  return {
    matrices: MATRIX_KINDS.map((kind) => kind.build(analysis)),
    explorer: buildExplorer(analysis, lang),
    png: () => Promise.reject(new Error('a page needs no pixels')),
  };
}

export function pageOf(analysis: Analysis, lang: Lang = 'id'): string {
  const displays = displaysOf(analysis, lang);
  return renderHtml(buildReport(analysis, displays.matrices, lang), displays);
}

/** The data inside a page, as its script reads it. */
export function wireIn(page: string): Wire {
  const [, json = ''] =
    /<script type="application\/json" id="telaah-data">(.*?)<\/script>/su.exec(page) ?? [];
  return JSON.parse(json) as Wire;
}

/** What a transcript could hold to get a page to act; every one sets the title if it does. */
export const ATTACKS: readonly string[] = [
  `<script>document.title='owned'</script>`,
  `</script><script>document.title='owned'</script>`,
  '<!--<script>',
  `<img src=x onerror="document.title='owned'">`,
  `<svg onload="document.title='owned'">`,
  `"><a href="javascript:document.title='owned'">x</a>`,
  `' onmouseover='document.title="owned"' x='`,
  `</title></style><script>document.title='owned'</script>`,
  'garis\u2028baru\u2029lagi &lt;b&gt; &amp;',
  `{{constructor.constructor("document.title='owned'")()}}`,
];

/** The small study, every word of which was said by somebody who wants the page to act. */
export function hostileStudy(): Analysis {
  const study = smallStudy();
  let turn = 0;
  let units = 0;
  const attack = (): string => ATTACKS[turn++ % ATTACKS.length] ?? '';
  const documents = study.documents.map((document): Document => {
    let text = document.text;
    for (const { start, end } of document.units) {
      const said = (ATTACKS[units++ % ATTACKS.length] ?? '').padEnd(end - start, '.').slice(0, end - start);
      text = text.slice(0, start) + said + text.slice(end);
    }
    return {
      ...document,
      text,
      title: attack(),
      place: attack(),
      units: document.units.map((unit) => ({ ...unit, question: attack(), heading: attack() })),
    };
  });
  const textOf = new Map(documents.map(({ id, text }) => [id, text]));
  return {
    ...study,
    documents,
    study: { ...study.study, title: attack(), site: attack() },
    codings: study.codings.map((coding) => ({
      ...coding,
      coder: attack(),
      quote: textOf.get(coding.document)?.slice(coding.start, coding.end) ?? '',
      why: [{ signal: 'question', match: attack(), rule: attack(), span: null, strength: 1 }],
      reading: [
        {
          start: coding.start,
          end: coding.end,
          text: attack(),
          polarity: 'positive',
          weight: 1,
          notes: [attack()],
        },
      ],
    })),
  };
}
