/**
 * Where in its original a passage stands, for readers who want to find it there: the page of a PDF, the second of a
 * recording, the row of a sheet of answers, the moment at which a chat message was sent.
 */
export type Locator =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'time'; readonly seconds: number }
  | { readonly kind: 'row'; readonly row: number }
  /** ISO 8601 without a zone: `2025-03-12T09:14`. */
  | { readonly kind: 'moment'; readonly at: string };
