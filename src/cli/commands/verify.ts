import { nearest } from '../../formats/nearest.ts';
import { TelaahError } from '../../model/error.ts';
import type { Severity } from '../../model/finding.ts';
import type { Manuscript, ManuscriptCheck } from '../../model/manuscript.ts';
import type { Lang } from '../../model/text.ts';
import type { RuleSummary } from '../../pipeline/verification.ts';
import {
  type CommandModule,
  type CountOptions,
  countingOptions,
  countingRequest,
  examples,
  printJson,
  requestFor,
} from '../context.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { tellWarnings, warningLine } from '../notices.ts';
import { type Say, sayIn } from '../terminal/text.ts';
import { studyHint, type Verified, verifiedInputs } from '../verify-inputs.ts';

interface VerifyOptions extends CountOptions {
  readonly manuscript?: boolean;
  readonly study?: string;
  readonly rule?: readonly string[];
  readonly rules?: boolean;
  readonly strict?: boolean;
}

interface Found {
  readonly rule: string;
  readonly severity: Severity;
}

function endOf(found: readonly Found[], { strict }: VerifyOptions): ExitCode {
  return found.some(({ severity }) => strict === true || severity !== 'info') ? EXIT.found : EXIT.done;
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Only what was asked for. */
function asked<T extends Found>(found: readonly T[], { rule }: VerifyOptions): readonly T[] {
  return rule === undefined ? found : found.filter((check) => rule.some((id) => isSame(id, check.rule)));
}

/** `--rule R04,R05` and `--rule R04 --rule R05`, in any case. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(/[\s,]+/u)].filter((id) => id !== '');
}

function checkRules({ rule = [] }: VerifyOptions, known: readonly RuleSummary[]): void {
  const ids = [...new Set(known.map((one) => one.rule))];
  const wrong = rule.find((id) => !ids.some((one) => isSame(one, id)));
  if (wrong === undefined) return;
  const like = nearest(wrong, ids);
  throw new TelaahError({
    code: 'USAGE',
    message: { id: `tidak ada aturan "${wrong}"`, en: `there is no rule "${wrong}"` },
    hint: {
      id: `${like === undefined ? '' : `Maksudnya ${like}? `}Semua aturan: telaah verify --rules`,
      en: `${like === undefined ? '' : `Did you mean ${like}? `}All rules: telaah verify --rules`,
    },
  });
}

async function verifyStudy(inputs: readonly string[], options: VerifyOptions, io: Io): Promise<ExitCode> {
  const { analyzeStudy } = await import('../../pipeline.ts');
  const { formatStudyChecks } = await import('../terminal/verification.ts');
  const run = await analyzeStudy(countingRequest(inputs, options, io));
  const say = sayIn(run.study.lang);
  const checks = asked(run.analysis.conclusion.checks, options);
  if (options.json === true) {
    printJson(
      io,
      checks.map(({ rule, severity, message, where, advice }) => ({
        rule,
        severity,
        message: say(message),
        where,
        advice: say(advice),
      })),
    );
  } else io.out(formatStudyChecks(run.study.title ?? say(run.codebook.title), checks, say, io));
  tellWarnings(run, say, io);
  return run.unreadable.length > 0 ? EXIT.mistake : endOf(checks, options);
}

/** The language that most of a manuscript is in. */
function languageOf({ sections }: Manuscript): Lang {
  const length = (lang: Lang): number =>
    sections
      .filter((section) => section.lang === lang)
      .flatMap(({ blocks }) => blocks)
      .reduce((sum, { text }) => sum + text.length, 0);
  return length('en') > length('id') ? 'en' : 'id';
}

async function verifyManuscripts(
  files: Extract<Verified, { kind: 'manuscripts' }>['files'],
  options: VerifyOptions,
  io: Io,
): Promise<ExitCode> {
  const { analyzeStudy, verifyManuscript } = await import('../../pipeline.ts');
  const { formatManuscriptChecks } = await import('../terminal/verification.ts');
  const study =
    options.study === undefined
      ? undefined
      : (await analyzeStudy(requestFor([options.study], options, io))).analysis;
  const results: { path: string; say: Say; checks: readonly ManuscriptCheck[] }[] = [];
  for (const { file, path } of files) {
    const { manuscript, checks, warnings } = await verifyManuscript(file, path, study);
    const say = sayIn(options.lang ?? languageOf(manuscript));
    for (const warning of warnings) io.err(warningLine(warning, say, io));
    const hint = options.study === undefined ? await studyHint(file, path, io) : null;
    if (hint !== null) io.err(`${say(hint)}\n`);
    results.push({ path, say, checks: asked(checks, options) });
  }
  if (options.json === true) {
    const several = files.length > 1;
    printJson(
      io,
      results.flatMap(({ path, say, checks }) =>
        checks.map(({ rule, severity, confidence, message, where, advice }) => ({
          ...(several ? { file: path } : {}),
          rule,
          severity,
          confidence,
          message: say(message),
          where,
          advice: say(advice),
        })),
      ),
    );
  } else
    io.out(results.map(({ path, say, checks }) => formatManuscriptChecks(path, checks, say, io)).join('\n'));
  return endOf(
    results.flatMap(({ checks }) => checks),
    options,
  );
}

async function listRules(options: VerifyOptions, io: Io): Promise<void> {
  const { verificationRules } = await import('../../pipeline/verification.ts');
  const { formatRules } = await import('../terminal/verification.ts');
  const say = sayIn(options.lang ?? 'id');
  const rules = asked(verificationRules(), options);
  if (options.json !== true) {
    io.out(formatRules(rules, say, io));
    return;
  }
  printJson(
    io,
    rules.map(({ rule, checks, name, severity, advice }) => ({
      rule,
      checks,
      name: say(name),
      severity,
      advice: say(advice),
    })),
  );
}

async function run(inputs: readonly string[], options: VerifyOptions, io: Io): Promise<ExitCode> {
  const { verificationRules } = await import('../../pipeline/verification.ts');
  checkRules(options, verificationRules());
  if (options.rules === true) {
    await listRules(options, io);
    return EXIT.done;
  }
  const verified = await verifiedInputs(inputs, options, io);
  return verified.kind === 'study'
    ? verifyStudy(verified.inputs, options, io)
    : verifyManuscripts(verified.files, options, io);
}

export const verify: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('verify')
    .description(
      'find what an examiner would find: contradictions and gaps in a study, or in a manuscript (.docx, .md, .txt)',
    )
    .argument('[inputs...]', "a study's folder, or manuscripts; with -c, files are data", ['.'])
    .option('--study <folder>', "compare a manuscript's claims with the findings of this study")
    .option('--manuscript', 'the files are manuscripts, also where a codebook is named')
    .option('--rule <ids>', 'only these rules: R04,R05', collect)
    .option('--rules', 'list every rule with what it looks for')
    .option('--strict', 'exit with 1 for information, too, not only for warnings and errors');
  countingOptions(command)
    .option('--json', 'print JSON')
    .action(async (inputs: string[], options: VerifyOptions) => {
      exit(await run(inputs, options, io));
    });
  examples(command, [
    ['telaah verify', 'the study in this folder'],
    ['telaah verify naskah.docx', 'an article or a thesis chapter'],
    ['telaah verify naskah.docx --study my-study', 'also against the study it reports on'],
    ['telaah verify bab4.docx bab5.docx --rule R01,R02', 'several chapters, two rules'],
    ['telaah verify W-01.docx W-02.docx -c robbins-2010', 'data without a study.yaml'],
    ['telaah verify naskah.docx --json', 'for other programs'],
  ]);
};
