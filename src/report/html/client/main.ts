import { data } from './data.ts';
import { byId, make } from './dom.ts';
import { showEvidence } from './evidence.ts';
import { listenToKeys, showHelp } from './keys.ts';
import { linkReport } from './links.ts';
import { showMatrices } from './matrices.ts';
import { NOWHERE, readPlace } from './place.ts';
import { applyKeptTheme, themeButton } from './theme.ts';

type View = 'overview' | 'evidence' | 'report';
const VIEWS: readonly View[] = ['overview', 'evidence', 'report'];

function show(view: View): void {
  const before = document.body.dataset['view'];
  document.body.dataset['view'] = view;
  for (const each of VIEWS) byId(each).hidden = each !== view;
  for (const link of document.querySelectorAll('.bar nav a')) {
    if (link.getAttribute('href') === `#${view}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (before !== undefined && before !== view) scrollTo(0, 0);
}

/** An address that somebody typed may be no code at all. */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** `#evidence?…`, `#W-03:7`, a view, or any part of the overview or the report. */
function route(): void {
  const hash = decoded(location.hash.slice(1));
  if (hash.startsWith('evidence')) {
    show('evidence');
    showEvidence(readPlace(location.hash.slice('#evidence?'.length)));
    return;
  }
  if (/:\d+$/u.test(hash)) {
    show('evidence');
    showEvidence({ ...NOWHERE, at: hash });
    return;
  }
  const part = document.getElementById(hash);
  const inReport = (part?.closest('#report') ?? null) !== null;
  show(inReport ? 'report' : 'overview');
  if (part === null || part.classList.contains('view')) scrollTo(0, 0);
  else part.scrollIntoView();
}

function tools(): HTMLElement {
  const { text } = data();
  return make(
    'div',
    { class: 'tools' },
    themeButton(),
    make(
      'button',
      {
        type: 'button',
        onclick: () => {
          print();
        },
      },
      text.print,
    ),
    make('button', { type: 'button', 'aria-label': text.help, title: text.help, onclick: showHelp }, '?'),
  );
}

applyKeptTheme();
document.documentElement.classList.add('script');
document.addEventListener('DOMContentLoaded', () => {
  route();
  addEventListener('hashchange', route);
  listenToKeys();
  // The page is read first; what needs the data comes after it.
  setTimeout(() => {
    document.querySelector('.bar')?.append(tools());
    showMatrices();
    linkReport();
  });
});
