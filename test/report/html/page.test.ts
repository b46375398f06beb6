import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCRIPT, STYLE } from '../../../src/report/html/assets.ts';
import { element, escapeHtml, jsonForScript } from '../../../src/report/html/markup.ts';
import { renderHtml } from '../../../src/report/html/page.ts';
import type { Report } from '../../../src/report/model.ts';
import { hostileText, reportOf, sectionsOf, smallStudy } from '../support.ts';
import { displaysOf, hostileStudy, pageOf, wireIn } from './support.ts';

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

function policyOf(page: string): string {
  const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/u.exec(page) ?? [];
  return policy.replaceAll('&#39;', "'");
}

describe('the policy of the page', () => {
  const page = pageOf(smallStudy());

  it('lets through its one script and its one style, and nothing else', () => {
    const scripts = [...page.matchAll(/<script(?<attributes>[^>]*)>(?<text>.*?)<\/script>/gsu)];
    const styles = [...page.matchAll(/<style[^>]*>(.*?)<\/style>/gsu)];
    expect(scripts.map(({ groups }) => groups?.['attributes'])).toEqual([
      '',
      ' type="application/json" id="telaah-data"',
    ]);
    expect(styles).toHaveLength(1);
    const policy = policyOf(page);
    expect(policy).toContain(`script-src '${hash(scripts[0]?.groups?.['text'] ?? '')}'`);
    expect(policy).toContain(`style-src '${hash(styles[0]?.[1] ?? '')}'`);
    expect(policy).toMatch(/^default-src 'none'; /u);
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/u);
  });

  it('stands before everything that it is to hold off', () => {
    const at = page.indexOf('Content-Security-Policy');
    expect(at).toBeLessThan(300);
    expect(page.slice(0, at)).not.toMatch(/<script|<style|<title/u);
  });

  it('needs no address, no style of an element, and no attribute that acts', () => {
    const markup = page
      .replace(SCRIPT, '')
      .replace(STYLE, '')
      .replace(/<script type.*?<\/script>/su, '');
    expect(markup).not.toMatch(/\s(?:src|srcset|style|on[a-z]+|action|ping)=/u);
    for (const [, href = ''] of markup.matchAll(/\shref="([^"]*)"/gu)) expect(href).toMatch(/^#/u);
    expect(STYLE).not.toMatch(/url\(|@import|@font-face/u);
    expect(SCRIPT).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|fetch\(|XMLHttp/u,
    );
  });

  it('goes with a small script', () => {
    expect(SCRIPT.length).toBeLessThan(40_000);
    expect(STYLE.length).toBeLessThan(40_000);
  });
});

describe('text of sources', () => {
  it('is text in the markup, whatever it is', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const made = element('p', { title: text }, text).source;
        const [, title = '', inner = ''] = /^<p title="([^"]*)">([^<]*)<\/p>$/u.exec(made) ?? [];
        const back = (escaped: string): string =>
          escaped
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&#39;', "'")
            .replaceAll('&amp;', '&');
        expect(back(title)).toBe(text);
        expect(back(inner)).toBe(text);
      }),
    );
  });

  it('is text in the data, whatever it is', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const json = jsonForScript({ text });
        expect(json).not.toMatch(/[<>&\u2028\u2029]/u);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });

  it('ends no element and begins none', () => {
    const page = pageOf(hostileStudy());
    const bodyTags = [...page.replace(SCRIPT, '').matchAll(/<(script|img|svg|a)\b[^>]*/giu)];
    expect(bodyTags.filter(([tag]) => /onerror|onload|javascript:/iu.test(tag))).toEqual([]);
    expect(page.match(/<script/giu)).toHaveLength(2);
    expect(page).not.toMatch(/<img|<svg|<!--/iu);
    expect(page).toContain(escapeHtml(`<script>document.title='owned'</script>`));
    expect(
      wireIn(page)
        .sources.flatMap(({ units }) => units.map(([, text]) => text))
        .join(''),
    ).toContain(`</script><script>document.title='owned'</script>`);
  });
});

