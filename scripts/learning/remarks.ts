import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stemmer } from '../../src/language/stems.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { Lang } from '../../src/model/text.ts';
import { codingContext } from '../../src/reduction/context.ts';
import { loosePassage } from '../../src/reduction/learned/from-codebook.ts';
import type { CodedPassage } from '../../src/reduction/learned/lessons.ts';
import type { Side } from '../../src/reduction/learned/polarity.ts';
import type { TrainingStudy } from '../../src/reduction/learned/train.ts';
import { TRAINING } from './catalogue.ts';

const SIDES: Readonly<Record<string, Side>> = { '+': 'positive', '-': 'negative', '~': 'mixed' };
const FOLDER = join(TRAINING, 'remarks');

/** Single remarks with a code and a direction (training/remarks/FRAMEWORK.LANG.tsv), without question or place. */
export async function remarksOf(
  codebooks: ReadonlyMap<string, Codebook>,
  stem: Readonly<Record<Lang, Stemmer>>,
): Promise<TrainingStudy[]> {
  const studies: TrainingStudy[] = [];
  for (const file of readdirSync(FOLDER).sort()) {
    const [framework, lang] = file.split(/\.(?=(?:id|en)\.tsv$)|\.tsv$/u) as [string, Lang];
    const codebook = codebooks.get(framework);
    if (codebook === undefined) throw new Error(`training/remarks/${file}: no codebook ${framework}`);
    const context = await codingContext(codebook, lang);
    const lines = readFileSync(join(FOLDER, file), 'utf8').trim().split('\n').slice(1);
    const passages = lines.map((line, index): CodedPassage => {
      const [code = '', sign = '', remark = ''] = line.split('\t');
      const side = SIDES[sign];
      if (code !== '-' && side === undefined) throw new Error(`${file}:${index + 2}: ${line}`);
      return {
        passage: loosePassage(remark, context, stem[lang]),
        codes: new Map(side === undefined ? [] : [[code, side]]),
      };
    });
    studies.push({ id: file, framework, lang, passages, kind: 'remarks' });
  }
  return studies;
}
