import type { CodedStudy } from '../model/analysis.ts';
import type { Code } from '../model/codebook.ts';
import { isEstablished } from '../model/factor-name.ts';
import type { FactorFinding, Recommendation } from '../model/finding.ts';
import { inBoth, joinList, lowerFirst } from '../model/format.ts';
import { levelWord, type Rating } from '../model/rating.ts';
import type { Bilingual, Lang } from '../model/text.ts';
import type { Triangulation } from '../model/triangulation.ts';
import { affectedCodes, isWeak } from './weakness.ts';

/** As many obstacles and places as a sentence can carry. */
const OBSTACLES_BY_CODE = 2;
const PLACES_BY_FACTOR = 3;
/** A factor that bears on no weak code has a recommendation of its own when more than one source names it. */
const SOURCES_FOR_FACTOR = 2;

/**
 * One for each weak code, in the codebook's order, naming the obstacles that bear on it; then one for each
 * inhibiting factor that several sources (or the researcher alone) name and no code's recommendation has; then one for all the rest;
 * last, one to the researcher for all codes without evidence. Strong codes get none.
 */
export function recommend(
  coded: CodedStudy,
  triangulations: readonly Triangulation[],
  factors: readonly FactorFinding[],
): readonly Recommendation[] {
  const obstacles = factors.filter((factor) => factor.kind === 'inhibiting' && isEstablished(factor));
  const named = new Set<FactorFinding>();
  const leaders = leadersOf(coded);
  const withStaff = { id: `${leaders.id} bersama pegawai`, en: `${leaders.en} together with the staff` };
  const forCodes = triangulations.flatMap((triangulation) => {
    const { code, combined } = triangulation;
    if (combined === null || !isWeak(coded.study.scale, triangulation)) return [];
    const bearing = obstacles
      .filter((factor) => affectedCodes(coded, factor).includes(code.id))
      .slice(0, OBSTACLES_BY_CODE);
    for (const factor of bearing) named.add(factor);
    return [
      {
        code: code.id,
        factor: bearing[0]?.id ?? null,
        to: bearing.length > 0 ? leaders : withStaff,
        action: inBoth((lang) => codeAction(coded, code, combined, bearing, lang)),
      },
    ];
  });
  const others = obstacles.filter((factor) => !named.has(factor));
  const forFactors = others
    .filter((factor) => factor.sources >= SOURCES_FOR_FACTOR || factor.sources === 0)
    .map((factor) => ({
      code: null,
      factor: factor.id,
      to: leaders,
      action: inBoth((lang) => factorAction(coded, factor, lang)),
    }));
  const single = others.filter((factor) => factor.sources < SOURCES_FOR_FACTOR && factor.sources > 0);
  const forSingle =
    single.length === 0
      ? []
      : [{ code: null, factor: null, to: leaders, action: inBoth((lang) => singleAction(single, lang)) }];
  const unrated = triangulations.filter(({ combined }) => combined === null).map(({ code }) => code);
  const forUnrated =
    unrated.length === 0
      ? []
      : [
          {
            code: null,
            factor: null,
            to: RESEARCHER,
            action: inBoth((lang) => unratedAction(coded, unrated, lang)),
          },
        ];
  return [...forCodes, ...forFactors, ...forSingle, ...forUnrated];
}

const RESEARCHER: Bilingual = { id: 'Kepada peneliti', en: 'To the researcher' };

/** Who can act on a recommendation, as it heads a list. */
export function leadersOf(coded: CodedStudy): Bilingual {
  return inBoth((lang) => leadership(coded, lang));
}

function leadership({ study }: CodedStudy, lang: Lang): string {
  const site = study.site === null ? '' : ` ${study.site}`;
  if (lang === 'id') return `Kepada pimpinan${site}`;
  return study.site === null ? 'To the management' : `To the management of${site}`;
}