describe('the page', () => {
  const study = smallStudy();
  const page = pageOf(study);

  it('holds the whole report without its script', () => {
    const text = page.slice(0, page.indexOf('<script type'));
    for (const { heading, id } of sectionsOf(reportOf(study))) {
      expect(text).toContain(` id="${id}"`);
      expect(text).toContain(escapeHtml(heading));
    }
  });

  it('gives every part an address of its own, and links to none that is not there', () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.replace(/<script type.*/su, '').matchAll(/href="#([^"]*)"/gu))
      expect(ids).toContain(target);
  });

  it('is the same whenever it is made', () => {
    expect(pageOf(smallStudy())).toBe(page);
  });

  it('names no informant whom the study keeps nameless', () => {
    expect(page).not.toContain('Ibu Contoh');
    const named = pageOf({ ...study, study: { ...study.study, names: 'real' } });
    expect(named).toContain('Ibu Contoh');
    expect(named).toContain('Informan disebut dengan nama');
    expect(page).toContain('tidak disamarkan');
  });

  it('shows of a transcript its units alone', () => {
    const [first, ...rest] = study.documents;
    if (first === undefined) throw new Error('no document');
    const units = first.units.slice(1);
    const headed = { ...first, text: `${first.text}Nama: Ibu Rahasia`, units };
    const other = pageOf({
      ...study,
      documents: [headed, ...rest],
      codings: study.codings.filter(({ document }) => document !== first.id),
      factors: [],
    });
    expect(other).not.toContain('Ibu Rahasia');
  });

  it('is in the language of the report', () => {
    const english = pageOf(study, 'en');
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Overall rating');
    expect(wireIn(english).text.search).toBe('Search quotes and transcripts');
    expect(page).toContain('<html lang="id">');
    expect(page).toContain('Penilaian keseluruhan');
  });
});

describe('an appendix that lists everything', () => {
  const study = smallStudy();
  const report = reportOf(study);
  const long = (rows: number): Report => ({
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'table'
          ? { ...block, rows: Array.from({ length: rows }, () => block.rows[0] ?? []) }
          : block,
      ),
    })),
  });

  it('stands in the page while it can be read there', () => {
    const [, listing = ''] =
      /<section id="appendix-codings"(.*?)<\/section>/su.exec(renderHtml(long(20), displaysOf(study))) ?? [];
    expect(listing.match(/<tr>/gu)?.length).toBeGreaterThan(20);
  });

  it('is said to be elsewhere when it cannot', () => {
    const page = renderHtml(long(2000), displaysOf(study));
    const [, listing = ''] = /<section id="appendix-codings"(.*?)<\/section>/su.exec(page) ?? [];
    expect(listing).toContain('terlalu panjang untuk dibaca di sini');
    expect(listing).not.toContain('<table');
  });
});

describe('the data in the page', () => {
  const study = smallStudy();
  const wire = wireIn(pageOf(study));

  it('has every coding that is not rejected, at its place', () => {
    const quotes = wire.passages.map(([source, unit, start, length]) =>
      String(wire.sources[source]?.units[unit]?.[1].slice(start, start + length)),
    );
    const expected = study.codings.map(({ quote }) => quote);
    expect([...quotes].sort()).toEqual([...expected].sort());
    const [rejected, ...others] = study.codings;
    if (rejected === undefined) throw new Error('no coding');
    const fewer = wireIn(pageOf({ ...study, codings: [{ ...rejected, status: 'rejected' }, ...others] }));
    expect(fewer.passages).toHaveLength(wire.passages.length - 1);
  });

  it('has under each cell of a matrix the codings that the matrix has', () => {
    const [technique] = wire.matrices;
    const row = technique?.rows.find(([id]) => id === 'kualitas/sop');
    const places = row?.[3][0]?.[1].map((number) => {
      const [source, unit] = wire.passages[number] ?? [0, 0];
      return `${wire.sources[source]?.id}:${wire.sources[source]?.units[unit]?.[0]}`;
    });
    expect(technique?.id).toBe('technique');
    expect(places).toEqual(['W-01:1', 'W-01:2', 'W-02:1']);
  });

  it('begins with interviews, as the field reports them', () => {
    expect(wire.sources.map(({ id }) => id)).toEqual(['W-01', 'W-02', 'O-01', 'D-01']);
  });

  it('leaves out matrices of whole texts', () => {
    expect(wire.matrices.map(({ id }) => id)).not.toContain('framework');
  });
});
