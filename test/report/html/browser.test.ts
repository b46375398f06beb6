import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { analyzeStudy, outputFiles } from '../../../src/pipeline.ts';
import { launchBrowser, noBrowser } from '../../support/chromium.ts';
import { ATTACKS, hostileStudy, pageOf } from './support.ts';

const FIXTURES = new URL('../../../fixtures/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'telaah-html-'));

function write(name: string, page: string): string {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, page);
  return pathToFileURL(file).href;
}

async function reportOf(study: string): Promise<string> {
  const run = await analyzeStudy({ inputs: [new URL(study, FIXTURES).pathname] });
  const files = await outputFiles(run, 'test', { formats: ['html'] });
  return String(files.find(({ path }) => path === 'report.html')?.content);
}

let browser: Browser;
/** Everything that a page said or asked for; nothing is expected. */
let complaints: string[];
const address: Record<'indonesian' | 'english' | 'hostile', string> = {
  indonesian: '',
  english: '',
  hostile: '',
};

beforeAll(async () => {
  if (noBrowser !== null && process.env['CI'] === 'true') throw new Error(noBrowser);
  if (noBrowser !== null) return;
  address.indonesian = write('indonesian', await reportOf('kominfo-mangkunegara'));
  address.english = write('english', await reportOf('licensing-robbins-en'));
  address.hostile = write('hostile', pageOf(hostileStudy()));
  browser = await launchBrowser();
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  if (noBrowser === null) await browser.close();
});

beforeEach((context) => {
  if (noBrowser !== null) context.skip(noBrowser);
  complaints = [];
});

afterEach(() => {
  expect(complaints).toEqual([]);
});

async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(url.split('#')[0] ?? url)) complaints.push(request.url());
  });
  await page.goto(url);
  // Before the first frame Chromium drops what is typed.
  const frames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
  if (options.javaScriptEnabled !== false) await page.evaluate(frames);
  return page;
}

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;
const count = (page: Page, selector: string): Promise<number> => page.locator(selector).count();
const widest = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');

