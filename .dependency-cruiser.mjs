/**
 * The architecture as rules that fail (ARCHITECTURE.md says why). Each comment says what to do instead.
 *
 * `model` is the nouns; `formats` (files read with their places), `language` and `statistics` stand on it; the stages
 * stand on those and never on each other; `pipeline` joins the stages; `cli` drives the pipeline; `bin` drives `cli`.
 */

const STAGES = [
  'ingest',
  'anonymize',
  'codebook',
  'study',
  'anchoring',
  'reduction',
  'display',
  'charts',
  'conclusion',
  'evaluation',
  'agreement',
  'checklist',
  'comparison',
  'report',
  'store',
  'exchange',
  'manuscript',
  'search',
];

/** What a folder of src may import besides itself and `model`. */
const FOUNDATIONS = {
  files: [],
  formats: [],
  language: [],
  statistics: [],
  ingest: ['language', 'formats', 'files'],
  codebook: ['formats', 'files'],
  study: ['formats', 'files'],
  reduction: ['language', 'statistics'],
  anchoring: [],
  anonymize: ['formats'],
  display: [],
  charts: [],
  conclusion: [],
  evaluation: ['language', 'statistics', 'formats'],
  agreement: ['statistics', 'formats'],
  checklist: [],
  comparison: [],
  report: ['formats'],
  store: ['formats', 'files'],
  exchange: ['formats'],
  manuscript: ['language', 'formats'],
  search: ['language'],
};

/** The one home of each package: where it may be imported. Anything not listed here has none in src. */
const HOMES = {
  natural: ['^src/language/'],
  'gray-matter': ['^src/ingest/'],
  mammoth: ['^src/ingest/'],
  htmlparser2: ['^src/ingest/', '^src/report/word/template/', '^src/exchange/'],
  yaml: [
    '^src/formats/',
    '^src/codebook/',
    '^src/study/',
    '^src/ingest/front-matter',
    '^src/store/',
    '^src/cli/',
  ],
  zod: [
    '^src/formats/',
    '^src/codebook/',
    '^src/study/',
    '^src/store/',
    '^src/evaluation/',
    '^src/report/',
    '^src/anonymize/',
  ],
  tinyglobby: ['^src/study/'],
  'age-encryption': ['^src/store/'],
  'approx-string-match': ['^src/anchoring/'],
  'csv-parse': ['^src/formats/'],
  'csv-stringify': ['^src/report/', '^src/formats/'],
  docx: ['^src/report/word/'],
  'dom-serializer': ['^src/report/word/template/', '^src/ingest/readers/'],
  fflate: ['^src/report/word/', '^src/ingest/readers/', '^src/exchange/'],
  'sql.js': ['^src/exchange/sqlite/'],
  'hyparquet-writer': ['^src/exchange/parquet/'],
  echarts: ['^src/charts/'],
  '@resvg/resvg-wasm': ['^src/charts/'],
  hucre: ['^src/formats/'],
  unpdf: ['^src/ingest/readers/pdf/'],
  re2js: ['^src/search/'],
  'mdast-util-to-markdown': ['^src/report/'],
  'mdast-util-gfm-table': ['^src/report/'],
  '@types/mdast': ['^src/report/'],
  commander: ['^src/cli/'],
  chalk: ['^src/cli/'],
  'cli-table3': ['^src/cli/'],
  '@clack/prompts': ['^src/cli/'],
  ink: ['^src/cli/review/'],
  react: ['^src/cli/review/'],
  'string-width': ['^src/cli/'],
  'wrap-ansi': ['^src/cli/'],
};

const PIPELINE = '^src/pipeline(\\.ts$|/)';
const FACES = '^src/[^/]+/(index|registry)\\.ts$';
const inFolders = (folders) => `^src/(${folders.join('|')})/`;
const packagePath = (name) => `(^|/)node_modules/${name}(/|$)`;

const foundationRules = Object.entries(FOUNDATIONS).map(([folder, allowed]) => ({
  name: `${folder}-stands-on-${['model', ...allowed].join('-and-')}`,
  comment:
    `src/${folder} may import only itself and ${['model', ...allowed].join(', ')}. A noun that two folders need ` +
    'belongs in src/model; a value that another stage made is handed over by src/pipeline.ts.',
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^(src|bin|test|scripts|bench)/', pathNot: inFolders([folder, 'model', ...allowed]) },
}));

