import { describe, expect, it } from 'vitest';
import { parseCodebook } from '../../../src/codebook/index.ts';
import { settlePolarities } from '../../../src/exchange/project/polarities.ts';
import { readQdpx } from '../../../src/exchange/refi/read-project.ts';
import { importProject, readStudy } from '../../../src/pipeline.ts';
import { folderWith } from '../../support/folder.ts';
import { guid, qdpxOf } from './support.ts';

// All words are synthetic; the forms are those in which programs write their projects.

const AT = '2025-06-01T08:00:00.000Z';

const coding = (number: number, code: number, user = 1): string =>
  `<Coding guid="${guid(number)}" creatingUser="${guid(user)}" creationDateTime="2024-05-06T07:08:09Z"><CodeRef targetGUID="${guid(code)}"/></Coding>`;

/** An answer with an emoji and Windows' line ends, as NVivo counts it: UTF-16, a line end as two, no mark at the head. */
const NVIVO_TEXT =
  'Peneliti: Bagaimana pelayanannya? 😀\r\n\r\nInforman: Petugasnya sangat ramah dan cepat.\r\n\r\nPeneliti: Alatnya?\r\n\r\nInforman: Komputernya sering rusak dan tidak pernah diperbaiki.\r\n';

function nvivo(): Uint8Array {
  const at = (quote: string): string => {
    const start = NVIVO_TEXT.indexOf(quote);
    return `startPosition="${start}" endPosition="${start + quote.length}"`;
  };
  const [good, bad] = ['Petugasnya sangat ramah dan cepat.', 'Komputernya sering rusak'];
  return qdpxOf({
    'Project.qde': `<?xml version="1.0" encoding="utf-8"?>
<Project name="Contoh NVivo" origin="NVivo" basePath="C:\\Users\\seseorang\\Documents" xmlns="urn:QDA-XML:project:1.0">
<Users><User guid="{${guid(1).toUpperCase()}}" name="Budi Santoso" id="BS"/></Users>
<CodeBook><Codes>
<Code guid="${guid(10)}" name="Pelayanan" isCodable="true" color="#0F8"><Code guid="${guid(11)}" name="Keramahan" isCodable="true"/></Code>
<Code guid="${guid(12)}" name="Sarana" isCodable="true"/>
<Code guid="${guid(20)}" name="Sentiment" isCodable="true">
<Code guid="${guid(21)}" name="Positive" isCodable="true"><Code guid="${guid(22)}" name="Very positive" isCodable="true"/></Code>
<Code guid="${guid(23)}" name="Negative" isCodable="true"><Code guid="${guid(24)}" name="Moderately negative" isCodable="true"/></Code></Code>
</Codes></CodeBook>
<Variables><Variable guid="${guid(30)}" name="Jabatan" typeOfVariable="Text"/><Variable guid="${guid(31)}" name="Umur" typeOfVariable="Integer"/></Variables>
<Cases><Case guid="${guid(40)}" name="Bu Contoh"><VariableValue><VariableRef targetGUID="${guid(30)}"/><TextValue>Staf</TextValue></VariableValue><VariableValue><VariableRef targetGUID="${guid(31)}"/><IntegerValue>41</IntegerValue></VariableValue><SelectionRef targetGUID="${guid(60)}"/></Case></Cases>
<Sources><TextSource guid="{${guid(50)}}" name="Wawancara 1" plainTextPath="internal://${guid(51).toUpperCase()}.txt" creatingUser="${guid(1)}">
<PlainTextSelection guid="${guid(60)}" name="" ${at(good)}>${coding(70, 11)}</PlainTextSelection>
<PlainTextSelection guid="${guid(61)}" name="" ${at(good)}>${coding(71, 22)}</PlainTextSelection>
<PlainTextSelection guid="${guid(62)}" name="${bad}" ${at(bad)}>${coding(72, 12)}${coding(73, 24)}<NoteRef targetGUID="${guid(80)}"/></PlainTextSelection>
</TextSource></Sources>
<Notes><Note guid="${guid(80)}" name="Catatan"><PlainTextContent>Tanyakan lagi.</PlainTextContent></Note></Notes>
<Links><Link guid="${guid(90)}" name="lihat juga"/></Links>
</Project>`,
    [`Sources/${guid(51)}.txt`]: `\ufeff${NVIVO_TEXT}`,
  });
}

const ATLAS_TEXT =
  'Peneliti: Bagaimana disiplinnya?\r\nInforman: Pegawai sering terlambat.\r\nPeneliti: Hasilnya?\r\nInforman: Laporan selalu rapi dan benar.\r\n';

