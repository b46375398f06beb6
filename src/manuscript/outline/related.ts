/**
 * What a recommendation may speak of to answer a weakness: training answers a lack of ability. From the weakness to
 * what answers it besides itself; deliberately wide, since a weakness is only called unanswered when nothing is near it.
 */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  ability: ['training', 'technology', 'experience'],
  technology: ['training', 'ability'],
  timeliness: ['time-management', 'discipline', 'division-of-tasks', 'supervision', 'workload'],
  'time-management': ['timeliness', 'discipline'],
  coordination: ['communication', 'direction', 'cooperation'],
  communication: ['coordination', 'direction'],
  cooperation: ['coordination', 'communication', 'relations'],
  relations: ['communication', 'cooperation', 'environment'],
  direction: ['coordination', 'communication', 'leadership', 'supervision'],
  'division-of-tasks': ['workload', 'staffing', 'placement', 'sop'],
  staffing: ['people', 'workload', 'placement'],
  people: ['staffing', 'training', 'ability', 'placement'],
  workload: ['division-of-tasks', 'staffing', 'placement'],
  responsibility: ['commitment', 'discipline', 'motivation', 'supervision'],
  commitment: ['motivation', 'responsibility', 'discipline'],
  initiative: ['motivation', 'innovation', 'independence'],
  innovation: ['initiative'],
  independence: ['initiative', 'motivation', 'confidence'],
  confidence: ['independence', 'motivation'],
  facilities: ['budget', 'network'],
  network: ['facilities', 'technology'],
  education: ['placement', 'staffing'],
  discipline: ['supervision', 'sanction', 'reward'],
  regulation: ['discipline', 'supervision', 'sanction', 'sop'],
  motivation: ['reward', 'welfare'],
  target: ['time-management', 'planning', 'supervision', 'evaluation'],
  output: ['target', 'time-management', 'planning'],
  quantity: ['target', 'output', 'time-management'],
  quality: ['training', 'ability', 'supervision', 'evaluation'],
  care: ['attitude', 'motivation', 'responsiveness'],
  attitude: ['courtesy', 'discipline', 'supervision'],
  sop: ['supervision', 'regulation', 'socialization'],
  participation: ['socialization'],
  responsiveness: ['complaints', 'timeliness'],
};

/** The terms of `terms` and what answers them. */
export function answersTo(terms: readonly string[]): readonly string[] {
  return terms.flatMap((term) => [term, ...(ANSWERS[term.slice(1)] ?? []).map((concept) => `#${concept}`)]);
}
