import { inBoth } from '../../model/format.ts';
import { listOf } from '../rules/names.ts';
import { graded, logged, many, type Test, when } from './test.ts';

/** Talks with peers, which only the log can show; supervision, and coding by a second person, are a part of it. */
export const peerDebriefing: Test<'peer-debriefing'> = {
  id: 'peer-debriefing',
  name: { id: 'Diskusi dengan teman sejawat', en: 'Peer debriefing' },
  assess(context) {
    const { agreement } = context.work;
    const talks = logged(context, 'peer-debriefing');
    const supervision = logged(context, 'supervision');
    const peers = [...new Set(talks.flatMap((entry) => entry.with ?? []))];
    return {
      state: graded(talks.length > 0, supervision.length > 0 || agreement !== null),
      evidence: [
        ...when(talks.length > 0, () =>
          inBoth((lang) => {
            const who = listOf(peers, lang);
            if (lang === 'id') {
              return `Diskusi yang dicatat${who === '' ? '' : ` (dengan ${who})`}: ${String(talks.length)}.`;
            }
            return `Talks in the log${who === '' ? '' : ` (with ${who})`}: ${String(talks.length)}.`;
          }),
        ),
        ...when(supervision.length > 0, () => ({
          id: `Bimbingan yang dicatat: ${String(supervision.length)}.`,
          en: `Supervision in the log: ${String(supervision.length)}.`,
        })),
        ...when(agreement !== null, () => ({
          id: `${String(agreement?.coders.length ?? 0)} orang mengode ${String(agreement?.documents.length ?? 0)} dokumen yang sama; kesepakatannya ada dalam laporan.`,
          en: `${many(agreement?.coders.length ?? 0, 'person', 'people')} coded ${many(agreement?.documents.length ?? 0, 'document')} in common; their agreement stands in the report.`,
        })),
      ],
      places: agreement === null ? [] : [...agreement.documents],
      missing:
        talks.length > 0
          ? null
          : {
              id: 'Tidak ada diskusi yang dicatat (telaah credibility add peer-debriefing).',
              en: 'No talk is logged (telaah credibility add peer-debriefing).',
            },
    };
  },
};
