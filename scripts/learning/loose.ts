import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stemmer } from '../../src/language/stems.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { Lang } from '../../src/model/text.ts';
import { codingContext } from '../../src/reduction/context.ts';
import { loosePassage } from '../../src/reduction/learned/from-codebook.ts';
import type { CodedPassage } from '../../src/reduction/learned/lessons.ts';
import type { Side } from '../../src/reduction/learned/polarity.ts';
import type { TrainingStudy } from '../../src/reduction/learned/training/study.ts';
import { TRAINING } from './catalogue.ts';

const SIDES: Readonly<Record<string, Side>> = { '+': 'positive', '-': 'negative', '~': 'mixed' };
const NO_CODE = '-';

/** The folders of training/ that hold passages without a study, and what each kind is to the training. */
const FOLDERS = ['remarks', 'answers'] as const;

/** One passage that stands alone. */
interface LoosePassage {
  readonly text: string;
  /** What was asked before it; `null` where nothing was. */
  readonly question: string | null;
  readonly code: string | null;
  readonly side: Side | null;
}

/** The passages of one file: training/FOLDER/FRAMEWORK.LANG.tsv. */
export interface LooseSet {
  readonly id: string;
  readonly kind: (typeof FOLDERS)[number];
  readonly framework: string;
  readonly lang: Lang;
  readonly passages: readonly LoosePassage[];
}

function passageOf(line: string, place: string): LoosePassage {
  const [code = '', sign = '', text = '', question = ''] = line.split('\t');
  const side = SIDES[sign] ?? null;
  if (text === '' || (code === NO_CODE) !== (side === null)) throw new Error(`${place}: ${line}`);
  return { text, question: question === '' ? null : question, code: side === null ? null : code, side };
}

/** Every remark and answer there is. */
export function looseSets(): LooseSet[] {
  return FOLDERS.flatMap((kind) =>
    readdirSync(join(TRAINING, kind))
      .sort()
      .map((file): LooseSet => {
        const id = `${kind}/${file}`;
        const [framework, lang] = file.split(/\.(?=(?:id|en)\.tsv$)|\.tsv$/u) as [string, Lang];
        const lines = readFileSync(join(TRAINING, kind, file), 'utf8')
          .trim()
          .split('\n')
          .slice(1);
        const passages = lines.map((line, index) => passageOf(line, `${id}:${index + 2}`));
        return { id, kind, framework, lang, passages };
      }),
  );
}

/** The sets as something to learn from. */
export async function looseStudies(
  sets: readonly LooseSet[],
  codebooks: ReadonlyMap<string, Codebook>,
  stem: Readonly<Record<Lang, Stemmer>>,
): Promise<TrainingStudy[]> {
  const studies: TrainingStudy[] = [];
  for (const { id, kind, framework, lang, passages } of sets) {
    const codebook = codebooks.get(framework);
    if (codebook === undefined) throw new Error(`${id}: no codebook ${framework}`);
    const context = await codingContext(codebook, lang);
    const coded = passages.map(
      ({ text, question, code, side }): CodedPassage => ({
        passage: loosePassage(text, context, stem[lang], question),
        codes: new Map(code === null ? [] : [[code, side]]),
      }),
    );
    studies.push({ id, framework, lang, passages: coded, kind });
  }
  return studies;
}
