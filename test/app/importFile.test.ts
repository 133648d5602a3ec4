import assert from 'node:assert/strict';
import type { CsvOptions } from '../../src/app/importCsv.ts';
import { decodeText, readImport } from '../../src/app/importFile.ts';
import { iso } from '../../src/app/instant.ts';

const options: CsvOptions = { zone: 'UTC', now: Date.UTC(2026, 5, 30) };
const TOGGL =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()';

/** Each piece as "from/to project: task: note", each unclear line as "line why". */
function read(text: string, given: Partial<CsvOptions> = {}): readonly string[] {
  const { entries, unclear } = readImport([text], { ...options, ...given });
  return [
    ...entries.map(({ from, to, project, task, note }) => {
      const range = `${iso(from).slice(5, 16)}/${iso(to).slice(5, 16)}`;
      return [range, ...[project, task, note].filter((part) => part !== '')].join(' ');
    }),
    ...unclear.map(({ line, why }) => `${line} ${why}`),
  ];
}

describe('tables of hours', () => {
  it('of Toggl and Clockify are known by their heading', () => {
    const toggl = `\uFEFF${TOGGL}\r\nA,a@b.c,Flora,Site,Slides,"Arrows, dots",No,2026-03-02,10:00:00,2026-03-02,11:30:00,01:30:00,,\r\n`;
    assert.equal(readImport([toggl], options).format, 'toggl');
    assert.deepEqual(read(toggl), ['03-02T10:00/03-02T11:30 Site Slides Arrows, dots']);
    const clockify =
      'Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)\n' +
      'Site,Flora,Dots,Slides,A,,a@b.c,,No,03/14/2026,10:30:00 PM,03/15/2026,12:15:00 AM,01:45:00,1.75\n';
    assert.equal(readImport([clockify], options).format, 'clockify');
    assert.deepEqual(read(clockify), ['03-14T22:30/03-15T00:15 Site Slides Dots']);
  });

  it('of Everhour have no time of the day: they are unclear, or put from a time on that the person says', () => {
    const text =
      'Date,Member,Project,Task,Comment,Time\n2026-03-02,A,Site,Slides,x,1h 30m\n2026-03-02,A,Site,News,,0:45\n';
    assert.deepEqual(read(text, { preset: 'everhour' }), ['2 no-time', '3 no-time']);
    assert.deepEqual(read(text, { preset: 'everhour', dayStart: 9 * 3600 }), [
      '03-02T09:00/03-02T10:30 Site Slides x',
      '03-02T10:30/03-02T11:15 Site News',
    ]);
  });

  it('of anybody are understood by their columns’ names, in Russian and German too, or by those that are given', () => {
    assert.deepEqual(read('Дата;Начало;Конец;Проект\n02.03.2026;10:00;11:00;Сайт\n'), ['03-02T10:00/03-02T11:00 Сайт']);
    assert.deepEqual(read('sep=;\nDatum;Von;Bis;Aufgabe\n2.3.2026;10:00;11:00;Dias\n'), [
      '03-02T10:00/03-02T11:00 Dias',
    ]);
    const own = 'when\thow long\twhat\n2026-03-02 10:00\t1\tSlides\n';
    assert.throws(() => read(own), { name: 'Expected', message: /there are: when, how long, what\. Say which with/ });
    const columns = { date: 'When', length: 'how long', task: 'what' };
    assert.deepEqual(read(own, { columns }), ['03-02T10:00/03-02T11:00 Slides']);
    assert.throws(() => read(own, { columns: { date: 'day' } }), { message: /There is no column "day"/ });
  });

  it('ask for the order of day and month where it cannot be known', () => {
    const text = 'Date,Start,End\n03/04/2026,10:00,11:00\n';
    assert.throws(() => read(text), { message: /Days like "03\/04\/2026" can be read in two ways/ });
    assert.deepEqual(read(text, { dateOrder: 'mdy' }), ['03-04T10:00/03-04T11:00']);
    assert.deepEqual(read(text, { dateOrder: 'dmy' }), ['04-03T10:00/04-03T11:00']);
  });

  it('may have their order of day and month told by the last line alone', () => {
    const text = 'day,from,to\n03/04/2026,9:00,10:00\n25/04/2026,9:00,10:00\n';
    assert.deepEqual(read(text), ['04-03T09:00/04-03T10:00', '04-25T09:00/04-25T10:00']);
  });

  it('of more pieces than are imported at once are refused, however many more there are', () => {
    const text = `day,from,to\n${'2026-03-02,9:00,10:00\n'.repeat(100_001)}`;
    assert.throws(() => read(text), /more than 100000 pieces .*; export fewer years/);
  }).timeout(60_000);

  it('leave out what is unclear, and say why', () => {
    const row = (start: string, end: string, length: string) => `2026-03-02,${start},${end},${length}\n`;
    const text = `Date,Start,End,Duration\n${[
      row('10:00', '09:00', ''),
      row('10:00', '10:00', ''),
      row('10:00', '', '-1:00'),
      row('10:00', '', 'long'),
      row('10:00', '11:00', '2:00'),
      row('10:00', '', ''),
      row('', '', '1:00'),
      row('10:00', '', '30:00'),
      'soon,10:00,11:00,\n',
      '2026-07-02,10:00,11:00,\n',
      ',,,\n',
    ].join('')}`;
    assert.deepEqual(read(text), [
      '2 negative',
      '3 empty',
      '4 negative',
      '5 no-length',
      '6 contradiction',
      '7 no-length',
      '8 no-time',
      '9 too-long',
      '10 no-date',
      '11 future',
    ]);
  });

  it('hold hours in which clocks were put back and forward', () => {
    const berlin = { zone: 'Europe/Berlin', now: Date.UTC(2027, 0, 1) };
    const heading = 'Start date,Start time,End date,End time,Duration\n';
    assert.deepEqual(read(`${heading}2026-10-25,02:30:00,2026-10-25,03:30:00,02:00:00\n`, berlin), [
      '10-25T00:30/10-25T02:30',
    ]);
    assert.deepEqual(read(`${heading}2026-03-29,02:30:00,2026-03-29,04:00:00,01:00:00\n`, berlin), ['2 skipped-hour']);
  });

  it('take formulas for the text that they are', () => {
    const { entries } = readImport(["Date,Start,End,Task\n2026-03-02,10:00,11:00,'=1+1\n"], options);
    assert.equal(entries[0]?.task, '=1+1');
  });

  it('are read in UTF-8 and UTF-16, and refused in what is neither', () => {
    const text = 'Дата,Начало\n';
    assert.equal(decodeText(new TextEncoder().encode(text)), text);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    assert.equal(decodeText(utf16), text);
    assert.throws(() => decodeText(Buffer.from([0xc4, 0xe0, 0xf2])), { message: /not written in UTF-8/ });
  });
});

describe('hours of Timewarrior', () => {
  const DATA = [
    'inc 20260302T090000Z - 20260302T103000Z # flora "list of news" # "call with \\"Anna\\" # x"',
    'inc 20260302T110000Z - 20260302T120000Z',
    'inc 20260303T090000Z # x',
    'what is this',
    '',
  ].join('\n');
  const EXPORT = JSON.stringify([
    {
      id: 3,
      start: '20260302T090000Z',
      end: '20260302T103000Z',
      tags: ['flora', 'list of news'],
      annotation: 'call with "Anna" # x',
    },
    { id: 2, start: '20260302T110000Z', end: '20260302T120000Z' },
    { id: 1, start: '20260303T090000Z', tags: ['x'] },
    { id: 0, start: 5 },
  ]);

  it('say the same in its own files and in its export', () => {
    const said = ['03-02T09:00/03-02T10:30 flora, list of news call with "Anna" # x', '03-02T11:00/03-02T12:00'];
    assert.deepEqual(read(DATA), [...said, '4 unreadable', '3 running']);
    assert.deepEqual(read(EXPORT), [...said, '4 unreadable', '3 running']);
    assert.equal(readImport([DATA], options).format, 'timewarrior');
  });
});
