/** Options of everything that a person codes with. */
export interface CoderOptions {
  readonly coder?: string;
  readonly blind?: boolean;
}

export const CODER_OPTION = ['--coder <name>', 'who is coding; remembered in this study'] as const;
export const BLIND_OPTION = ['--blind', 'hide what the other coders did; remembered in this study'] as const;
export const NO_BLIND_OPTION = ['--no-blind', 'show it again'] as const;