function atlas(): Uint8Array {
  const counted = ATLAS_TEXT.replaceAll('\r\n', '\n');
  const at = (quote: string): string =>
    `name="${quote.slice(0, 12)}…" startPosition="${counted.indexOf(quote)}" endPosition="${counted.indexOf(quote) + quote.length}"`;
  return qdpxOf({
    'Trial.qde': `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<Project xmlns="urn:QDA-XML:project:1.0" origin="ATLAS.ti" name="Contoh ATLAS" basePath="/Users/seseorang/Desktop/Trial Media">
<Users><User guid="${guid(1).toUpperCase()}" name="Ani"/></Users>
<CodeBook><Codes><Code guid="${guid(11).toUpperCase()}" name="Disiplin::Ketepatan waktu" isCodable="true"/><Code guid="${guid(10)}" name="Disiplin" isCodable="true"><Description>Ketaatan pada aturan.</Description></Code><Code guid="${guid(12)}" name="Hasil" isCodable="true"/></Codes></CodeBook>
<Sources>
<TextSource guid="${guid(50)}" name="Wawancara Ani.docx" plainTextPath="internal://${guid(51)}.txt" richTextPath="internal://${guid(52)}.docx">
<PlainTextSelection guid="${guid(60)}" ${at('Pegawai sering terlambat.')}><Description>Mengapa?</Description>${coding(70, 11)}</PlainTextSelection>
<PlainTextSelection guid="${guid(61)}" ${at('Laporan selalu rapi dan benar.')}>${coding(71, 12)}</PlainTextSelection>
<PlainTextSelection guid="${guid(62)}" ${at('Peneliti: Hasilnya?\nInforman: Laporan selalu rapi')}>${coding(72, 12)}</PlainTextSelection>
</TextSource>
<PDFSource guid="${guid(53)}" name="SOP.pdf" path="internal://${guid(54)}.pdf">
<PDFSelection guid="${guid(63)}" name="Quotation 2:1" page="0" firstX="1" firstY="2" secondX="3" secondY="4">${coding(74, 12)}</PDFSelection>
<PDFSelection guid="${guid(64)}" name="Laporan harus…" page="1" firstX="1" firstY="2" secondX="3" secondY="4"><Representation guid="${guid(65)}"><PlainTextContent>Laporan harus selesai tiga hari</PlainTextContent></Representation>${coding(73, 12)}</PDFSelection>
<Representation guid="${guid(55)}" plainTextPath="internal://${guid(55)}.txt"/></PDFSource>
<PictureSource guid="${guid(56)}" name="foto.jpg" path="internal://${guid(57)}.jpg"><PictureSelection guid="${guid(66)}" firstX="1" firstY="1" secondX="2" secondY="2">${coding(75, 12)}</PictureSelection></PictureSource>
<VideoSource guid="${guid(58)}" name="rekaman.mp4" path="relative:///${guid(59)}.mov"/>
</Sources>
<Sets><Set guid="${guid(95)}" name="Putaran kedua"><MemberSource targetGUID="${guid(50)}"/></Set></Sets>
</Project>`,
    [`sources/${guid(51)}.txt`]: ATLAS_TEXT,
    [`sources/${guid(55)}.txt`]: 'Aturan kantor.\r\nLaporan harus\r\nselesai tiga hari setelah kegiatan.\r\n',
    [`sources/${guid(57)}.jpg`]: new Uint8Array([1, 2, 3]),
  });
}

function maxqda(): Uint8Array {
  const text =
    'P: Apakah pegawai disiplin?\nI: Ya, semua datang tepat waktu.\nP: Terima kasih.\nI: Sama-sama.\n';
  const quote = 'semua datang tepat waktu';
  const start = text.indexOf(quote);
  return qdpxOf({
    'project.qde': `<Project xmlns="urn:QDA-XML:project:1.0" name="Contoh MAXQDA">
<CodeBook><Codes><Code guid="${guid(10)}" name="Disiplin" isCodable="true" color="#ff0000"><Code guid="${guid(11)}" name="Positif" isCodable="true"/><Code guid="${guid(12)}" name="Negatif" isCodable="true"/></Code></Codes></CodeBook>
<Variables><Variable guid="${guid(30)}" name="Jabatan" typeOfVariable="Text"/><Variable guid="${guid(31)}" name="Kelompok" typeOfVariable="Text"/></Variables>
<Sources><TextSource guid="${guid(50)}" name="I-04"><PlainTextContent>${text}</PlainTextContent>
<PlainTextSelection guid="${guid(60)}" startPosition="${start}" endPosition="${start + quote.length}">${coding(70, 11)}</PlainTextSelection>
<VariableValue><VariableRef targetGUID="${guid(30)}"/><TextValue>Kasubbag</TextValue></VariableValue><VariableValue><VariableRef targetGUID="${guid(31)}"/><TextValue>pimpinan</TextValue></VariableValue></TextSource></Sources>
<Sets><Set guid="${guid(95)}" name="Wawancara"><MemberSource targetGUID="${guid(50)}"/></Set></Sets></Project>`,
  });
}

