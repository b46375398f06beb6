import { describe, expect, it } from 'vitest';
import type { Orphan, Placed, PlacedWork } from '../../src/anchoring/index.ts';
import type { Factor } from '../../src/model/codebook.ts';
import type { Coding } from '../../src/model/coding.ts';
import type { HumanCoding, Rejection } from '../../src/model/journal.ts';
import type { Count } from '../../src/model/people.ts';
import { join } from '../../src/pipeline/join.ts';
import { lessonsOf } from '../../src/pipeline/lessons.ts';
import type { NamedCause } from '../../src/reduction/index.ts';
import { makeAnchor } from '../support/journal.ts';
import { makeCodebook, makeCoding } from '../support/make.ts';

const CODEBOOK = makeCodebook(['hadir', 'tepat']);
const NOTHING: PlacedWork = {
  coders: [],
  codings: [],
  rejections: [],
  memos: [],
  reviews: [],
  factors: [],
  dismissals: [],
  orphans: [],
};

/** `ani W-01:1 hadir +` on the whole unit, or a part of it. */
function said(line: string, more: Partial<Placed<HumanCoding>> = {}): Placed<HumanCoding> {
  const [coder = '', ...rest] = line.split(' ');
  const { document, unit, start, end, quote, code, polarity } = makeCoding(rest.join(' '));
  return {
    ...{ id: line, coder, at: '', document, anchor: makeAnchor(), code, polarity },
    ...{ status: 'human', memo: null, proposal: null, settles: null },
    ...{ unit, start, end, quote, how: 'same' },
    ...more,
  };
}

function rejected(line: string): Placed<Rejection> {
  const { status: _, settles: __, ...rest } = said(line);
  return { ...rest, proposal: 'p' };
}

function joined(proposals: readonly Coding[], work: Partial<PlacedWork>, count: Count = {}): string[] {
  const { codings } = join(
    { codings: proposals, causes: [] },
    { ...NOTHING, ...work },
    CODEBOOK,
    count,
    'id',
  );
  return codings.map(
    ({ document, unit, code, status, coder }) => `${document}:${unit} ${code} ${status} ${coder}`,
  );
}

const PROPOSALS = ['W-01:1 hadir +', 'W-01:1 tepat -', 'W-01:2 hadir +'].map((line) =>
  makeCoding(line, { coder: 'auto/terms' }),
);
const AUTO = 'proposed auto/terms';

