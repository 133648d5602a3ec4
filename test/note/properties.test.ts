import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DETAILS, LANGUAGES, PRIORITIES, TASK_STATES } from '../../src/domain/events.ts';
import { composeNote } from '../../src/note/compose.ts';
import type { NoteFacts } from '../../src/note/facts.ts';
import { noteToJson } from '../../src/note/note.ts';
import { renderNote } from '../../src/note/render.ts';
import { makeContact } from '../support/entities.ts';
import { commit, component, FLORA, fact, HOUR, question, task } from './flora.ts';

describe('for all facts', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', 'Add it', '# x', '1. x', 'a\nb', 'Because we did.'),
  );
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-06-${String(date).padStart(2, '0')}`);
  const option = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const ms = fc.integer({ min: 0, max: 100 * HOUR });
  const anyTask = fc.record({
    component: fc.constantFrom(null, 'c0', 'c1', 'gone'),
    title: words,
    state: fc.constantFrom(...TASK_STATES),
    priority: fc.constantFrom(...PRIORITIES),
    progress: fc.integer({ min: 0, max: 100 }),
    estimateMs: option(ms),
    clientDue: option(day),
    remark: option(words),
    reason: option(words),
  });
  const anyFacts = fc
    .record({
      tasks: fc.array(fc.tuple(anyTask, option(anyTask), ms), { maxLength: 5 }),
      questions: fc.array(fc.tuple(fc.nat(5), words, option(fc.integer({ min: 0, max: 2e12 })), option(words)), {
        maxLength: 40,
      }),
      names: fc.tuple(words, words, words, words, words),
      launch: option(day),
      budgetMs: option(ms),
      hoursPerDay: option(fc.constantFrom(0, 0.01, 4, 24)),
      subjects: fc.array(fc.tuple(words, words), { maxLength: 4 }),
      first: fc.boolean(),
      detail: fc.constantFrom(...DETAILS),
      language: fc.constantFrom(...LANGUAGES),
    })
    .map(({ tasks, questions, names, launch, budgetMs, hoursPerDay, subjects, first, detail, language }): NoteFacts => {
      const facts = tasks.map(([now, before, usedMs], i) => fact(task(`t${i}`, now), before, usedMs, usedMs / 2));
      const usedMs = facts.reduce((sum, each) => sum + each.usedMs, 0);
      return {
        ...FLORA,
        detail,
        language,
        client: { ...FLORA.client, name: names[0], signature: names[1], greeting: names[2] },
        contacts: [makeContact('x', 'flora', { name: names[3] })],
        project: { ...FLORA.project, name: names[4], launch, budgetMs, hoursPerDay },
        components: [component('c0', names[0], [names[1]]), component('c1', names[2], ['**'])],
        tasks: facts,
        questions: questions.map(([i, asked, by, otherwise], n) =>
          question(`q${n}`, `t${i}`, asked, { by, otherwise }),
        ),
        commits: subjects.map(([subject, body]) => commit(subject, { body, files: [subject] })),
        periodStart: first ? null : FLORA.periodStart,
        usedMs,
        periodMs: usedMs / 2,
      };
    });

  it('the note is plain JSON, the same every time, asks every question once, and its figures add up', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const note = composeNote(facts);
        assert.deepEqual(JSON.parse(noteToJson(note)), note);
        assert.deepEqual(composeNote(structuredClone(facts)), note);

        const open = new Set(
          facts.tasks.filter(({ task: t }) => t.state !== 'done' && t.state !== 'dropped').map(({ task: t }) => t.id),
        );
        const asked = facts.questions.filter(({ task: id }) => open.has(id)).map(({ id }) => id);
        assert.deepEqual(note.questions.map(({ id }) => id).sort(), asked.sort());
        assert.deepEqual(
          note.components.flatMap(({ questions }) => questions),
          note.questions.map(({ letter }) => letter),
        );
        assert.equal(note.summary.answersNeeded, asked.length);
        const plainText = renderNote(note, 'text');
        const mark = { en: '   Question ', ru: '   Вопрос ' }[facts.language];
        for (const { letter } of note.questions) {
          assert.ok(plainText.includes(facts.detail === 'C' ? `\n${letter}) ` : `${mark}${letter}:`));
        }

        const { usedTenths, budgetTenths, leftTenths, overTenths, periodTenths } = note.hours;
        if (budgetTenths !== null) assert.equal(usedTenths + (leftTenths ?? 0) - (overTenths ?? 0), budgetTenths);
        assert.ok(periodTenths <= usedTenths);
        assert.ok(note.components.reduce((sum, { usedMs }) => sum + usedMs, 0) <= facts.usedMs + 1e-6);

        assert.doesNotMatch(
          plainText,
          /undefined|NaN|Infinity|(?<![\d.])1 (?:questions|answers|hours)\b|(?<![\d,])1[ \u00a0](?:часов|ответа|ответов)/,
        );
        const shares = note.components.flatMap(({ account }) => (account === null ? [] : [account.usedTenths]));
        if (facts.detail === 'A' && note.components.length > 0) {
          const total = facts.tasks.reduce((sum, { usedMs: ms }) => sum + ms, 0);
          assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - total / (HOUR / 10)) <= 0.5 + 1e-6);
        }
        assert.doesNotMatch(renderNote(note, 'markdown'), /\p{Cc}(?<!\n)|[\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 500 },
    );
  });
});