const eventsOf = (files: readonly { path: string; content: string | Uint8Array }[], coder: string) =>
  String(files.find(({ path }) => path === `codings/${coder}.jsonl`)?.content ?? '')
    .trim()
    .split('\n')
    .map(
      (line) => JSON.parse(line) as Record<string, unknown> & { anchor: { quote: string }; about?: unknown },
    );

describe('a project of NVivo', () => {
  it('is counted in UTF-16 with two for a line end, its sentiments are polarities', () => {
    const { value, warnings } = readQdpx(nvivo(), 'n.qdpx');
    expect(value.codings.map(({ quote }) => quote)).toEqual([
      'Petugasnya sangat ramah dan cepat.',
      'Petugasnya sangat ramah dan cepat.',
      'Komputernya sering rusak',
      'Komputernya sering rusak',
    ]);
    expect(value.codes[0]?.color).toBe('#00FF88');
    expect(warnings.map(({ code }) => code)).toEqual(['OFFSETS_CHOSEN', 'NOT_CARRIED']);
    const { project, topicless } = settlePolarities(value);
    expect(project.codings.map(({ code, polarity }) => [code, polarity])).toEqual([
      [guid(11), 'positive'],
      [guid(12), 'negative'],
    ]);
    expect(topicless).toBe(0);
    expect(project.codes.map(({ name }) => name)).toEqual(['Pelayanan', 'Sarana']);
  });

  it('becomes a study', async () => {
    const study = await importProject({ file: { name: 'n.qdpx', bytes: nvivo() }, at: AT });
    expect(study.files.map(({ path }) => path)).toEqual([
      'study.yaml',
      'informants.csv',
      'codebook.yaml',
      'interviews/Wawancara 1.md',
      'codings/Budi Santoso.jsonl',
    ]);
    expect(String(study.files[1]?.content)).toContain('I-01,Bu Contoh,Staf,41');
    expect(eventsOf(study.files, 'Budi Santoso')).toMatchObject([
      {
        do: 'add',
        code: 'pelayanan/keramahan',
        polarity: 'positive',
        at: '2024-05-06T07:08:09Z',
        anchor: { quote: 'Petugasnya sangat ramah dan cepat.' },
      },
      { do: 'add', code: 'sarana', polarity: 'negative', anchor: { quote: 'Komputernya sering rusak' } },
      {
        do: 'memo',
        memo: 'Catatan: Tanyakan lagi.',
        about: { kind: 'passage', anchor: { quote: 'Komputernya sering rusak' } },
      },
    ]);
    const everything = study.files.map(({ content }) => String(content)).join('\n');
    expect(everything).not.toMatch(/seseorang|C:\\/);
    expect(study.warnings.map(({ code }) => code)).toContain('NOT_CARRIED');
  });
});

describe('a project of ATLAS.ti', () => {
  it('is counted with one for a line end; codes joined by :: are a tree', () => {
    const { value, warnings } = readQdpx(atlas(), 'a.qdpx');
    expect(value.codings.filter(({ start, end }) => end > start).map(({ quote }) => quote)).toEqual([
      'Pegawai sering terlambat.',
      'Laporan selalu rapi dan benar.',
      'Peneliti: Hasilnya?\nInforman: Laporan selalu rapi',
    ]);
    expect(
      value.codes.map(({ name, description, codes }) => [name, description, codes.map((one) => one.name)]),
    ).toEqual([
      ['Disiplin', 'Ketaatan pada aturan.', ['Ketepatan waktu']],
      ['Hasil', null, []],
    ]);
    const said = warnings.map(({ message }) => message.en).join('\n');
    expect(said).toMatch(/1 part\(s\) of pictures/);
    expect(said).toMatch(/2 source\(s\) without a text/);
    expect(said).toMatch(/1 region\(s\) of PDF pages/);
  });

  it('becomes a study whose passages lie in answers, and says what was guessed', async () => {
    const study = await importProject({ file: { name: 'a.qdpx', bytes: atlas() }, at: AT });
    const events = eventsOf(study.files, 'Ani');
    expect(events.filter((event) => event['do'] === 'add').map(({ anchor }) => anchor.quote)).toEqual([
      'Pegawai sering terlambat.',
      'Laporan selalu rapi dan benar.',
      'Laporan selalu rapi',
      expect.stringMatching(/^Laporan harus\s+selesai tiga hari$/),
    ]);
    expect(events[0]).toMatchObject({ memo: 'Mengapa?', polarity: 'negative' });
    expect(events[1]).toMatchObject({ polarity: 'positive' });
    expect(study.counts).toMatchObject({ codings: 4, clipped: 1, orphans: 0, read: 4 });
    const codes = study.warnings.map(({ code }) => code);
    expect(codes).toContain('POLARITY_READ');
    expect(codes).toContain('PASSAGE_FITTED');
    const said = study.warnings.map(({ message }) => message.en).join('\n');
    expect(said).toContain('the sets Putaran kedua');
    expect(study.files.map(({ content }) => String(content)).join('\n')).not.toContain('seseorang');
  });
});

