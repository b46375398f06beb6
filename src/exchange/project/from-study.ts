import { writeYaml } from '../../formats/yaml-write.ts';
import type { CodedStudy } from '../../model/analysis.ts';
import type { Project, ProjectCase, ProjectCoding, ProjectNote } from '../../model/project.ts';
import { FIVE_LEVELS } from '../../model/rating.ts';
import type { Warned } from '../../model/result.ts';
import { TECHNIQUES } from '../../model/source.ts';
import { compareText } from '../../model/text.ts';
import { codebookFile } from '../codebook/codebook-file.ts';
import { codesOf } from '../codebook/project-codes.ts';
import type { ExportMaterial } from '../exporter.ts';
import { Losses } from '../refi/losses.ts';
import { AUTOMATIC, CARRIED } from './carried.ts';
import { factVariables, techniqueSets } from './source-facts.ts';
import { settingsFile } from './study-file.ts';

/** Columns of a roster that tell who somebody is, beside the name. */
const IDENTIFYING =
  /^(?:nama|name|nip|nik|no\.?\s*(?:hp|telp|telepon|wa)|nomor\s|hp|wa|whatsapp|telepon|telp|phone|e-?mail|surel|alamat|address)(?![\p{L}\p{N}])/iu;

const AUTO_USER = 'auto';

/** Who is heard in each document, in order of appearance. */
function heardIn({ informant, units }: CodedStudy['documents'][number]): readonly string[] {
  const heard = units.flatMap((unit) => unit.informant ?? []);
  return [...new Set([...(informant === null ? [] : [informant]), ...heard])];
}

function casesOf({ study, documents }: CodedStudy, losses: Losses): ProjectCase[] {
  const words = {
    id: { role: 'Jabatan', group: 'Kelompok' },
    en: { role: 'Role', group: 'Group' },
  }[study.lang];
  const strangers = [...new Set(documents.flatMap(heardIn))]
    .filter((id) => study.informants.every((one) => one.id !== id))
    .sort(compareText)
    .map((id) => ({ id, name: null, role: null, group: null, attributes: {} }));
  return [...study.informants, ...strangers].map(({ id, name, role, group, attributes }) => {
    const shown = study.names === 'real' ? name : null;
    const said = Object.entries(attributes).filter(([column]) => {
      const isKept = study.names === 'real' || !IDENTIFYING.test(column);
      if (!isKept) losses.add({ id: 'data diri informan', en: 'personal data of informants' }, column);
      return isKept;
    });
    return {
      id,
      name: shown ?? id,
      description: null,
      variables: {
        ...(shown === null ? {} : { id }),
        ...(role === null ? {} : { [words.role]: role }),
        ...(group === null ? {} : { [words.group]: group }),
        ...Object.fromEntries(said),
      },
      sources: documents.filter((document) => heardIn(document).includes(id)).map((document) => document.id),
    };
  });
}

function codingsOf({ coded, people }: ExportMaterial, losses: Losses): ProjectCoding[] {
  const known = new Set(coded.codebook.codes.map(({ id }) => id));
  const own = people.codings.flatMap((coding): ProjectCoding[] => {
    const { id, document, start, end, quote, code, polarity, coder, at, memo } = coding;
    if (known.has(code))
      return [{ id, source: document, start, end, quote, code, polarity, user: coder, at, memo }];
    losses.add(
      { id: 'koding dengan kode di luar codebook', en: 'coding(s) under codes that the codebook has not' },
      code,
    );
    return [];
  });
  const proposed = coded.codings
    .filter(({ status }) => status === 'proposed')
    .map(({ id, document, start, end, quote, code, polarity }): ProjectCoding => {
      const made = { user: AUTO_USER, at: null, memo: null };
      return { id: `proposal ${id}`, source: document, start, end, quote, code, polarity, ...made };
    });
  const order = new Map(coded.documents.map(({ id }, index) => [id, index]));
  return [...own, ...proposed].sort(
    (a, b) =>
      (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0) ||
      a.start - b.start ||
      a.end - b.end ||
      compareText(a.code, b.code) ||
      compareText(a.id, b.id),
  );
}

