/** A part of a document: text, something to run, or a hidden line that prepares it. */
export type Step =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'copy'; readonly text: string; readonly from: string; readonly to: string }
  | { readonly kind: 'delete'; readonly text: string; readonly file: string }
  | {
      readonly kind: 'edit';
      readonly text: string;
      readonly file: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'file'; readonly text: string; readonly file: string; readonly content: string }
  | {
      readonly kind: 'run';
      readonly fence: string;
      readonly commands: readonly string[];
      readonly settings: Settings;
    };

/** What stands behind `console` on the fence. */
export interface Settings {
  /** The exit code that the last command must have. */
  readonly exit: number;
  /** The lines of output to show; all where it says nothing. */
  readonly show: string | undefined;
}

const FENCE = /^(`{3,})(\S*)(.*)$/u;
const COPY = /^<!-- copy: (\S+)(?: (\S+))? -->$/u;
const DELETE = /^<!-- delete: (\S+) -->$/u;
const EDIT = /^<!-- edit: (\S+): (.+) => (.+) -->$/u;

function attribute(info: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}=(\\S+)`, 'u').exec(info)?.[1];
}

function fenced(fence: string, language: string, info: string, body: readonly string[], close: string): Step {
  const text = [fence, ...body, close].join('\n');
  const file = attribute(info, 'file');
  if (file !== undefined) return { kind: 'file', text, file, content: `${body.join('\n')}\n` };
  const commands = body.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2));
  if (language !== 'console' || commands.length === 0) return { kind: 'text', text };
  const settings = { exit: Number(attribute(info, 'exit') ?? 0), show: attribute(info, 'show') };
  return { kind: 'run', fence, commands, settings };
}

function hidden(line: string): Step {
  const [, from, to] = COPY.exec(line) ?? [];
  if (from !== undefined) return { kind: 'copy', text: line, from, to: to ?? from };
  const [, gone] = DELETE.exec(line) ?? [];
  if (gone !== undefined) return { kind: 'delete', text: line, file: gone };
  const [, file, before, after] = EDIT.exec(line) ?? [];
  if (file !== undefined && before !== undefined && after !== undefined) {
    return { kind: 'edit', text: line, file, from: before, to: after };
  }
  return { kind: 'text', text: line };
}

/**
 * The steps of a markdown document, in order. Executable are `console` blocks with lines that begin with `$ `
 * (`exit=1` and `show=1..5,-3..-1` may stand on the fence), blocks with `file=PATH` on the fence, which are written
 * to that file, and the hidden lines `<!-- copy: FROM TO -->`, `<!-- delete: FILE -->` and `<!-- edit: FILE: OLD => NEW -->`.
 */
export function stepsOf(markdown: string): Step[] {
  const steps: Step[] = [];
  const lines = markdown.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const [, ticks, language = '', info = ''] = FENCE.exec(line) ?? [];
    if (ticks === undefined) {
      steps.push(hidden(line));
      continue;
    }
    const end = lines.indexOf(ticks, index + 1);
    if (end < 0) throw new Error(`a code block is not closed: ${line}`);
    steps.push(fenced(line, language, info, lines.slice(index + 1, end), ticks));
    index = end;
  }
  return steps;
}
