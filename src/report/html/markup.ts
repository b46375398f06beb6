/** A piece of HTML in which everything is escaped already. Only this file makes any. */
export class Html {
  readonly source: string;
  private constructor(source: string) {
    this.source = source;
  }

  /** For markup of our own that holds no text from outside. */
  static trusted(source: string): Html {
    return new Html(source);
  }
}

/** Text, markup, nothing (`null`, `false`), or several of them. */
export type Child = string | number | Html | null | false | readonly Child[];

/** `true` is an attribute without a value; `null`, `undefined` and `false` leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in an element or between the quotes of an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}

const VOID = new Set(['meta', 'link', 'br', 'hr']);

function childSource(child: Child): string {
  if (child === null || child === false) return '';
  if (child instanceof Html) return child.source;
  if (typeof child === 'object') return child.map(childSource).join('');
  return escapeHtml(String(child));
}

function attributeSource([name, value]: readonly [string, Attributes[string]]): string {
  if (value === null || value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
}

/** `<name attributes>children</name>`; names are ours, values and children may be anybody's. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Html {
  const open = `<${name}${Object.entries(attributes).map(attributeSource).join('')}>`;
  return Html.trusted(VOID.has(name) ? open : `${open}${childSource(children)}</${name}>`);
}

/** Several pieces as one. */
export function fragment(...children: readonly Child[]): Html {
  return Html.trusted(childSource(children));
}

/** JSON that can stand in a `<script>` element: nothing in it ends the element, opens a comment, or breaks a line of script. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
