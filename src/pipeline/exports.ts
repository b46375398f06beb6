import { EXPORTERS, type ExportedFile, type Exporter } from '../exchange/index.ts';
import { toMarkdown } from '../ingest/canonical.ts';
import type { Warned } from '../model/result.ts';
import { counted } from './join.ts';
import type { AnalyzedRun } from './run.ts';

/** Formats for other tools, by the word after `telaah export`. */
export const EXCHANGE_FORMATS: readonly Pick<Exporter, 'id' | 'folder' | 'ofParts'>[] = EXPORTERS;

/**
 * What a run carries to another tool.
 * @param id of `EXCHANGE_FORMATS`
 */
export async function exchangeFiles(run: AnalyzedRun, id: string): Promise<Warned<readonly ExportedFile[]>> {
  const exporter = EXPORTERS.find((one) => one.id === id);
  if (exporter === undefined) throw new Error(`no exporter ${id}`);
  const { analysis, people, count } = run;
  const inAnalysis = new Set(analysis.documents.map((document) => document.id));
  const own = ({ coder }: { readonly coder: string }): boolean =>
    count.coder === undefined || coder === count.coder;
  return exporter.make({
    coded: analysis,
    people: {
      ...counted(people, count),
      memos: people.memos.filter(own),
      reviews: people.reviews.filter((review) => own(review) && inAnalysis.has(review.document)),
    },
    memos: analysis.memos,
    orphans: people.orphans.filter(({ of }) => own(of)).length,
    transcriptOf: toMarkdown,
  });
}
