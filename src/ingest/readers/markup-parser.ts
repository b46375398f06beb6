import { type DomHandler, Parser, type ParserOptions } from 'htmlparser2';

/** Elements within elements, more than any program writes; the parser gets slow beyond. */
const DEEPEST = 10_000;

/** What happens in markup, in its order. */
export interface MarkupEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** Thrown for markup whose elements are nested too deeply; each reader says it in the words of its format. */
export class TooDeepError extends Error {}

/** Parses HTML or XML once. @throws TooDeepError */
export function parseMarkup(markup: string, events: MarkupEvents, options: ParserOptions): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > DEEPEST) throw new TooDeepError();
        events.open(name, attributes);
      },
      ontext: events.text,
      onclosetag: (name) => {
        depth -= 1;
        events.close(name);
      },
    },
    { decodeEntities: true, ...options },
  );
  parser.write(markup);
  parser.end();
}

/** Parses XML into the tree of a handler. @throws TooDeepError */
export function parseTree(xml: string, handler: DomHandler): void {
  let depth = 0;
  const open = handler.onopentag.bind(handler);
  const close = handler.onclosetag.bind(handler);
  handler.onopentag = (name, attributes) => {
    depth += 1;
    if (depth > DEEPEST) throw new TooDeepError();
    open(name, attributes);
  };
  handler.onclosetag = () => {
    depth -= 1;
    close();
  };
  // Entities stay as they are written: what was read is what is written again.
  const parser = new Parser(handler, { xmlMode: true, decodeEntities: false });
  parser.write(xml);
  parser.end();
}
