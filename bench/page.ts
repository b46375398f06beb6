import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { median } from './medians.ts';
import type { Row } from './table.ts';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const EMPTY =
  '<!doctype html>\n<html lang="id"><head><meta charset="utf-8"><title>.</title></head><body><p>.</p></body></html>\n';

/** Milliseconds from the start of a page to the first thing that a reader sees of it. */
async function firstPaint(browser: Browser, file: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  const time: number = await page.evaluate(
    `new Promise((seen) => new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') seen(startTime);
    }).observe({ type: 'paint', buffered: true }))`,
  );
  await context.close();
  return time;
}

function interviewsIn(study: string): number {
  return readdirSync(join(study, 'interviews')).length;
}

/**
 * The HTML report of a study in headless Chromium: how long until the reader sees it, against a page of one letter. A
 * text instead of a row where there is no Chromium to measure in.
 */
export async function pageRow(
  study: string,
  report: string,
  folder: string,
  runs: number,
): Promise<Row | string> {
  if (!existsSync(executablePath))
    return `first paint of report.html: not measured, no Chromium at ${executablePath} (CHROMIUM_PATH)`;
  const empty = join(folder, 'empty.html');
  writeFileSync(empty, EMPTY);
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  const times = { took: [] as number[], least: [] as number[] };
  try {
    for (let run = -1; run < runs; run++) {
      const [least, took] = [await firstPaint(browser, empty), await firstPaint(browser, report)];
      if (run < 0) continue;
      times.least.push(least);
      times.took.push(took);
    }
  } finally {
    await browser.close();
  }
  const megabytes = (readFileSync(report).length / 1e6).toFixed(2);
  return {
    what: `first paint of report.html (${interviewsIn(study)} interviews, ${megabytes} MB)`,
    against: 'an empty page',
    took: median(times.took),
    least: median(times.least),
    target: 5,
  };
}