describe('a project of MAXQDA', () => {
  it('has polarities below topics, and informants in what sources say of themselves', async () => {
    const study = await importProject({ file: { name: 'm.qdpx', bytes: maxqda() }, at: AT });
    expect(String(study.files.find(({ path }) => path === 'informants.csv')?.content)).toContain(
      'I-04,Kasubbag,pimpinan',
    );
    expect(study.sources.interview).toBe(1);
    const [event] = study.files
      .filter(({ path }) => path.startsWith('codings/'))
      .flatMap(({ path }) => eventsOf(study.files, path.slice(8, -6)));
    expect(event).toMatchObject({
      code: 'disiplin',
      polarity: 'positive',
      anchor: { quote: 'semua datang tepat waktu' },
    });
    const codebook = String(study.files.find(({ path }) => path === 'codebook.yaml')?.content);
    expect(parseCodebook(codebook, 'codebook.yaml').codes[0]?.color).toBe('#FF0000');
    expect(study.warnings.map(({ message }) => message.en).join('\n')).not.toContain('colours');
  });
});

describe('passages', () => {
  it('whose end is part of them are known by their words', () => {
    const text = 'Ya, benar sekali.\nTidak ada keluhan apa pun.';
    const quote = 'Tidak ada keluhan';
    const start = text.indexOf(quote);
    const { value, warnings } = readQdpx(
      qdpxOf({
        'project.qde': `<Project name="x"><CodeBook><Codes><Code guid="${guid(10)}" name="K" isCodable="true"/></Codes></CodeBook><Sources><TextSource guid="${guid(50)}" name="D"><PlainTextContent>${text}</PlainTextContent><PlainTextSelection guid="${guid(60)}" name="${quote}" startPosition="${start}" endPosition="${start + quote.length - 1}">${coding(70, 10)}</PlainTextSelection></TextSource></Sources></Project>`,
      }),
      'x.qdpx',
    );
    expect(value.codings[0]?.quote).toBe(quote);
    expect(warnings[0]?.message.en).toContain('the last character included');
  });

  it('beyond the text are counted as lost', () => {
    const { value, warnings } = readQdpx(
      qdpxOf({
        'project.qde': `<Project name="x"><CodeBook><Codes><Code guid="${guid(10)}" name="K" isCodable="true"/></Codes></CodeBook><Sources><TextSource guid="${guid(50)}" name="D"><PlainTextContent>pendek</PlainTextContent><PlainTextSelection guid="${guid(60)}" startPosition="3" endPosition="900">${coding(70, 10)}</PlainTextSelection><PlainTextSelection guid="${guid(61)}" startPosition="0" endPosition="6">${coding(71, 99)}</PlainTextSelection></TextSource></Sources></Project>`,
      }),
      'x.qdpx',
    );
    expect(value.codings).toEqual([]);
    expect(warnings.map(({ message }) => message.en)).toEqual([
      'not carried over: 1 passage(s) beyond the text of their source',
      'not carried over: 1 coding(s) under codes that are not there',
    ]);
  });
});

describe('a passage in no answer', () => {
  it('is kept as an orphan, whatever characters are in it', async () => {
    const text = 'Peneliti: Apa\u0007kah \u202apegawai disiplin?\nInforman: Ya, semua disiplin.\n';
    const quote = text.slice(10, text.indexOf('\n'));
    const bytes = qdpxOf({
      'project.qde': `<Project name="x"><CodeBook><Codes><Code guid="${guid(10)}" name="K" isCodable="true"/></Codes></CodeBook><Sources><TextSource guid="${guid(50)}" name="W-01" plainTextPath="internal://a.txt"><PlainTextSelection guid="${guid(60)}" startPosition="10" endPosition="${10 + quote.length}">${coding(70, 10)}</PlainTextSelection></TextSource></Sources></Project>`,
      'sources/a.txt': text,
    });
    const study = await importProject({ file: { name: 'x.qdpx', bytes }, at: AT });
    expect(study.counts).toMatchObject({ codings: 0, orphans: 1 });
    const folder = folderWith(Object.fromEntries(study.files.map(({ path, content }) => [path, content])));
    const { people, warnings } = await readStudy({ inputs: [folder] });
    expect(people.orphans).toHaveLength(1);
    expect(warnings.map(({ code }) => code)).not.toContain('JOURNAL_LINE_UNREADABLE');
  });
});
