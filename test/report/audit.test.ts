import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Audit } from '../../src/model/audit.ts';
import { NO_DECISIONS } from '../../src/model/decision.ts';
import { auditOf } from '../../src/pipeline/audit.ts';
import { toAnalysisJson } from '../../src/report/analysis-json.ts';
import { buildReport } from '../../src/report/build.ts';
import type { Table } from '../../src/report/model.ts';
import { makeCoded, makeCoding } from '../support/make.ts';
import { analysisOf, linesOf, sectionsOf, textOf } from './support.ts';

const FACTS = { training: 'f00d', thresholds: [{ experience: 'many', first: 0.26, second: 0.4 }] };
const CALL = { written: true, codebook: undefined, lang: undefined, count: {} };

function coded() {
  return makeCoded({
    codings: [
      'W-01:1 a/x +',
      makeCoding('W-01:2 a/x -', { coder: 'rina', status: 'human' }),
      makeCoding('O-01:1 a/x -', { status: 'rejected' }),
    ],
  });
}

const auditFor = (of = coded(), call = CALL): Audit => auditOf(of, FACTS, call);

function audited(): Analysis {
  const of = coded();
  return { ...analysisOf(of), audit: auditFor(of) };
}

function tables(analysis: Analysis, version: string | null = '1.2.3'): readonly Table[] {
  const report = buildReport(analysis, [], 'id', version);
  const blocks = sectionsOf(report).find(({ id }) => id === 'appendix-audit')?.blocks ?? [];
  return blocks.filter((block) => block.kind === 'table');
}

const cells = (table: Table | undefined): string[][] =>
  (table?.rows ?? []).map((row) => row.map((inlines) => textOf(inlines)));

describe('the audit', () => {
  it('changes with a source, the codebook and the decisions, and with nothing else', () => {
    const of = coded();
    const first = auditFor(of);
    expect(auditFor({ ...of, codings: [] })).toEqual(first);
    const [document, ...others] = of.documents;
    if (document === undefined) throw new Error('no document');
    const edited = auditFor({ ...of, documents: [{ ...document, text: `${document.text}!` }, ...others] });
    expect(edited.sources.filter(({ hash }, at) => hash !== first.sources[at]?.hash)).toHaveLength(1);
    expect(auditFor({ ...of, codebook: { ...of.codebook, reference: 'lain' } }).codebook).not.toBe(
      first.codebook,
    );
    expect(first.decisions).toBeNull();
    const memberChecks = [
      { informant: 'I-01', date: '2025-06-01', outcome: 'confirmed', note: null } as const,
    ];
    expect(auditFor({ ...of, decisions: { ...NO_DECISIONS, memberChecks } }).decisions).toMatch(
      /^[0-9a-f]{64}$/u,
    );
    expect(auditFor({ ...of, documents: [...of.documents].reverse() })).toEqual(first);
  });

  it('hashes the canonical text in UTF-8', () => {
    const of = coded();
    const plain = { ...of, documents: of.documents.map((document) => ({ ...document, text: 'é' })) };
    // printf 'é' | sha256sum
    expect(auditFor(plain).sources[0]?.hash).toBe(
      '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c',
    );
  });

  it('gives a call without the places of this machine', () => {
    expect(auditFor().command).toBe('telaah analyze');
    const call = {
      written: false,
      codebook: '/home/rina/skripsi/codebook.yaml',
      lang: 'en',
      count: { only: 'human', coder: 'rina' },
    } as const;
    expect(auditOf(coded(), FACTS, call).command).toBe(
      'telaah analyze . --codebook codebook.yaml --only human --coder rina --lang en',
    );
  });
});

describe('the audit in the report', () => {
  it('gives versions, settings, counts by coder and status, and short fingerprints', () => {
    const analysis = audited();
    const [settings, coders, sources] = tables(analysis);
    const values = new Map(cells(settings).map(([what = '', value = '']) => [what, value]));
    expect(values.get('Telaah')).toBe('1.2.3');
    expect(values.get('Model pengode otomatis')).toBe('f00d');
    expect(values.get('Aturan penggabungan')).toBe('rata-rata');
    expect(values.get('Ambang keyakinan pengode otomatis')).toContain('0,26 dan 0,40');
    expect(values.get('Aturan verifikasi')).toMatch(/^R03, R04, .*R24/u);
    expect(cells(coders)).toEqual([
      ['auto/test', 'usulan', '1'],
      ['auto/test', 'ditolak', '1'],
      ['rina', 'peneliti', '1'],
    ]);
    expect(cells(sources).map(([id]) => id)).toEqual(['O-01', 'W-01']);
    for (const [, , , hash = ''] of cells(sources)) expect(hash).toMatch(/^[0-9a-f]{12}$/u);
    const report = buildReport(analysis, [], 'en', '1.2.3');
    expect(linesOf(report, 'appendix-audit').join(' ')).toContain(
      'To repeat it, in the study’s folder: telaah analyze',
    );
  });

  it('is left out where nothing was read from files', () => {
    expect(tables(analysisOf(coded()))).toEqual([]);
    expect(toAnalysisJson(analysisOf(coded()), '1.2.3').audit).toBeNull();
  });

  it('stands whole in analysis.json', () => {
    const { audit } = toAnalysisJson(audited(), '1.2.3');
    expect(audit?.sources.every(({ hash }) => hash.length === 64)).toBe(true);
    expect(audit?.coders).toContainEqual({ coder: 'rina', status: 'human', codings: 1 });
  });
});
