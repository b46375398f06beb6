import { levelWord, type Rating } from '../model/rating.ts';
import type { Bilingual } from '../model/text.ts';
import { ALIGNMENT_WORDS } from '../model/vocabulary.ts';
import { asWritten, author, type Fill, filled, missing, missingDeed, said, together } from './answers.ts';
import { memberCheckText } from './collection.ts';
import type { ChecklistContext } from './context.ts';
import { counted, listed, some } from './words.ts';

const SHOWN = 6;

function rated({ analysis }: ChecklistContext, label: Bilingual, rating: Rating | null): Bilingual {
  const none = { id: 'tidak ada bukti', en: 'no evidence' };
  const word = rating === null ? none : levelWord(analysis.study.scale, rating.level);
  return { id: `${label.id}: ${word.id}`, en: `${label.en}: ${word.en}` };
}

/** Every indicator with its rating, the overall rating last. */
function verdicts(context: ChecklistContext): Bilingual {
  const { codebook, conclusion } = context.analysis;
  const parts = [
    ...codebook.indicators.map((indicator) => {
      const found = conclusion.indicators.find(({ code }) => code === indicator.id);
      return rated(context, indicator.label, found?.combined ?? null);
    }),
    rated(context, { id: 'keseluruhan', en: 'overall' }, conclusion.overall),
  ];
  return {
    id: `${parts.map(({ id }) => id).join('; ')}.`,
    en: `${parts.map(({ en }) => en).join('; ')}.`,
  };
}

/** Quotes under the findings, each with its informant and its place. */
export const quotations: Fill = ({ analysis, index }) => {
  const { findings } = analysis.conclusion;
  const judged = findings.filter(({ combined }) => combined !== null);
  const quoted = judged.filter(({ quotes }) => quotes.length > 0);
  const ids = new Set(quoted.flatMap(({ quotes }) => quotes));
  const speakers = new Set(
    index.codings.filter(({ id }) => ids.has(id)).flatMap((coding) => index.informantOf(coding) ?? []),
  );
  if (quoted.length === 0) {
    return author(
      { id: 'Kutip data di bawah setiap temuan.', en: 'Quote the data under every finding.' },
      { id: 'Belum ada temuan yang dapat dikutip.', en: 'There is no finding to quote for yet.' },
    );
  }
  const people = counted(speakers.size, 'informan', 'informant');
  return filled(
    {
      id: `${ids.size} kutipan di bawah ${quoted.length} dari ${judged.length} temuan, dari ${people.id}; setiap kutipan menyebut kode informan, tanggal, dan alamatnya.`,
      en: `${ids.size} quotes under ${quoted.length} of ${judged.length} findings, from ${people.en}; each names the informant’s code, the date and its address.`,
    },
    'report.md',
    'analysis.json: findings',
  );
};

/** Quotes and counts: how findings are tied to data. */
export const empiricalLinks: Fill = (context) => {
  const answer = quotations(context);
  if (answer.state !== 'filled') return answer;
  const { index } = context;
  return filled(
    together(answer.text, {
      id: `Seluruhnya ${index.codings.length} koding dapat ditelusuri sampai ke satuannya.`,
      en: `All ${index.codings.length} codings can be traced to their units.`,
    }),
    ...answer.from,
  );
};

/** What verification found, as the start of an answer that only the author can give. */
function checksHint({ analysis }: ChecklistContext): Bilingual {
  const { checks } = analysis.conclusion;
  if (checks.length === 0) {
    return {
      id: 'Aturan verifikasi Telaah tidak menemukan pertentangan.',
      en: 'Telaah’s verification rules find no contradiction.',
    };
  }
  const rules = some([...new Set(checks.map(({ rule }) => rule))], SHOWN);
  const count = checks.length;
  return {
    id: `Verifikasi mencatat ${count} hal (${rules.id}): telaah verify.`,
    en: `Verification notes ${count} ${count === 1 ? 'thing' : 'things'} (${rules.en}): telaah verify.`,
  };
}

export const consistency: Fill = (context) =>
  author(
    {
      id: 'Nyatakan sejauh mana temuan sesuai dengan datanya, setelah hal-hal itu dijawab.',
      en: 'Say how far findings are consistent with the data, once these points are settled.',
    },
    checksHint(context),
  );

export const majorThemes: Fill = (context) =>
  filled(verdicts(context), 'report.md', 'analysis.json: indicators');

/** Negative cases, and causes that only the data name. */
export const minorThemes: Fill = ({ analysis }) => {
  const { findings, factors } = analysis.conclusion;
  const against = findings.filter(({ negativeCases }) => negativeCases.length > 0);
  const cases = against.reduce((sum, { negativeCases }) => sum + negativeCases.length, 0);
  const fresh = factors.filter(({ known }) => !known).length;
  if (cases === 0 && fresh === 0) {
    return author(
      { id: 'Bahas kasus yang menyimpang atau tema kecil.', en: 'Discuss diverse cases or minor themes.' },
      { id: 'Analisis tidak menemukan kasus negatif.', en: 'The analysis found no negative cases.' },
    );
  }
  const [opposed, themes, unforeseen] = [
    counted(cases, 'kasus negatif', 'negative case'),
    counted(against.length, 'temuan', 'finding'),
    counted(fresh, 'faktor', 'factor'),
  ];
  return filled(
    {
      id: `${opposed.id} pada ${themes.id}, dan ${unforeseen.id} di luar codebook, disajikan dalam laporan.`,
      en: `${opposed.en} under ${themes.en}, and ${unforeseen.en} outside the codebook, are in the report.`,
    },
    'report.md',
    'analysis.json: findings.negativeCases',
  );
};

