import type { CatalogueEntry } from './catalogue.ts';
import type { Condition, Measurement } from './measurement.ts';

type Figure = Exclude<keyof Measurement, 'study' | 'condition' | 'training'>;

const FIGURES: readonly (readonly [key: Figure, title: string])[] = [
  ['kappa', 'mean κ'],
  ['precision', 'precision'],
  ['recall', 'recall'],
  ['polarity', 'polarity F1'],
  ['joint', 'joint F1'],
  ['topThree', 'top 3'],
  ['factors', 'factors F1'],
];
const VERDICTS: readonly (readonly [key: Figure, title: string])[] = [
  ['verdictExact', 'verdict exact'],
  ['verdictWithinOne', 'within one step'],
  ['cells', 'technique exact'],
  ['convergence', 'convergence'],
];
const STYLES: readonly (readonly [style: CatalogueEntry['style'], title: string])[] = [
  ['spoken', 'Spoken Indonesian'],
  ['student', 'Student’s transcript'],
  ['english', 'English'],
];

const shown = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

function mean(measured: readonly Measurement[], figure: Figure): number | null {
  const values = measured.map((one) => one[figure]).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, n) => (n === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function byCondition(
  measured: readonly Measurement[],
  conditions: readonly (readonly [Condition, string])[],
  figures: typeof FIGURES,
): string {
  const rows = conditions.map(([condition, title]) => {
    const own = measured.filter((one) => one.condition === condition);
    return [title, ...figures.map(([key]) => shown(mean(own, key)))];
  });
  return table(['', ...figures.map(([, title]) => title)], rows);
}

/** The conditions under which readers are measured. */
export const READERS: readonly (readonly [Condition, string])[] = [
  ['reader a', 'one reader'],
  ['reader b', 'another reader'],
  ['reader b against reader a', 'the readers against each other'],
];

const CONDITIONS: readonly (readonly [Condition, string])[] = [
  ['majority', 'commonest code for all'],
  ['dictionary', 'dictionary: every term of the codebook'],
  ['cold', '**Telaah, cold**'],
  ['after 10 %', 'Telaah, after 10 % coded by hand'],
  ['after 20 %', 'Telaah, after 20 %'],
  ['after 50 %', 'Telaah, after 50 %'],
];

function section(
  entries: readonly CatalogueEntry[],
  measured: readonly Measurement[],
  conditions = CONDITIONS,
): string {
  return STYLES.map(([style, title]) => {
    const ids = new Set(entries.filter((entry) => entry.style === style).map(({ id }) => id));
    const own = measured.filter(({ study }) => ids.has(study));
    return `### ${title} (${ids.size} studies)\n\n${byCondition(own, conditions, FIGURES)}`;
  }).join('\n\n');
}

function perStudy(entries: readonly CatalogueEntry[], measured: readonly Measurement[]): string {
  const rows = entries.map(({ id, framework }) => {
    const own = measured.filter(({ study, condition }) => study === id && condition === 'cold');
    return [id, framework, ...FIGURES.map(([key]) => shown(mean(own, key)))];
  });
  return table(['study', 'framework', ...FIGURES.map(([, title]) => title)], rows);
}

/** A word of warning where frameworks that nobody studied were measured with another training than the rest. */
function staleness(measured: readonly Measurement[]): string {
  const trained = (where: Condition): string[] =>
    measured.filter(({ condition }) => condition === where).map(({ training }) => training);
  const versions = new Set([...trained('cold'), ...trained('own framework')]);
  return versions.size < 2 ? '' : ' Measured with another training than everything above.';
}

/** docs/accuracy.md: what was measured, how, and how far it may be trusted. */
export function accuracyPage(entries: readonly CatalogueEntry[], measured: readonly Measurement[]): string {
  const known = entries.filter((entry) => entry.known);
  const later = entries.filter((entry) => !entry.known);
  const drawn = later.filter(({ sides }) => sides === 'drawn');
  const whole = later.filter(({ sides }) => sides === undefined);
  const of = (some: readonly CatalogueEntry[]): Measurement[] => {
    const ids = new Set(some.map(({ id }) => id));
    return measured.filter(({ study }) => ids.has(study));
  };
  return `${HEAD}
## The sixteen practice studies

${known.length} studies, written by one writer each. Whoever wrote the shipped codebooks had read them. Each is therefore coded with
its codebook *purged*: every term, phrase and guide question that is found in this study and in no other one is taken
out. What is left was found elsewhere too. That is still a little too good, since the terms were chosen by people who
knew the study.

${section(known, of(known))}

With the codebook as it is shipped, terms that fit these studies alone included (too good, for comparison only):

${byCondition(of(known), [['shipped codebook', 'Telaah, cold, shipped codebook']], FIGURES)}

Ratings drawn from the codings, against the ratings a person gave:

${byCondition(of(known), CONDITIONS.slice(1), VERDICTS)}

## What a reader finds

A window of each practice study (429 units in all) was read by two readers, each for itself: large language models, which were
given the windows, the questions and a line on each code, and neither the writers' codings nor a codebook. What they gave
is in \`scripts/learning/readings/\`; nothing is learned from it. Against the writer of each study, and against each other:

${section(known, of(known), READERS)}

So the passages are clear to a reader who knows how offices work, in polarity too: what Telaah lacks there is less a rule
than knowledge of the world. In naming factors readers agree with a study's writer hardly better than Telaah does on
spoken and student's Indonesian, and not at all in English, since a factor counts only under nearly the same words.

## The ${whole.length} latest studies

Written when coding was as it is now, by others, who had seen neither the codebooks nor another study, and who were told to let an
office hang together, as offices do. They are coded with the codebooks as they are shipped. They are
the nearest to **what a new study meets**, and flattered least: deciding between sides is learned from such studies too, and what passages are
judged beside was chosen with a look at them among all others, each left out in its turn. They tell by incident even more than the practice studies do, and the documents of half of them by figures and facts alone.

${section(whole, of(whole))}

## The ${drawn.length} studies before them

Written by others too, and coded with the codebooks as they are shipped. Their writers chose the side of each passage by itself:
under a code the sides differ hardly more than by chance, where elsewhere a code leans to one side. What the rest
of the study says of a code therefore helps elsewhere and not here. They also spread the codes more evenly over each document, so
that reading a passage beside its document gains more here than it will elsewhere.

${section(drawn, of(drawn))}

## A framework that no study was coded with

The user's own codebook: nothing was learned in its framework. All there is are its questions, terms, phrases and
examples, and what other frameworks say of their own codes. The practice studies flatter here: the examples were written by
people who had read them.${staleness(measured)}

${byCondition(of(known), [['own framework', 'practice studies']], FIGURES)}

${byCondition(of(whole), [['own framework', 'the latest studies']], FIGURES)}

${byCondition(of(drawn), [['own framework', 'those before them']], FIGURES)}

## Study by study, cold

${perStudy(entries, measured)}
${TAIL}`;
}

const HEAD = `<!-- generated by npm run evaluate -->

# How well automatic coding does

Automatic codings are proposals. This page says how often they are what a person would have given, so that nobody has
to believe us. \`npm run evaluate\` writes it; \`telaah evaluate\` measures the same figures on codings of your own.

How it is measured: a study that is scored is left out of everything that is trained or tuned (words, decision,
thresholds, polarity); the script refuses to go on if it finds it in the training. *Cold* means that no unit of the study
was coded by hand; *after 20 %* means that a fifth of the units was coded by the person, and the rest is scored: the mean of three
draws at random with fixed seeds, between which a verdict figure differs by up to 0.07. Mean κ is the mean over codes of Cohen's κ (1960); polarity F1 is the macro-F1 of
positive, negative and mixed on the codes both give; joint F1 counts a code only with the right polarity; top 3 is the
share of a person's codes that are among the first three proposals; factors F1 counts a factor only with the right
kind and cause: its label, or the source's own words that Telaah gives with it, must share half of the content words of the
shorter with the person's label (words of another passage, drawn at random, add one match in a hundred). All studies are synthetic, and each was coded by its writer alone; how far others agree stands below.
Beside studies the training has single remarks and answers (\`training/\`), written by others who had read no study; for the answers they were
told what kinds of passages are misread. Three examples in those instructions held figures of practice passages; the answers with such
figures were taken out. Measured is the model as it comes from its file.

What was chosen by looking at these studies flatters them a little: how firmly what was learned of sides holds against the person's own codings, how strongly it is
drawn to the lexicon (on a quarter of the studies), and that signs and particles tell sides, each is learned against the others, and words under the names of codes by themselves (on half of them). By what a passage is judged beside the others of its
document and those elsewhere that are like it (seven figures), what makes them alike, and by what its side is judged beside the rest of the study, was chosen on all of them, each left out in its turn from what was learned.
So was that deciding between sides is not learned from studies whose sides were drawn: it lifts the practice studies’ joint F1 by 0.012, and
lowers the polarity F1 of those others by about as much. That it is learned from the latest studies too lifts their own polarity F1 by 0.02 (on seven of
them), and lowers that of the practice studies by 0.007 cold and 0.002 after 20 % (on twelve).
Where a cause counts as a factor (with no code beside it, beside a code it is not known to work on, in observers' notes, how short a label of its own is) was chosen on the practice studies; it lifts their factors F1 by 0.05 cold and after 20 %.
That a proposal with a confidence under one half counts half in a rating was chosen on the practice studies too; it lifts their exact verdicts by 0.006 cold and 0.002 after 20 %, and no verdict is two steps off any more (one was).
How much the rules of polarity count for passages of one stretch and for phrases of the codebook was chosen for sentences that anybody reads
alike (*Itu yang paling bikin pusing, berantakan.*), and costs 0.006 of the polarity F1 of studies whose sides were drawn.
`;

const TAIL = `
## What goes wrong

- **Polarity by incident.** Most errors between positive and negative are told without a judging word: a number that is
  good only if one knows the target, a story whose point is not said, a joke. Words and rules reach few of them, and
  more to learn from helps slowly. What the other passages under the code say decides some of them, at the price of negative
  cases that are only hinted at: a passage against the lean of its code is misread more often for it.
- **Mixed.** A person's *mixed* is often a judgement of weight: one side is said in passing. About half are found.
- **Codes that lie close together**: skill and procedure where a mistake breaks a rule; presence and commitment;
  a leader's directions and cooperation. The right code is then usually among the first three.
- **Short follow-ups** (*Terus?* — *Ya begitu.*) are coded by the question before them and by the passages around them, or not at all.
- **English** has fewer studies to learn from than Indonesian.
- **Factors told by incident**, without a word of cause and without the words of the codebook, are not found: a third of
  those that people note in the practice studies, and nearly all in the others (*Sembilan ton, truk tinggal satu*), whose writers
  seldom tell a cause as one and name each under words of its own. Beside what is found, as many passages name a cause that a person did
  not think worth noting. Take the list of factors as a beginning: leave out, rename and add with \`telaah conclude factor\`.
`;
