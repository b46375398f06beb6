import { graded, logged, many, type Test, when } from './test.ts';

/** Recordings, photographs, papers that belong to documents of the study. */
export const referenceMaterial: Test<'reference-material'> = {
  id: 'reference-material',
  name: { id: 'Menggunakan bahan referensi', en: 'Referential material' },
  assess(context) {
    const { index, coded } = context;
    const entries = logged(context, 'reference-material');
    const known = new Set(index.documents.map(({ id }) => id));
    const backed = [...new Set(entries.flatMap(({ documents }) => documents))].filter((id) => known.has(id));
    const papers = index.documents.filter(({ technique }) => technique === 'document');
    const { recording } = coded.study.methods.fields;
    const isPartly = entries.length > 0 || papers.length > 0 || recording !== undefined;
    return {
      state: graded(backed.length > 0, isPartly),
      evidence: [
        ...when(entries.length > 0, () => ({
          id: `Bahan referensi yang dicatat: ${String(entries.length)}, untuk ${String(backed.length)} dari ${String(known.size)} dokumen.`,
          en: `Reference material in the log: ${many(entries.length, 'entry', 'entries')}, for ${String(backed.length)} of ${many(known.size, 'document')}.`,
        })),
        ...when(papers.length > 0, () => ({
          id: `Dokumen di antara sumber data: ${String(papers.length)}.`,
          en: `Documents among the sources: ${String(papers.length)}.`,
        })),
        ...when(recording !== undefined, () => ({
          id: 'Perekaman diterangkan di study.yaml (methods.recording).',
          en: 'Recording is described in study.yaml (methods.recording).',
        })),
      ],
      places: backed.length > 0 ? backed : papers.map(({ id }) => id),
      missing:
        backed.length > 0
          ? null
          : {
              id: 'Tidak tampak rekaman, foto, atau bahan lain yang mendukung transkrip atau catatan tertentu (telaah credibility add reference-material --documents W-01).',
              en: 'No recording, photograph or other material is shown to back a particular transcript or note (telaah credibility add reference-material --documents W-01).',
            },
    };
  },
};
