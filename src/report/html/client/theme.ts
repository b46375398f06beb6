import { data } from './data.ts';
import { make } from './dom.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const KEY = 'telaah-theme';

/** Some browsers keep nothing for a file; then the choice holds until the page is closed. */
function kept(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'auto';
  } catch {
    return 'auto';
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Nothing is lost but the memory of it.
  }
}

let now: Theme = 'auto';

function apply(theme: Theme): void {
  now = theme;
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Before anything is painted. */
export function applyKeptTheme(): void {
  apply(kept());
}

export function themeButton(): HTMLElement {
  const { text } = data();
  const label = make('span', {});
  const tell = (): void => {
    label.textContent = ` ${text.themes[now]}`;
    button.title = `${text.theme}: ${text.themes[now]}`;
    button.setAttribute('aria-label', button.title);
  };
  const button = make(
    'button',
    {
      type: 'button',
      class: 'theme',
      onclick: () => {
        apply(THEMES[(THEMES.indexOf(now) + 1) % THEMES.length] ?? 'auto');
        keep(now);
        tell();
      },
    },
    '◐',
    label,
  );
  tell();
  return button;
}
