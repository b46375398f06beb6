import type { ChecklistAnswer } from '../model/checklist.ts';
import type { Researcher } from '../model/methods.ts';
import type { Bilingual } from '../model/text.ts';
import { asWritten, type Fill, filled, isBlank, missing } from './answers.ts';
import type { ChecklistContext } from './context.ts';

type Trait = Exclude<keyof Researcher, 'name'>;

const EXAMPLES: Readonly<Record<Trait, Bilingual>> = {
  role: { id: 'role: pewawancara dan pengode', en: 'role: interviewer and coder' },
  credentials: { id: 'credentials: S.Sos.', en: 'credentials: M.A.' },
  occupation: { id: 'occupation: mahasiswa', en: 'occupation: student' },
  gender: { id: 'gender: perempuan', en: 'gender: female' },
  training: {
    id: 'training: mata kuliah metode kualitatif',
    en: 'training: a course in qualitative methods',
  },
};

const NOBODY: Bilingual = {
  id: 'researchers: [ { name: …, role: pewawancara } ]',
  en: 'researchers: [ { name: …, role: interviewer } ]',
};

/** Those who have a name, at their places in the list; an example that was not filled in has none. */
function named({ analysis }: ChecklistContext): readonly (Researcher & { readonly at: number })[] {
  return analysis.study.methods.researchers
    .map((researcher, at) => ({ ...researcher, at }))
    .filter(({ name }) => !isBlank(name));
}

/** A trait of every researcher; missing as long as one of them lacks it. */
export function trait(of: Trait): Fill {
  return (context): ChecklistAnswer => {
    const researchers = named(context);
    if (researchers.length === 0) return missing(['methods.researchers'], NOBODY);
    const known = researchers.filter((researcher) => !isBlank(researcher[of]));
    const text = asWritten(
      known.map((researcher) => `${researcher.name}: ${researcher[of] ?? ''}`).join('; '),
    );
    const lacking = researchers
      .filter((researcher) => !known.includes(researcher))
      .map(({ at }) => `methods.researchers[${at}].${of}`);
    if (lacking.length > 0) return missing(lacking, EXAMPLES[of], known.length === 0 ? null : text);
    return filled(text, `study.yaml: methods.researchers.${of}`);
  };
}

const INTERVIEWS = /wawancara|interview|fasilitator|facilitator|moderator/iu;

/** Who conducted the interviews: researchers whose role says so. */
export const interviewers: Fill = (context) => {
  const researchers = named(context);
  if (researchers.length === 0) return missing(['methods.researchers'], NOBODY);
  const some = researchers.filter(({ role }) => role !== null && INTERVIEWS.test(role));
  if (some.length === 0) {
    const fields = researchers.map(({ at }) => `methods.researchers[${at}].role`);
    return missing(fields, EXAMPLES.role, asWritten(researchers.map(({ name }) => name).join(', ')));
  }
  return filled(
    asWritten(some.map(({ name, role }) => `${name} (${role ?? ''})`).join('; ')),
    'study.yaml: methods.researchers',
  );
};
