import { describe, expect, it } from 'vitest';
import { TelaahError } from '../../src/model/error.ts';
import { type Read, read, readInterview } from './support.ts';

// Synthetic texts, made up for the test.
const Q = ['Bagaimana surat masuk dicatat?', 'Siapa yang memeriksa?'];
const A = ['Lewat Srikandi, lalu buku agenda.', 'Kasubbag, setiap sore.'];
const page = (body: string): string =>
  `<!DOCTYPE html><html><head><title>Judul jendela</title><style>p{}</style><script>alert("x")</script></head><body>${body}</body></html>`;
const document = async (body: string): Promise<Read> => read('documents/a.html', page(body));
const units = async (body: string): Promise<readonly string[]> => (await document(body)).units;

describe('HTML interviews', () => {
  const turns = (make: (q: string, a: string) => string): string =>
    Q.map((question, index) => make(question, A[index] ?? '')).join('\n');
  it.each([
    ['labels', turns((q, a) => `<p>Peneliti: ${q}</p><p>I-03: ${a}</p>`)],
    ['divisions', turns((q, a) => `<div>P: ${q}</div>\n  <div>J: ${a}</div>`)],
    ['bold labels', turns((q, a) => `<p><b>Peneliti</b> : ${q}<p><strong>Informan 1</strong> ${a}`)],
    ['bold questions', turns((q, a) => `<p><b>${q}</b></p><p>${a}</p>`)],
    ['a list of terms', `<dl>${turns((q, a) => `<dt>Peneliti: ${q}</dt><dd>Informan: ${a}</dd>`)}</dl>`],
    [
      'a table',
      `<table><thead><tr><th>No<th>Pertanyaan<th>Jawaban</thead>${turns((q, a) => `<tr><td>1<td>${q}<td>${a}`)}</table>`,
    ],
    ['lines', `<p>${turns((q, a) => `P: ${q}<br>J: ${a}<br/>`)}</p>`],
    ['preformatted lines', `<pre>${turns((q, a) => `P: ${q}\nJ: ${a}`)}</pre>`],
  ])('reads %s', async (_, body) => {
    const { document: interview, units: answers } = await readInterview('w.html', page(body));
    expect(answers).toEqual(A);
    expect(interview.units.map((unit) => unit.question)).toEqual(Q);
  });
});

describe('HTML texts', () => {
  it('shows white space and signs as a browser does', async () => {
    expect(await units('<p>\n  Satu   <i>dua</i>\n\ttiga&nbsp;&lt;x&gt; &amp; “kutip” </p>')).toEqual([
      'Satu dua tiga <x> & “kutip”',
    ]);
  });

  it('leaves out what is no text', async () => {
    const body =
      '<nav>Beranda</nav><noscript>x</noscript><template>x</template><select><option>x</select><svg><title>x</title></svg>' +
      '<!-- komentar --><iframe>x</iframe><p>Loket <del>lambat</del><ins>cepat</ins>.</p><button>Kirim</button><textarea>x</textarea>';
    expect(await units(body)).toEqual(['Loket cepat.']);
  });

  it('says nothing of the window’s title', async () => {
    expect((await document('<p>Satu.</p>')).document.title).toBeNull();
  });

  it('numbers lists as they are shown', async () => {
    const body =
      '<p>Daftar:</p><ol><li>satu<ol type="a"><li>anak<li>anak</ol><li>dua<li value="9">sembilan</ol><p>Sela.</p><ol start="3"><li>tiga</ol><ol type="I"><li>empat</ol><ul><li>titik</ul>';
    expect((await document(body)).document.text.split(/\n+/u)).toEqual([
      'Daftar:',
      '1. satu',
      'a. anak',
      'b. anak',
      '2. dua',
      '9. sembilan',
      'Sela.',
      '3. tiga',
      'I. empat',
      '- titik',
    ]);
  });

  it('reads headings, parts and captions', async () => {
    const body =
      '<main><h2>Kehadiran</h2><section>Rekap.<figure><figcaption>Gambar 1</figcaption></figure></section></main>';
    const { document: read, units: read2 } = await document(body);
    expect(read2).toEqual(['Rekap.', 'Gambar 1']);
    expect(read.units[0]?.heading).toBe('Kehadiran');
  });

  it.each([
    [
      'LibreOffice',
      '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
      '<div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a> SOP 2023.</p></div>',
    ],
    [
      'Word',
      '<a href="#_ftn1" name="_ftnref1">[1]</a>',
      '<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> SOP 2023.</p></div>',
    ],
    [
      'Markdown',
      '<sup id="fnref:1"><a href="#fn:1">1</a></sup>',
      '<ol><li id="fn:1"><p>SOP 2023. <a href="#fnref:1">↩</a></p></li></ol>',
    ],
  ])('reads the footnotes of %s', async (_, mark, note) => {
    const { document: read } = await document(`<p>Menurut SOP${mark} lima hari.</p>${note}`);
    expect(read.text).toBe('Menurut SOP lima hari.\n\nCatatan kaki\n\n[1] SOP 2023.');
  });

  it('reads Windows letters where the page says so, without a guess', async () => {
    const bytes = Buffer.from('<meta charset="windows-1252"><p>caf\xe9 \x93kutip\x94</p>', 'latin1');
    expect(await read('documents/a.htm', bytes)).toMatchObject({ units: ['café “kutip”'], codes: [] });
    const silent = Buffer.from('<p>caf\xe9 \x93kutip\x94</p>', 'latin1');
    expect((await read('documents/a.htm', silent)).codes).toEqual(['ENCODING_GUESSED']);
  });

  it('reads wide and deep pages in good time', async () => {
    const lots = 100_000;
    for (const body of [
      '<div>'.repeat(lots),
      '<b>'.repeat(lots),
      '<td colspan="99999" rowspan="99999">x'.repeat(5000),
      `<table>${'<tr><td colspan=64 rowspan=64>x'.repeat(2000)}</table>`,
      '<ol><li>'.repeat(20_000),
      '<table><tr><td>'.repeat(2000),
      '<li id="fn1">'.repeat(20_000),
      '&amp;'.repeat(lots * 8),
      '<!'.repeat(lots),
      ' '.repeat(lots * 5),
    ]) {
      const start = process.hrtime.bigint();
      await document(body).catch((error: unknown) => {
        if (!(error instanceof TelaahError)) throw error;
      });
      expect(Number(process.hrtime.bigint() - start) / 1e9, body.slice(0, 20)).toBeLessThan(5);
    }
  });
});