/** A code's name inside a sentence: `kesesuaian dengan SOP (kualitas kerja)`. */
function codeName({ codebook }: CodedStudy, code: Code, lang: Lang): string {
  const label = lowerFirst(code.label[lang]);
  const indicator = codebook.indicators.find(({ id }) => id === code.indicator);
  if (indicator === undefined || indicator.id === code.id) return label;
  return `${label} (${lowerFirst(indicator.label[lang])})`;
}

/** Obstacles are the leadership's to remove; where none is known, leadership and staff have to find them together. */
function codeAction(
  coded: CodedStudy,
  code: Code,
  rating: Rating,
  obstacles: readonly FactorFinding[],
  lang: Lang,
): string {
  const name = codeName(coded, code, lang);
  const word = levelWord(coded.study.scale, rating.level)[lang];
  const labels = joinList(
    obstacles.map((factor) => lowerFirst(factor.label[lang])),
    lang,
  );
  if (lang === 'id') {
    const act = `meningkatkan ${name}, yang dinilai ${word},`;
    return obstacles.length > 0
      ? `${act} dengan mengatasi hambatan berupa ${labels}.`
      : `${act} dengan menelusuri penyebabnya, karena data belum menyebut faktor penghambat yang khusus.`;
  }
  const act = `improve ${name}, rated ${word},`;
  return obstacles.length > 0
    ? `${act} by removing what stands in the way: ${labels}.`
    : `${act} by looking into the causes, since the data name no particular inhibiting factor.`;
}

function sourceCount({ sources }: FactorFinding, lang: Lang): string {
  if (lang === 'id') return sources === 1 ? 'satu sumber' : `${String(sources)} sumber`;
  return sources === 1 ? 'one source' : `${String(sources)} sources`;
}

/** `disebut oleh 3 sumber (W-01:2; W-02:4)`; of one that no source names, whose word it is. */
function namedBy(factor: FactorFinding, lang: Lang): string {
  if (factor.sources === 0) return lang === 'id' ? 'ditetapkan peneliti' : 'set by the researcher';
  const places = factor.places.slice(0, PLACES_BY_FACTOR).join('; ');
  const by = sourceCount(factor, lang);
  return lang === 'id' ? `disebut oleh ${by} (${places})` : `named by ${by} (${places})`;
}

function factorAction(coded: CodedStudy, factor: FactorFinding, lang: Lang): string {
  const label = lowerFirst(factor.label[lang]);
  const codes = coded.codebook.codes.filter(({ id }) => affectedCodes(coded, factor).includes(id));
  const names = joinList(
    codes.map((code) => codeName(coded, code, lang)),
    lang,
  );
  const named = namedBy(factor, lang);
  if (lang === 'id') {
    const burden = codes.length === 0 ? '' : ` dan berkaitan dengan ${names}`;
    return `mengatasi hambatan berupa ${label}, yang ${named}${burden}.`;
  }
  const burden = codes.length === 0 ? '' : ` and bearing on ${names}`;
  return `address the obstacle of ${label}, ${named}${burden}.`;
}

/** Obstacles that one source alone names are to be looked into before anything is done about them. */
function singleAction(factors: readonly FactorFinding[], lang: Lang): string {
  const list = joinList(
    factors.map((factor) => `${lowerFirst(factor.label[lang])} (${factor.places.slice(0, 1).join('')})`),
    lang,
  );
  return lang === 'id'
    ? `menelusuri hambatan yang baru disebut satu sumber, yaitu ${list}.`
    : `look into the obstacles that only one source has named so far: ${list}.`;
}

/** What cannot be rated calls for data, not for improvement. */
function unratedAction(coded: CodedStudy, codes: readonly Code[], lang: Lang): string {
  const names = joinList(
    codes.map((code) => codeName(coded, code, lang)),
    lang,
  );
  return lang === 'id'
    ? `mengumpulkan data lebih lanjut tentang ${names}, yang belum dapat dinilai karena tidak ada bukti.`
    : `collect further data on ${names}, which cannot be rated for want of evidence.`;
}