describe('joining people’s codings with proposals', () => {
  it('a human coding replaces every proposal on its passage, and no other', () => {
    expect(joined(PROPOSALS, { codings: [said('ani W-01:1 tepat +')] })).toEqual([
      'W-01:1 tepat human ani',
      `W-01:2 hadir ${AUTO}`,
    ]);
    const part = said('ani W-01:1 tepat +', { start: 0, end: 5 });
    const later = PROPOSALS.map((proposal) => ({ ...proposal, start: proposal.start + 6 }));
    expect(joined(later, { codings: [part] })).toEqual([
      'W-01:1 tepat human ani',
      `W-01:1 hadir ${AUTO}`,
      `W-01:1 tepat ${AUTO}`,
      `W-01:2 hadir ${AUTO}`,
    ]);
  });

  it('a rejected code never comes back in its unit, wherever the proposal then stands', () => {
    const moved = PROPOSALS.map((proposal) => ({ ...proposal, start: proposal.end - 3 }));
    expect(joined(moved, { rejections: [rejected('ani W-01:1 hadir +')] })).toEqual([
      'W-01:1 hadir rejected ani',
      `W-01:1 tepat ${AUTO}`,
      `W-01:2 hadir ${AUTO}`,
    ]);
  });

  it('nor where the words that it was rejected for have been changed', () => {
    const of = rejected('ani W-01:1 hadir +');
    const likely = { document: 'W-01', unit: 2, start: 100, end: 120, quote: 'x', likeness: 0.9 };
    const orphan: Orphan = { kind: 'rejection', of, place: of, code: 'hadir', reason: 'words', likely };
    expect(joined(PROPOSALS, { orphans: [orphan] })).toEqual([
      `W-01:1 hadir ${AUTO}`,
      `W-01:1 tepat ${AUTO}`,
    ]);
  });

  it('the same said by two is one coding of both; what they say differently stands twice', () => {
    const codings = [said('ani W-01:1 hadir +'), said('budi W-01:1 hadir +'), said('cici W-01:1 hadir -')];
    expect(joined([], { codings })).toEqual(['W-01:1 hadir human ani + budi', 'W-01:1 hadir human cici']);
  });

  it('what a consensus settles takes the place of what it settles between', () => {
    const codings = [
      said('ani W-01:1 hadir +'),
      said('budi W-01:1 hadir -'),
      said('consensus W-01:1 hadir ~', { settles: ['ani W-01:1 hadir +', 'budi W-01:1 hadir -'] }),
      said('ani W-01:2 hadir +'),
    ];
    const dismissals = [{ id: 'd', coder: 'consensus', at: '', settles: ['ani W-01:2 hadir +'], memo: null }];
    expect(joined([], { codings, dismissals })).toEqual(['W-01:1 hadir human consensus']);
    expect(joined([], { codings, dismissals }, { coder: 'ani' })).toEqual([
      'W-01:1 hadir human ani',
      'W-01:2 hadir human ani',
    ]);
  });

  it('counts people alone, or one of them alone, where that is asked for', () => {
    const codings = [said('ani W-01:1 hadir +'), said('budi W-01:3 tepat -')];
    expect(joined(PROPOSALS, { codings }, { only: 'human' })).toEqual([
      'W-01:1 hadir human ani',
      'W-01:3 tepat human budi',
    ]);
    expect(joined(PROPOSALS, { codings }, { coder: 'budi' })).toEqual(['W-01:3 tepat human budi']);
  });

  it('keeps the reasons and the weight of a proposal that was confirmed as it stood', () => {
    const hedged = makeCoding('W-01:1 hadir + 0.5');
    const work = { ...NOTHING, codings: [said('ani W-01:1 hadir +', { status: 'confirmed' })] };
    const { codings } = join({ codings: [hedged], causes: [] }, work, CODEBOOK, {}, 'id');
    expect(codings).toMatchObject([{ status: 'confirmed', weight: 0.5, why: hedged.why, confidence: 1 }]);
  });

  describe('takes for factors the causes that explain what stands in the end', () => {
    const far: Factor = {
      ...{ id: 'jauh', kind: 'inhibiting', label: { id: 'Rumah jauh', en: 'Far away' } },
      ...{ terms: [], affects: ['hadir', 'tepat'] },
    };
    const cause: NamedCause = {
      ...{ document: 'W-01', unit: 1, start: 0, end: 13, quote: 'Rumahnya jauh.' },
      ...{ kind: 'inhibiting', label: 'Rumah jauh', words: 'Rumahnya jauh', factor: far },
      manner: { told: false, observed: false, aside: false },
    };
    const explained = (work: Partial<PlacedWork>, count: Count = {}, proposals = PROPOSALS): string[] =>
      join(
        { codings: proposals, causes: [cause] },
        { ...NOTHING, ...work },
        CODEBOOK,
        count,
        'id',
      ).factors.map(({ label, codes }) => `${label}: ${codes.join(' ')}`);

    it('by the side and the codes that people gave', () => {
      expect(explained({})).toEqual(['Rumah jauh: hadir tepat']);
      expect(explained({ codings: [said('ani W-01:1 tepat -')] })).toEqual(['Rumah jauh: tepat']);
      expect(explained({ codings: [said('ani W-01:1 tepat +')] })).toEqual([]);
    });

    it('not what was turned down, nor what people have not seen where they alone count', () => {
      expect(explained({ rejections: [rejected('ani W-01:1 tepat -')] })).toEqual([]);
      expect(explained({}, {}, [])).toEqual(['Rumah jauh: hadir tepat']);
      expect(explained({ rejections: [rejected('ani W-01:1 tepat -')] }, {}, [])).toEqual([]);
      const elsewhere = { codings: [said('ani W-01:2 tepat -')] };
      expect(explained(elsewhere)).toEqual(['Rumah jauh: hadir tepat']);
      expect(explained(elsewhere, { only: 'human' })).toEqual([]);
    });
  });

  it('leaves out a code that the codebook has not, and says so', () => {
    const work = { ...NOTHING, codings: [said('ani W-01:1 lama +')] };
    const { codings, warnings } = join({ codings: [], causes: [] }, work, CODEBOOK, {}, 'id');
    expect(codings).toEqual([]);
    expect(warnings).toMatchObject([{ code: 'CODE_UNKNOWN', where: 'W-01:1' }]);
  });
});

describe('lessons for the coder that learns', () => {
  it('are the units that people have looked at, empty ones too', () => {
    const codings = [said('ani W-01:1 hadir +'), said('budi W-01:1 hadir -'), said('ani W-01:1 tepat 0')];
    const lessons = lessonsOf({ ...NOTHING, codings, rejections: [rejected('ani W-01:2 hadir +')] });
    expect(lessons?.('W-01', 1)).toEqual(
      new Map([
        ['hadir', 'mixed'],
        ['tepat', null],
      ]),
    );
    expect(lessons?.('W-01', 2)).toEqual(new Map());
    expect(lessons?.('W-01', 3)).toBeUndefined();
    expect(lessonsOf(NOTHING)).toBeNull();
  });
});
