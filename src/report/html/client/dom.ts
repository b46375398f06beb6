type Value = string | number | boolean | ((event: Event) => void);
type Part = Node | string | false | null;

/**
 * An element with attributes, listeners (`onclick`), and children. Text becomes text nodes and attributes' values stay
 * values: nothing that comes in is ever read as markup.
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, Value>>,
  ...parts: readonly Part[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false) made.setAttribute(key, String(value));
  }
  made.append(...parts.filter((part) => part !== false && part !== null));
  return made;
}

/** What the page was written with; a page without it is not ours. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`#${id} is missing`);
  return found;
}

/** `{0}` and `{1}` filled in. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/gu, (_, at: string) => String(values[Number(at)] ?? ''));
}