const homeRules = Object.entries(HOMES).map(([name, homes]) => ({
  name: `home-of-${name.replace(/^@/, '').replace('/', '-')}`,
  comment: `${name} is imported only in ${homes.map((home) => home.slice(1)).join(', ')}. Use what its home exports, or hand the result over.`,
  severity: 'error',
  from: { pathNot: homes },
  to: { path: packagePath(name) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'model-imports-nothing',
      comment:
        'src/model is the nouns: no stage, no package, no Node module. Move the code that needs one into a stage.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: '^src/model/' },
    },
    ...foundationRules,
    {
      name: 'only-pipeline-joins-stages',
      comment:
        'Only src/pipeline.ts, the public face src/index.ts and src/cli may import stages. Hand the value over in the pipeline.',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$', pathNot: [PIPELINE, '^src/index\\.ts$'] },
      to: { path: inFolders(STAGES) },
    },
    {
      name: 'cli-uses-the-faces-of-stages',
      comment:
        'src/cli may import the pipeline, the store, the model, and of a stage its index.ts or registry.ts. Export what a command needs there.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/', pathNot: ['^src/(cli|model|formats|files|store)/', PIPELINE, FACES] },
    },
    {
      name: 'index-is-a-face',
      comment:
        'src/index.ts is for programs: it shows the pipeline, the model and the faces of stages, never the cli.',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/', pathNot: ['^src/model/', PIPELINE, FACES] },
    },
    {
      name: 'nothing-imports-the-cli',
      comment: 'Only bin/ may import src/cli. What others need of it belongs in a stage or the model.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^(src/cli|bin)/' },
    },
    {
      name: 'only-drivers-import-the-pipeline',
      comment: 'Only src/cli and src/index.ts start the pipeline: a stage that needs it is turned round.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/cli/', '^src/index\\.ts$', PIPELINE] },
      to: { path: PIPELINE },
    },
    {
      name: 'bin-is-thin',
      comment:
        'bin/ hands argv and streams to src/cli, and nothing else: put it there, where it is tested without a process.',
      severity: 'error',
      from: { path: '^bin/' },
      to: { pathNot: ['^src/cli/', '^(node:)?process$'] },
    },
    {
      name: 'files-are-read-at-the-edges',
      comment:
        'Only ingest, codebook/load, study, store, exchange and cli touch files. Elsewhere take text or bytes as an argument, and return them.',
      severity: 'error',
      from: {
        path: '^(src|bin)/',
        pathNot: ['^src/(files|ingest|study|store|exchange|cli)/', '^src/codebook/load'],
      },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'offline',
      comment: 'Telaah opens no socket and starts no other program.',
      severity: 'error',
      from: { path: '^(src|bin)/' },
      to: {
        path: '^(node:)?(net|tls|http|https|http2|dgram|dns|dns/promises|child_process|cluster|inspector)$',
      },
    },
    {
      name: 'natural-by-deep-path',
      comment: 'The whole of natural takes seconds and loads database drivers: import the one file you need.',
      severity: 'error',
      from: {},
      to: { path: packagePath('natural'), pathNot: 'node_modules/natural/lib/natural/[^/]+/' },
    },
    ...homeRules,
    {
      name: 'package-has-a-home',
      comment:
        'A package that src imports has one home: add it to HOMES in .dependency-cruiser.mjs, with the folder that wraps it.',
      severity: 'error',
      from: { path: '^(src|bin)/' },
      to: {
        dependencyTypes: [
          'npm',
          'npm-dev',
          'npm-optional',
          'npm-peer',
          'npm-bundled',
          'npm-no-pkg',
          'npm-unknown',
          'deprecated',
        ],
        pathNot: Object.keys(HOMES).map(packagePath),
      },
    },
    {
      name: 'no-dev-dependency',
      comment: 'What the program imports is installed with it: move the package to "dependencies".',
      severity: 'error',
      from: { path: '^(src|bin)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one, or share a third: take the shared part out.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'A file that imports nothing and that nothing imports is dead: use it or delete it.',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere: correct the path, or add the package to package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types count: they are dependencies of one folder on another all the same.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
