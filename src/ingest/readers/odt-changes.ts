import type { Attributes } from './html-walker.ts';

/**
 * Deletions that some programs leave standing in the text, between marks; as a rule a deleted text is kept apart,
 * in the list of changes, and there is nothing to do.
 */
export class OdtChanges {
  readonly #deletions = new Set<string>();
  readonly #open = new Set<string>();
  #region = '';

  /** An element of the list of changes. */
  open(name: string, attributes: Attributes): void {
    if (name === 'text:changed-region') this.#region = attributes['text:id'] ?? attributes['xml:id'] ?? '';
    else if (name === 'text:deletion') this.#deletions.add(this.#region);
  }

  begin(id: string | undefined): void {
    if (id !== undefined && this.#deletions.has(id)) this.#open.add(id);
  }

  end(id: string | undefined): void {
    if (id !== undefined) this.#open.delete(id);
  }

  get isDeleted(): boolean {
    return this.#open.size > 0;
  }
}