function memosOf({ people }: ExportMaterial): ProjectNote[] {
  return people.memos.map(({ id, coder, at, text, about, place }): ProjectNote => {
    const note = { id, title: null, text, user: coder, at };
    if (about.kind === 'study') return { ...note, about: null };
    if (about.kind === 'document') return { ...note, about: { kind: 'source', id: about.document } };
    if (about.kind === 'code') return { ...note, about: { kind: 'code', id: about.code } };
    if (place === null) throw new Error('a memo on a passage has its place');
    const { document, start, end, quote } = place;
    return { ...note, about: { kind: 'passage', source: document, start, end, quote } };
  });
}

/** What other programs have no place for, as files of ours in notes: a study that comes back is as it was. */
function carriedNotes({ study, codebook }: CodedStudy): ProjectNote[] {
  const hasOwnScale = JSON.stringify(study.scale) !== JSON.stringify(codebook.scale ?? FIVE_LEVELS);
  const settings = settingsFile(study, hasOwnScale ? study.scale : null);
  const note = (title: string, text: string): ProjectNote => ({
    id: `carried ${title}`,
    title,
    text,
    about: null,
    user: null,
    at: null,
  });
  return [
    note(CARRIED.study, writeYaml(settings)),
    note(CARRIED.codebook, writeYaml(codebookFile(codebook))),
  ];
}

function countLosses({ coded, people, orphans }: ExportMaterial, rejected: number, losses: Losses): void {
  const add = (count: number, id: string, en: string): void => {
    losses.count({ id, en }, count);
  };
  add(rejected, 'usulan yang ditolak', 'rejected proposal(s)');
  add(
    orphans,
    'koding atau memo tanpa tempat (telaah code orphans)',
    'coding(s) or memo(s) without a place (telaah code orphans)',
  );
  add(people.reviews.length, 'tanda bahwa satuan sudah diperiksa', 'mark(s) that a unit was looked at');
  add(coded.factors.length, 'penyebutan faktor', 'mention(s) of factors');
  const { findings, factors } = coded.decisions;
  add(findings.length + factors.length, 'keputusan peneliti', 'decision(s) of the researcher');
}

/**
 * A study as other tools know it: what counts of people's codings, the proposals under a user of their own, and nothing
 * that tells who informants are where the study says so.
 */
export function projectOf(material: ExportMaterial, file: string): Warned<Project> {
  const { coded, people } = material;
  const { study, codebook, documents } = coded;
  const losses = new Losses();
  const codings = codingsOf(material, losses);
  countLosses(material, coded.codings.filter(({ status }) => status === 'rejected').length, losses);
  const coders = [...new Set([...people.codings, ...people.memos].map(({ coder }) => coder))].sort(
    compareText,
  );
  const hasProposals = codings.some(({ user }) => user === AUTO_USER);
  const ordered = TECHNIQUES.flatMap((technique) => documents.filter((one) => one.technique === technique));
  const project: Project = {
    title: study.title,
    description: null,
    users: [
      ...coders.map((name) => ({ id: `person ${name}`, name })),
      ...(hasProposals ? [{ id: AUTO_USER, name: AUTOMATIC }] : []),
    ],
    codes: codesOf(codebook, study.lang),
    sources: ordered.map((document) => ({
      id: document.id,
      name: document.id,
      description: null,
      content: { kind: 'text', text: document.text },
      transcript: material.transcriptOf(document),
      variables: factVariables(document, study.lang),
    })),
    cases: casesOf(coded, losses),
    codings: codings.map((coding) => ({
      ...coding,
      user: coding.user === AUTO_USER ? AUTO_USER : `person ${coding.user ?? ''}`,
    })),
    notes: [
      ...memosOf(material).map((note) => ({ ...note, user: `person ${note.user ?? ''}` })),
      ...carriedNotes(coded),
    ],
    sets: techniqueSets(documents, study.lang),
  };
  return { value: project, warnings: losses.warnings(file) };
}
