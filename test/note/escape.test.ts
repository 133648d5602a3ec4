import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { composeNote } from '../../src/note/compose.ts';
import { readDocument, readRecipients, writeDocument } from '../../src/note/document.ts';
import { escapeMarkdown, lineToMarkdown } from '../../src/note/escape.ts';
import { cleanText, data, plain, say, styled } from '../../src/note/words.ts';
import { makeContact } from '../support/entities.ts';
import { FLORA } from './flora.ts';

/** As lenient as a preview gets: HTML passes, addresses become links. */
const markdown = new MarkdownIt({ html: true, linkify: true });

/** What a reader of the rendered Markdown sees, and the tags that it has besides paragraphs. */
function read(source: string): { text: string; tags: string[] } {
  const tags: string[] = [];
  let text = '';
  for (const block of markdown.parse(source, {})) {
    if (!['paragraph_open', 'paragraph_close', 'inline'].includes(block.type)) tags.push(block.type);
    for (const child of block.children ?? []) {
      if (child.type === 'text') text += child.content;
      else if (child.type === 'softbreak') text += ' ';
      else tags.push(child.type);
    }
  }
  return { text, tags };
}

const NASTY = fc.constantFrom(
  ...'# > - + * _ __ ` ~~~ ``` ~~ | --- === 1. 1) [a](b) ![a](b) <b> </b> <!-- <?x &amp; &#60; &amp \\ \\\\ $a$ http:// https://a.bc www.a.com a@b.com a.com //a.com mailto:a@b.cd <http://a.bc> [a]: b [^1] x_y_z "q" \' ; : . ! ? ( ) e.g. 24-hour O\'Brien слово é 👍🏽'.split(
    ' ',
  ),
  ' ',
  '    ',
  '\n',
  '\t',
  '\u202e',
  '\u0000',
  '\ud800',
);
const text = fc.oneof(
  fc.array(NASTY, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.array(NASTY, { maxLength: 8 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary' }),
);

describe('what people typed, in Markdown', () => {
  const untouched = [
    'slider.',
    "O'Brien (tablet)",
    '24-hour',
    'a_b',
    'R&D',
    '5 < 6',
    '$5 and $6',
    '50 % - or more!',
    '+7 900',
    'e.g. this',
    '"quoted": yes',
    '12:00',
    '#1 of all',
    '1.5 h',
    'a/b',
    '~5',
  ];
  for (const each of untouched) it(`${each} stays as it is`, () => assert.equal(escapeMarkdown(each), each));

  const escaped: [string, string][] = [
    ['# News', '\\# News'],
    ['1. First', '1\\. First'],
    ['- item', '\\- item'],
    ['> said', '\\> said'],
    ['[a](b)', '\\[a\\](b)'],
    ['<img src=x>', '\\<img src=x>'],
    ['*bold*', '\\*bold\\*'],
    ['&lt;', '\\&lt;'],
    ['www.evil.com', 'www\\.evil\\.com'],
    ['me@evil.com', 'me\\@evil\\.com'],
  ];
  for (const [from, to] of escaped) it(`${from} becomes ${to}`, () => assert.equal(escapeMarkdown(from), to));

  it("a signature's addresses may be links, nothing else of it", () => {
    assert.equal(
      escapeMarkdown('ivan@north.example, https://north.example', 'signature'),
      'ivan@north.example, https://north.example',
    );
    assert.equal(escapeMarkdown('[x](y) <b>', 'signature'), '\\[x\\](y) \\<b>');
  });

  it('looks at what stands around: an entity is one only with our semicolon', () => {
    assert.equal(lineToMarkdown(say`Say ${data('&amp')}; then`), 'Say \\&amp; then');
    assert.equal(lineToMarkdown(say`Say ${data('AT&T')}, then`), 'Say AT&T, then');
  });

  it('is read back by a Markdown parser as the same text and nothing more', () => {
    fc.assert(
      fc.property(text, (typed) => {
        assert.deepEqual(read(escapeMarkdown(cleanText(typed))), { text: cleanText(typed), tags: [] });
      }),
      { numRuns: 3000 },
    );
  });

  it('in the middle of our own words and emphasis too', () => {
    fc.assert(
      fc.property(text, text, (name, typed) => {
        const line = say`Say ${styled('strong', say`${data(name)}:`)} ${data(typed)}; and ${data(name)}.`;
        const { text: seen, tags } = read(lineToMarkdown(line));
        assert.equal(seen, plain(line));
        assert.deepEqual(tags, ['strong_open', 'strong_close']);
      }),
      { numRuns: 3000 },
    );
  });

  it('controls that reorder or hide text are gone', () => {
    assert.equal(cleanText('a\u202eb\u2066c\u200b\u0000\r\nd\u2028e\ufeff'), 'abc d e');
    assert.equal(cleanText('👨‍👩‍👧'), '👨‍👩‍👧');
  });
});

describe('the document that a person edits', () => {
  it('gives subject and body back, whatever the project is called', () => {
    fc.assert(
      fc.property(text, (name) => {
        const note = composeNote({ ...FLORA, project: { ...FLORA.project, name } });
        const document = readDocument(writeDocument(note));
        assert.equal(document.subject, note.subject);
        assert.ok(document.body.startsWith('Hello Anna,\n'));
        assert.equal(document.to, 'Anna <anna@flora.example>');
        assert.deepEqual(read(writeDocument(note).split('\n')[1] ?? '').tags, []);
      }),
    );
  });
  it('gives the addresses back, and those that a person typed', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (names) => {
        const contacts = names.map((name, index) =>
          makeContact(`c${index}`, 'flora', { name, email: `a${index}@flora.example` }),
        );
        const note = composeNote({ ...FLORA, contacts });
        assert.deepEqual(readRecipients(readDocument(writeDocument(note)).to ?? ''), note.to);
      }),
    );
    assert.deepEqual(
      readRecipients('"Petrova, Anna" <anna@flora.example>; bob@flora.example, Nobody, <c@flora.example>'),
      [
        { name: 'Petrova, Anna', email: 'anna@flora.example' },
        { name: null, email: 'bob@flora.example' },
        { name: null, email: 'c@flora.example' },
      ],
    );
    assert.deepEqual(readRecipients(`${'a '.repeat(50_000)}<`), []);
  });
  it('may have lost its subject, or come from Windows', () => {
    assert.deepEqual(readDocument('Hello'), { to: null, subject: null, body: 'Hello' });
    assert.deepEqual(readDocument('subject:  a\r\n\r\nHello'), { to: null, subject: 'a', body: 'Hello' });
    assert.deepEqual(readDocument('Subject: a\nTo: Anna <anna@flora.example>\n\nTo: say'), {
      to: 'Anna <anna@flora.example>',
      subject: 'a',
      body: 'To: say',
    });
    assert.deepEqual(readDocument('\ufeff\n Кому: Анна\r\nТема: Статус\r\n\r\nДобрый день!'), {
      to: 'Анна',
      subject: 'Статус',
      body: 'Добрый день!',
    });
    assert.deepEqual(readDocument('Subject:'), { to: null, subject: '', body: '' });
  });
});
