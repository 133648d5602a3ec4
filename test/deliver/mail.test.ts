/** Mail as another program reads it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { type Mail, mailDraft, mailLink } from '../../src/deliver/mail.ts';
import { readDocument } from '../../src/note/document.ts';
import { cleanText } from '../../src/note/words.ts';
import { RUNS } from '../support/runs.ts';

const AT = Date.parse('2026-06-18T15:00:00Z');

function mail(fields: Partial<Mail> = {}): Mail {
  return {
    from: { name: 'Ivan Petrov', email: 'ivan@north.example' },
    to: [{ name: 'Anna', email: 'anna@flora.example' }],
    subject: 'Status',
    body: 'Hello',
    language: 'en',
    ...fields,
  };
}

async function read(fields: Partial<Mail>) {
  const bytes = await mailDraft(mail(fields), { id: '0198', at: AT });
  return { raw: Buffer.from(bytes).toString('latin1'), mail: await PostalMime.parse(bytes) };
}

describe('a mail draft', () => {
  for (const [file, language] of [
    ['flora-b-en.md', 'en'],
    ['flora-a-ru.md', 'ru'],
  ] as const) {
    it(`carries ${file} whole, as text and as HTML`, async () => {
      const { subject, body } = readDocument(readFileSync(`test/note/golden/${file}`, 'utf8'));
      const { raw, mail } = await read({ subject: subject ?? '', body, language });
      assert.equal(mail.subject, subject);
      assert.deepEqual(mail.from, { name: 'Ivan Petrov', address: 'ivan@north.example' });
      assert.deepEqual(mail.to, [{ name: 'Anna', address: 'anna@flora.example' }]);
      assert.equal(mail.headers.find(({ key }) => key === 'x-unsent')?.value, '1');
      assert.match(raw, /\r\nContent-Type: multipart\/alternative;/);
      // Nothing of the words is lost but the marks around them.
      const words = (text: string) => text.replace(/<[^>]*>|[*\\]|&[a-z]+;/g, ' ').match(/[\p{L}\p{N}]+/gu);
      assert.deepEqual(words(mail.text ?? ''), words(body));
      const html = (mail.html ?? '').replace(/<title>.*<\/title>/, '').replace(/^[\s\S]*<body/, '<body');
      for (const word of new Set(words(body))) assert.ok(html.includes(word), word);
    });
  }

  it('keeps the numbers and the lines of a note in its plain text', async () => {
    const body =
      '**In short:** all well.\n\n1. **Slider:** ready.\n   *Question A:* which?\n2. **News:** [see](https://flora.example/n)\n\nRegards,\nIvan\n';
    assert.equal(
      (await read({ body })).mail.text?.trimEnd(),
      'In short: all well.\n\n1. Slider: ready.\n   Question A: which?\n2. News: see (https://flora.example/n)\n\nRegards,\nIvan',
    );
  });

  it('leaves a gap between the lines of an item, and a line break where styles are dropped', async () => {
    const { mail } = await read({ body: '1. **Slider:** ready.\n   *Question A:* which?\n\nRegards,\nIvan\n' });
    assert.match(mail.html ?? '', /ready\.<br>\n<span style="[^"]+"><\/span><em>Question A:<\/em>/);
    assert.match(mail.html ?? '', /Regards,<br \/>\nIvan/);
  });

  it('breaks no line in a date or a telephone number', async () => {
    const body = 'Next update: Thu 25 June, by 3 people. Call +7 900 000-00-00, or 12 34.';
    const { mail } = await read({ body });
    assert.ok(
      (mail.html ?? '').includes('Thu\u00a025\u00a0June, by 3 people. Call +7\u00a0900\u00a0000-00-00, or 12 34.'),
    );
    assert.equal(mail.text?.trimEnd(), body);
  });

  it('does not name the machine that it was made on', async () => {
    const { raw } = await read({});
    assert.match(raw, /\r\nMessage-ID: <0198@rapport\.invalid>\r\n/);
    assert.equal(raw, (await read({})).raw);
  });

  it('takes no orders from what people typed', async () => {
    const evil = 'x\r\nBcc: spy@evil.example\r\n\r\n<script>alert(1)</script>';
    const { raw, mail } = await read({
      subject: evil,
      body: `<img src=x onerror=alert(1)> ![p](https://evil.example/p.png) [a](javascript:alert(1)) ${evil}`,
      to: [{ name: evil, email: 'anna@flora.example\r\nBcc: spy@evil.example' }],
      from: { name: `"${evil}" <boss@flora.example>`, email: 'ivan@north.example' },
    });
    assert.doesNotMatch(raw, /^Bcc:/im);
    assert.equal(mail.bcc, undefined);
    assert.doesNotMatch(mail.html ?? '', /<(?:script|img)|href="javascript/i);
    assert.match(mail.html ?? '', /&lt;script&gt;/);
  });

  it('shows an encoded word as it was typed, since it could hide a line break', async () => {
    const evil = `Status =?utf-8?B?${Buffer.from('x\r\nBcc: spy@evil.example').toString('base64')}?=`;
    const { mail } = await read({ subject: evil, to: [{ name: evil, email: 'anna@flora.example' }] });
    for (const text of [mail.subject, mail.to?.[0]?.name]) assert.equal(text?.replaceAll('\u2060', ''), evil);
  });

  it('folds a subject of 300 characters, with Cyrillic and emoji in every field', async () => {
    const subject = `[Сайт 🌷] ${'Статус на 18 июня: запуск по плану 🚀, '.repeat(9)}`.slice(0, 300).trim();
    const from = { name: 'Иван «Север» Петров 🧭', email: 'ivan@north.example' };
    const to = [
      { name: 'Анна 🌿', email: 'anna@flora.example' },
      { name: 'Петрова, Мария', email: 'maria@flora.example' },
    ];
    const { raw, mail } = await read({ subject, from, to, body: 'Добрый день 👋\n', language: 'ru' });
    assert.equal(mail.subject, subject);
    assert.deepEqual(mail.from, { name: from.name, address: from.email });
    assert.deepEqual(
      mail.to,
      to.map(({ name, email }) => ({ name, address: email })),
    );
    assert.equal(mail.text, 'Добрый день 👋\n');
    const headers = raw.slice(0, raw.indexOf('\r\n\r\n')).split('\r\n');
    for (const header of headers) assert.ok(header.length <= 78 && !/[^ -~\t]/.test(header), header);
  });

  it('is read as it was written, whatever the words', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 320 });
    await fc.assert(
      fc.asyncProperty(line, line, async (subject, name) => {
        const { raw, mail } = await read({ subject, to: [{ name, email: 'anna@flora.example' }] });
        assert.equal(mail.subject?.replaceAll('\u2060', '') ?? '', cleanText(subject));
        assert.equal(mail.to?.[0]?.address, 'anna@flora.example');
        assert.equal(mail.to?.[0]?.name?.replaceAll('\u2060', ''), cleanText(name));
        for (const header of raw.slice(0, raw.indexOf('\r\n\r\n')).split('\r\n')) assert.ok(header.length <= 998);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a mail link', () => {
  it('starts a short note', () => {
    const link = mailLink(mail({ subject: 'Статус & "план"', body: '**В срок:** да.\n\nИван' }));
    const url = new URL(link ?? '');
    assert.equal(url.pathname, 'anna@flora.example');
    assert.equal(url.searchParams.get('subject'), 'Статус & "план"');
    assert.equal(url.searchParams.get('body'), 'В срок: да.\r\n\r\nИван');
  });

  it('has no field that nobody asked for', () => {
    const to = [{ name: null, email: 'anna@flora.example?bcc=spy@evil.example&x=' }];
    const link = new URL(mailLink(mail({ to, subject: 'a&bcc=spy@evil.example\r\nBcc: x', body: 'b&cc=x#y' })) ?? '');
    assert.deepEqual([...link.searchParams.keys()], ['subject', 'body']);
    assert.equal(link.searchParams.get('body'), 'b&cc=x#y');
    assert.equal(link.hash, '');
  });

  it('is not made of a note that would arrive in parts', () => {
    assert.equal(mailLink(mail({ body: 'Долго. '.repeat(100) })), null);
  });
});
