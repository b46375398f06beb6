/** A researcher, as reporting standards ask for them (COREQ 1–5). */
export interface Researcher {
  readonly name: string;
  /** Interviewer, coder, supervisor …, in the study's own words. */
  readonly role: string | null;
  readonly credentials: string | null;
  readonly occupation: string | null;
  readonly gender: string | null;
  readonly training: string | null;
}

/** Answers that reporting standards ask of the author, free text by key of `METHOD_FIELDS`. */
export const METHOD_FIELDS = [
  'question',
  'approach',
  'context',
  'sampling',
  'recruitment',
  'non-participation',
  'setting',
  'bystanders',
  'guide',
  'recording',
  'transcription',
  'relationship',
  'reflexivity',
  'ethics',
  'funding',
  'conflicts',
  'limitations',
] as const;
export type MethodField = (typeof METHOD_FIELDS)[number];

/** What `study.yaml` says under `methods:` of how the study was made; nothing in it is required. */
export interface StudyMethods {
  readonly researchers: readonly Researcher[];
  readonly fields: Readonly<Partial<Record<MethodField, string>>>;
  /** How many informants the study says it has, and of which kinds (kunci, utama, tambahan; pimpinan, staf …). */
  readonly informants: {
    readonly count: number | null;
    readonly kinds: Readonly<Record<string, number>>;
  };
  /** Saturation claimed, and the options of its assessment where they differ from the default. */
  readonly saturation: {
    readonly claimed: boolean;
    readonly base: number | null;
    readonly run: number | null;
    readonly threshold: number | null;
  };
  /** Minutes of an interview, by document id. */
  readonly minutes: Readonly<Record<string, number>>;
}

export const NO_METHODS: StudyMethods = {
  researchers: [],
  fields: {},
  informants: { count: null, kinds: {} },
  saturation: { claimed: false, base: null, run: null, threshold: null },
  minutes: {},
};
