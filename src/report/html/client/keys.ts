import { data } from './data.ts';
import { make } from './dom.ts';
import { focusSearch, leaveTranscript, stepInList, turn } from './evidence.ts';

let dialog: HTMLDialogElement | undefined;

/** The list of keys. */
export function showHelp(): void {
  const { text } = data();
  dialog ??= make(
    'dialog',
    { 'aria-labelledby': 'help-title' },
    make('h2', { id: 'help-title' }, text.help),
    make(
      'dl',
      {},
      ...Object.entries(text.keys).flatMap(([keys, does]) => [
        make('dt', {}, ...keys.split(' ').map((key) => make('kbd', {}, key))),
        make('dd', {}, does),
      ]),
    ),
    make('button', { type: 'button', onclick: () => dialog?.close() }, text.close),
  );
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
}

const inEvidence = (): boolean => document.body.dataset['view'] === 'evidence';

/** What each key does; `true` where it was ours. */
const KEYS: Readonly<Record<string, () => boolean>> = {
  '1': () => go('#overview'),
  '2': () => go('#evidence'),
  '3': () => go('#report'),
  '/': () => {
    if (inEvidence()) focusSearch();
    else {
      // After the router, which listens first and shows the field.
      addEventListener('hashchange', focusSearch, { once: true });
      go('#evidence');
    }
    return true;
  },
  '?': () => {
    showHelp();
    return true;
  },
  j: () =>
    inEvidence() &&
    did(() => {
      stepInList(1);
    }),
  k: () =>
    inEvidence() &&
    did(() => {
      stepInList(-1);
    }),
  ArrowDown: () =>
    inList() &&
    did(() => {
      stepInList(1);
    }),
  ArrowUp: () =>
    inList() &&
    did(() => {
      stepInList(-1);
    }),
  n: () =>
    inEvidence() &&
    did(() => {
      turn(1);
    }),
  p: () =>
    inEvidence() &&
    did(() => {
      turn(-1);
    }),
  Escape: () => inEvidence() && did(leaveTranscript),
};

const inList = (): boolean => document.activeElement?.matches('a.hit-item') === true;

function did(what: () => void): true {
  what();
  return true;
}

function go(hash: string): boolean {
  if (location.hash !== hash) location.hash = hash;
  return true;
}

/** Keys act where nobody is typing, and never with a modifier: those are the browser's. */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog?.open === true) return;
    const { target, key } = event;
    if (!(target instanceof Element)) return;
    if (target.matches('input, select, textarea')) {
      if (key === 'Escape' && target instanceof HTMLElement) target.blur();
      return;
    }
    if (KEYS[key]?.() === true) event.preventDefault();
  });
}