export const synthesis: Fill = (context) =>
  author({ id: 'Tafsirkan temuan utamanya.', en: 'Interpret the main findings.' }, verdicts(context));

export const abstract: Fill = (context) => {
  const { index, informants } = context;
  const people = counted(informants.length, 'informan', 'informant');
  return author(
    {
      id: 'Tulis abstrak: latar, tujuan, metode, hasil, simpulan.',
      en: 'Write the abstract: background, purpose, methods, results, conclusion.',
    },
    together(
      {
        id: `${index.documents.length} sumber, ${people.id};`,
        en: `${index.documents.length} sources, ${people.en};`,
      },
      verdicts(context),
    ),
  );
};

/** How many findings are in line with the theory, not fully, not. */
function alignments({ analysis }: ChecklistContext): Bilingual | null {
  const { citation } = analysis.codebook;
  if (citation === null) return null;
  const counts = listed(
    (['aligned', 'partly-aligned', 'not-aligned'] as const).flatMap((value): Bilingual[] => {
      const count = analysis.conclusion.findings.filter(({ alignment }) => alignment.value === value).length;
      const word = ALIGNMENT_WORDS[value];
      return count === 0 ? [] : [{ id: `${count} ${word.id}`, en: `${count} ${word.en}` }];
    }),
  );
  if (counts.id === '') return null;
  return {
    id: `Temuan terhadap ${citation}: ${counts.id}.`,
    en: `Findings against ${citation}: ${counts.en}.`,
  };
}

export const integration: Fill = (context) =>
  author(
    {
      id: 'Hubungkan dengan penelitian terdahulu; implikasi, keteralihan, dan sumbangan studi.',
      en: 'Relate them to earlier work; implications, transferability, contribution.',
    },
    alignments(context),
  );

/** The tests of credibility that the study's own files show, wholly or in part. */
export const trustworthiness: Fill = (context) => {
  const { credibility } = context.analysis.conclusion.strength;
  const shown = credibility.filter(({ state }) => state !== 'not-shown');
  const unseen = credibility.filter(({ declared, state }) => declared && state === 'not-shown');
  const list = listed(
    shown.map(({ name, state }) =>
      state === 'shown' ? name : { id: `${name.id} (sebagian)`, en: `${name.en} (in part)` },
    ),
  );
  const open = listed(unseen.map(({ name }) => name));
  const text = together(
    shown.length === 0
      ? null
      : { id: `Tampak dalam berkas studi: ${list.id}.`, en: `Seen in the study’s files: ${list.en}.` },
    unseen.length === 0
      ? null
      : {
          id: `Disebut dalam study.yaml tetapi belum tampak: ${open.id}.`,
          en: `Declared in study.yaml but not seen: ${open.en}.`,
        },
    memberCheckText(context),
  );
  if (shown.length === 0 || unseen.length > 0) {
    return missingDeed('credibility (decisions.yaml)', 'telaah credibility', text.id === '' ? null : text);
  }
  return filled(text, 'analysis.json: credibility');
};

/** What the author names, or else what the analysis shows of it. */
export const limitations: Fill = (context) => {
  const text = said(context, 'limitations');
  const { index } = context;
  const open = index.codings.filter(({ status }) => status === 'proposed').length;
  const hints = together(
    open === 0
      ? null
      : {
          id: `${open} dari ${index.codings.length} koding belum dikonfirmasi.`,
          en: `${open} of ${index.codings.length} codings are not confirmed.`,
        },
    checksHint(context),
  );
  if (text !== undefined) return filled(asWritten(text), 'study.yaml: methods.limitations');
  return author(
    {
      id: 'Tulis keterbatasan studi (dapat dalam study.yaml, methods.limitations).',
      en: 'Write down the limitations (they can stand in study.yaml, methods.limitations).',
    },
    hints,
  );
};

const QUALITATIVE =
  /kualitatif|studi kasus|etnografi|fenomenolog|grounded|naratif|qualitative|case study|ethnograph|phenomenolog|narrative|interview|wawancara/iu;

export const title: Fill = ({ analysis }) => {
  const text = analysis.study.title;
  if (text === null) {
    return missing(['title'], {
      id: 'title: Kinerja … : studi kualitatif',
      en: 'title: … : a qualitative study',
    });
  }
  if (!QUALITATIVE.test(text)) {
    return author(
      {
        id: 'Sebutkan dalam judul bahwa studi ini kualitatif, atau bagaimana datanya diperoleh.',
        en: 'Say in the title that the study is qualitative, or how its data were gathered.',
      },
      { id: `Judul sekarang: ${text}`, en: `The title now: ${text}` },
    );
  }
  return filled(asWritten(text), 'study.yaml: title');
};
