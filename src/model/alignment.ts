/** How a finding stands to the theory: sejalan, belum sepenuhnya sejalan, belum sejalan. */
export type Alignment = 'aligned' | 'partly-aligned' | 'not-aligned';