describe('a reader', () => {
  it('clicks a cell, sees its quotes, and follows one to its place in the transcript', async () => {
    const page = await open(address.indonesian);
    const cell = page.locator('tr[data-row="kualitas/sop"] td').first();
    const [, expected = ''] = /buka (\d+) kutipan/u.exec((await cell.textContent()) ?? '') ?? [];
    await cell.locator('a').click();
    expect(page.url()).toContain('#evidence?code=kualitas/sop&technique=interview');
    await page.locator('#evidence .count').waitFor();
    await expect.poll(() => page.locator('.count').textContent()).toContain(`${expected} dari`);
    await expect.poll(() => count(page, '.hit-item')).toBe(Number(expected));

    const first = page.locator('.hit-item').first();
    const quote = (await first.locator('.words').textContent()) ?? '';
    await first.click();
    await page.locator('.unit.open .why').waitFor();
    expect(page.url()).toMatch(/at=W-01:\d+&on=kualitas\/sop@\d+$/u);
    const unit = page.locator('.unit.open');
    expect(await unit.locator('.said').textContent()).toContain(quote);
    expect((await unit.locator('mark.passage').allTextContents()).join('')).toBe(quote);
    expect(await unit.locator('.question').textContent()).toMatch(/^Pertanyaan .+/u);
    expect(await unit.locator('.why').textContent()).toContain('Yang menunjuk ke kode ini');
    expect(await first.getAttribute('aria-current')).toBe('true');
    await page.goBack();
    await page.goBack();
    await page.locator('#overview').waitFor();
  });

  it('goes from a cell of any other matrix to its quotes', async () => {
    const page = await open(address.indonesian);
    await page.locator('.others select').selectOption('code-informant');
    const cell = page.locator('.card table.matrix').last().locator('td.opens').first();
    const [, expected = ''] = /buka (\d+) kutipan/u.exec((await cell.textContent()) ?? '') ?? [];
    await cell.locator('a').click();
    await page.locator('.count').waitFor();
    await expect.poll(() => count(page, '.hit-item')).toBe(Number(expected));
    await page.locator('button.cell').click();
    await expect.poll(() => page.locator('.count').textContent()).toMatch(/^\d+ kutipan$/u);
  });

  it('filters by code, informant, technique, polarity and coder, and takes the filters off again', async () => {
    const page = await open(`${address.indonesian}#evidence`);
    const all = Number.parseInt((await page.locator('.count').textContent()) ?? '', 10);
    const shown = async (): Promise<number> =>
      Number.parseInt((await page.locator('.count').textContent()) ?? '', 10);
    let left = all;
    for (const [label, value] of [
      ['Kode', 'kuantitas/ketepatan-penyelesaian'],
      ['Teknik', 'interview'],
      ['Polaritas', 'negative'],
      ['Informan', 'I-02'],
    ] as const) {
      const select = page.getByRole('combobox', { name: label, exact: true });
      await select.selectOption(value);
      const now = await shown();
      expect(now, label).toBeLessThan(left);
      expect(now, label).toBeGreaterThan(0);
      left = now;
    }
    await expect
      .poll(() => page.locator('.hit-item .sign').allTextContents())
      .toEqual(Array(left).fill('− negatif'));
    for (const text of await page.locator('.hit-item .whence').allTextContents())
      expect(text).toMatch(/I-02.*wawancara$/u);
    await page.getByRole('button', { name: 'Hapus semua saringan' }).click();
    expect(await shown()).toBe(all);
    const coder = page.getByRole('combobox', { name: 'Pengode', exact: true });
    const coders = await coder.locator('option').count();
    let byCoder = 0;
    for (let at = 1; at < coders; at++) {
      await coder.selectOption({ index: at });
      byCoder += await shown();
    }
    expect(byCoder).toBe(all);
  });

  it('searches quotes and transcripts for words and phrases', async () => {
    const page = await open(`${address.indonesian}#evidence`);
    await page.getByRole('searchbox').fill('sabuk pengaman');
    await expect.poll(() => count(page, '.hit-item:not(.uncoded)')).toBeGreaterThan(0);
    for (const text of await page.locator('.hit-item .words').allTextContents())
      expect(text.toLowerCase()).toMatch(/sabuk/u);
    await expect
      .poll(() => page.locator('.hit-item mark.hit').first().textContent())
      .toMatch(/^(?:sabuk|pengaman)$/iu);
    expect(page.url()).toContain('q=sabuk+pengaman');
    await page.getByRole('searchbox').fill('"pengaman sabuk"');
    await expect.poll(() => page.locator('.empty').first().textContent()).toContain('Tidak ada yang cocok');
  });

  it('finds what nobody has coded', async () => {
    const page = await open(address.indonesian);
    const words: string = await page.evaluate(`(() => {
      const { sources, passages } = JSON.parse(document.getElementById('telaah-data').textContent);
      for (const [at, { units }] of sources.entries())
        for (const [unit, [, text]] of units.entries())
          if (!passages.some((passage) => passage[0] === at && passage[1] === unit)) return text.slice(0, 30).trim();
    })()`);
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill(`"${words.replaceAll('"', '')}"`);
    await page.locator('.hit-item.uncoded').first().click();
    await expect.poll(() => page.locator('.unit.open .said').textContent()).toContain(words);
    await expect.poll(() => count(page, '.unit.open .chip')).toBe(0);
  });

  it('opens a unit, a passage, or a section by its address', async () => {
    const page = await open(`${address.indonesian}#W-03:7`);
    await expect.poll(() => page.locator('.unit.open').getAttribute('data-unit')).toBe('7');
    expect(await page.locator('.source-bar select').inputValue()).not.toBe('');
    await expect.poll(() => page.locator('.unit.open').isVisible()).toBe(true);
    await page.goto(`${address.indonesian}#finding-kualitas-sop`);
    await page.locator('#finding-kualitas-sop').waitFor();
    await expect.poll(() => page.locator('#overview').isVisible()).toBe(false);
    await page.goto(`${address.indonesian}#50%`);
    await page.locator('#overview').waitFor();
    await page.goto(`${address.indonesian}#W-99:1`);
    await expect.poll(() => page.locator('.transcript .empty').textContent()).toContain('W-99:1 tidak ada');
  });

  it('follows a quote of the report, and an address in its tables, to the transcript', async () => {
    const page = await open(`${address.indonesian}#finding-kualitas-sop`);
    const quote = page.locator('#finding-kualitas-sop figure.quote').first();
    const [, unit = ''] =
      /W-\d+:(\d+)\)$/u.exec((await quote.locator('figcaption').textContent()) ?? '') ?? [];
    await quote.locator('figcaption a').click();
    await expect.poll(() => page.locator('.unit.open').getAttribute('data-unit')).toBe(unit);
    await expect.poll(() => count(page, '.unit.open .why')).toBe(1);
  });

  it('gets about with the keyboard alone', async () => {
    const page = await open(address.english);
    await page.keyboard.press('2');
    await page.locator('#evidence').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    const focused = "[...document.querySelectorAll('.hit-item')].indexOf(document.activeElement)";
    await expect.poll(() => page.evaluate(focused)).toBe(1);
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.locator('.unit.open').waitFor();
    await expect.poll(() => page.locator('.hit-item').first().getAttribute('aria-current')).toBe('true');
    const source = await page.locator('.source-bar select').inputValue();
    await page.keyboard.press('n');
    await expect.poll(() => page.locator('.source-bar select').inputValue()).not.toBe(source);
    await page.keyboard.press('/');
    await page.keyboard.type('1 2 3');
    await page.locator('#evidence').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('3');
    await page.locator('#report').waitFor();
  });

  it('keeps the look that was chosen', async () => {
    const page = await open(address.indonesian, { colorScheme: 'light' });
    const paper = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await paper();
    await page.locator('button.theme').click();
    expect(await paper()).toBe(light);
    await page.locator('button.theme').click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    const afterReload = async (): Promise<string> => {
      await page.reload();
      return paper();
    };
    // The browser writes down what is to be kept when it has time.
    await expect.poll(afterReload).toBe(dark);
  });

  it('reads on a phone, list and transcript by turns, without scrolling sideways', async () => {
    const page = await open(address.indonesian, phone);
    expect(await widest(page)).toBe(390);
    await page.goto(`${address.indonesian}#evidence?code=kualitas/sop`);
    await expect.poll(() => page.locator('.transcript').isVisible()).toBe(false);
    await page.locator('.hit-item').nth(2).tap();
    await page.locator('.unit.open').waitFor();
    await expect.poll(() => page.locator('.list').isVisible()).toBe(false);
    expect(await widest(page)).toBe(390);
    await page.locator('.back').tap();
    await page.locator('.list').waitFor();
    await expect.poll(() => page.locator('.transcript').isVisible()).toBe(false);
    await page.goto(`${address.indonesian}#report`);
    expect(await widest(page)).toBe(390);
  });

  it('prints the overview and the whole report, and of the evidence what is in view', async () => {
    const page = await open(address.indonesian, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    for (const part of ['#overview', '#report', '#appendix-codebook'])
      await expect.poll(() => page.locator(part).isVisible(), { message: part }).toBe(true);
    await expect.poll(() => page.locator('.bar').isVisible()).toBe(false);
    await expect
      .poll(() => page.evaluate('getComputedStyle(document.body).backgroundColor'))
      .toBe('rgb(255, 255, 255)');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length).toBeGreaterThan(10);
    await page.goto(`${address.indonesian}#evidence?code=kualitas/sop`);
    await expect.poll(() => page.locator('#report').isVisible()).toBe(false);
    await page.locator('.hit-item').first().waitFor();
  });

  it('has the overview and the whole report without JavaScript', async () => {
    const page = await open(address.indonesian, { javaScriptEnabled: false });
    for (const part of ['#overview', '#report', '#finding-kualitas-sop', '#appendix-codebook'])
      await expect.poll(() => page.locator(part).isVisible(), { message: part }).toBe(true);
    await expect.poll(() => page.locator('.bar a[href="#evidence"]').isVisible()).toBe(false);
    await page.getByText('JavaScript tidak aktif').waitFor();
  });
});

