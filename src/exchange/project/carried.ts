/** Titles of the notes in which a project of ours carries what other programs know nothing of. */
export const CARRIED = { study: 'study.yaml', codebook: 'codebook.yaml' } as const;

/** The user under whose name a project of ours has automatic proposals. */
export const AUTOMATIC = 'Telaah (auto)';
