import { at, data } from './data.ts';
import { make } from './dom.ts';
import { hashOf, located, NOWHERE, placeOf } from './place.ts';

const ADDRESS = /[\p{L}\p{N}][\p{L}\p{N}._-]*:\d+/gu;

/** Text with the addresses of units in it as links; `null` where there are none. */
function linked(text: string): readonly (Node | string)[] | null {
  const parts: (Node | string)[] = [];
  let done = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const [address] = found;
    if (located(address) === null) continue;
    parts.push(text.slice(done, found.index), make('a', { href: `#${address}` }, address));
    done = found.index + address.length;
  }
  return parts.length === 0 ? null : [...parts, text.slice(done)];
}

function linkIn(section: Element): void {
  for (const figure of section.querySelectorAll<HTMLElement>('figure[data-passage]')) {
    const passage = at(data().passages, Number(figure.dataset['passage']));
    const caption = figure.querySelector('figcaption');
    caption?.replaceChildren(make('a', { href: hashOf(placeOf(passage, NOWHERE)) }, caption.textContent));
  }
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement?.closest('a, h2, h3, h4, blockquote, script') !== null) continue;
    const parts = linked(text.data);
    if (parts !== null) text.replaceWith(...parts);
  }
}

/** Every quote and every address in the report leads to its transcript; done to each chapter as it comes into view. */
export function linkReport(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        linkIn(target);
      }
    },
    { rootMargin: '300px' },
  );
  for (const section of document.querySelectorAll('.chapters section')) {
    if (section.querySelector('section') === null) observer.observe(section);
  }
}