describe('a page of hostile text', () => {
  it('shows it, and does nothing that it says', async () => {
    const page = await open(address.hostile);
    const title = await page.title();
    for (const hash of ['#overview', '#report', '#evidence', '#W-01:1', '#O-01:1', '#D-01:1']) {
      await page.goto(`${address.hostile}${hash}`);
      await page.waitForTimeout(50);
    }
    await page.getByRole('searchbox').fill('document.title');
    for (const chip of await page.locator('.chip').all()) await chip.click();
    const said = (await page.locator('.hit-item').allTextContents()).join('');
    expect(said).toContain(ATTACKS[0]);
    expect(await page.title()).toBe(title);
    expect(title).not.toBe('owned');
    await expect.poll(() => count(page, 'img, svg, script:not([type]):not(head script), iframe')).toBe(0);
  });

  it('would be held off by the policy even if it got in', async () => {
    const page = await open(address.hostile);
    const act = (what: string): Promise<string> =>
      page.evaluate(`(() => { try { ${what}; return 'done'; } catch (error) { return error.name; } })()`);
    expect(await act(`document.body.innerHTML = '<b>x</b>'`)).toBe('TypeError');
    await act(
      `const script = document.createElement('script'); script.append("document.title = 'owned'"); document.body.append(script)`,
    );
    await act(`document.body.setAttribute('onclick', "document.title = 'owned'"); document.body.click()`);
    await act(
      `const image = new Image(); image.src = 'https://example.org/x.png'; document.body.append(image)`,
    );
    await page.waitForTimeout(50);
    expect(await page.title()).not.toBe('owned');
    const image = /^Loading the image .* violates the following Content Security Policy directive/u;
    expect(complaints.filter((text) => image.test(text))).toHaveLength(1);
    complaints = [];
  });
});

