/** Someone who speaks in an interview, as it is written there. */
export interface Voice {
  /** The label before the turns; `null` where only what is said tells who speaks. */
  readonly label: string | null;
  readonly role: 'interviewer' | 'informant';
  readonly informant: string | null;
  /** How often this voice takes the word. */
  readonly turns: number;
}
