import { describe, expect, it } from 'vitest';
import { blockMarkup } from '../../../src/report/html/blocks.ts';
import { drawing } from '../../../src/report/html/drawing.ts';
import type { Figure } from '../../../src/report/model.ts';

const inside = (part: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="10">${part}</svg>`;

describe('a chart in the page', () => {
  it('stands as it was drawn', () => {
    const svg = inside(
      '<g clip-path="url(#chart-a-clip)"><rect x="1" fill="#fff"/><text>on line = 5; data: 3 &lt; 4</text></g>',
    );
    expect(drawing(`\n${svg}\n`).source).toBe(svg);
  });

  it.each([
    ['a script', '<script>1</script>'],
    ['a listener', '<rect onload="1"/>'],
    ['a listener in capitals', '<rect ONLOAD="1"/>'],
    ['a style that the policy would drop', '<rect style="fill:red"/>'],
    ['a style element', '<style>*{}</style>'],
    ['foreign markup', '<foreignObject><p>x</p></foreignObject>'],
    ['a link', '<a href="https://example.org">x</a>'],
    ['a picture from elsewhere', '<image href="https://example.org/x.png"/>'],
    ['a fill from elsewhere', '<rect fill="url(https://example.org/#a)"/>'],
    ['a reference to elsewhere', '<rect xlink:href="https://example.org/#a"/>'],
    ['an attribute without quotes', '<rect onload=1 />'],
    ['a comment', '<!-- x -->'],
    ['an entity', '<!ENTITY x "y">'],
  ])('never has %s', (_, part) => {
    expect(() => drawing(inside(part))).toThrow('must not stand in a page');
  });

  it('is nothing but a drawing', () => {
    expect(() => drawing('<p>x</p>')).toThrow('no svg element');
    expect(() => drawing('<svg></svg><p></p>')).toThrow('no svg element');
  });

  it('says in words what it shows, with its caption below', () => {
    const figure: Figure = {
      kind: 'figure',
      id: 'ratings',
      label: 'Gambar 1',
      caption: 'Penilaian',
      svg: inside('<rect/>'),
      alternative: 'Dua "baik" & satu <cukup>.',
      source: 'Sumber: uji.',
      width: 720,
      height: 300,
    };
    const made = blockMarkup(figure, () => -1).source;
    expect(made).toContain('aria-label="Dua &quot;baik&quot; &amp; satu &lt;cukup&gt;."');
    expect(made.indexOf('<svg')).toBeLessThan(made.indexOf('Gambar 1'));
    expect(made).toContain('Sumber: uji.');
  });
});