describe.each(['light', 'dark'] as const)(
  'for those who do not see or do not point, in %s',
  (colorScheme) => {
    const violations = async (page: Page): Promise<string[]> => {
      // What is not laid out until it comes into view would be measured where it is not.
      await page.evaluate(
        "for (const section of document.querySelectorAll('.chapters section')) section.style.contentVisibility = 'visible'",
      );
      await page.evaluate(axe.source);
      return page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html, failureSummary }) => html.slice(0, 200) + ' ' + failureSummary).join(' | ')))`);
    };

    it.each(['indonesian', 'english'] as const)('nothing is missing in the %s page', async (language) => {
      const page = await open(address[language], { colorScheme });
      await page.locator('.others select').selectOption('source');
      expect(await violations(page)).toEqual([]);
      await page.goto(`${address[language]}#evidence?polarity=negative`);
      await page.locator('.hit-item').first().click();
      await page.getByRole('searchbox').fill(language === 'english' ? 'the' : 'yang');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it('nothing is missing in the report', async () => {
      const page = await open(`${address.english}#report`, { colorScheme });
      expect(await violations(page)).toEqual([]);
    });

    it('nothing is missing on a phone', async () => {
      const page = await open(`${address.indonesian}#findings`, { ...phone, colorScheme });
      expect(await violations(page)).toEqual([]);
      await page.goto(`${address.indonesian}#evidence`);
      expect(await violations(page)).toEqual([]);
      await page.locator('.hit-item').first().tap();
      await page.locator('.unit.open').waitFor();
      expect(await violations(page)).toEqual([]);
    });
  },
);
