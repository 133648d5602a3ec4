import assert from 'node:assert/strict';
import { takeDeadline } from '../../src/view/deadlineWords.ts';

/** Thursday. */
const TODAY = '2026-06-18';

/** "the menu | 2026-06-19 12:00" */
function check(line: string, expected: string): void {
  const { rest, by } = takeDeadline(line, TODAY);
  assert.equal([rest, by?.day, by?.clock].filter((part) => part != null).join(' | '), expected, line);
}

describe('by when', () => {
  it('is a weekday, a date or both, with a time or without', () => {
    check('the menu by Fri', 'the menu | 2026-06-19');
    check('the menu by Fri 12:00', 'the menu | 2026-06-19 | 12:00');
    check('the menu by Mon 22 June, 12.30.', 'the menu | 2026-06-22 | 12:30');
    check('the menu until 2026-06-30', 'the menu | 2026-06-30');
    check('the menu by 19.06', 'the menu | 2026-06-19');
    check('the menu by tomorrow', 'the menu | 2026-06-19');
  });

  it('is found in Russian, in the case in which it stands', () => {
    check('меню к пятнице', 'меню | 2026-06-19');
    check('меню ко вторнику, 23 июня, в 12:00', 'меню | 2026-06-23 | 12:00');
    check('меню до среды', 'меню | 2026-06-24');
    check('меню к 22 июня', 'меню | 2026-06-22');
  });

  it('may stand in the middle, and the last one counts', () => {
    check('by Fri the menu', 'the menu | 2026-06-19');
    check('the texts by Anna by Mon', 'the texts by Anna | 2026-06-22');
    check('the menu by Fri, with the icons', 'the menu with the icons | 2026-06-19');
  });

  it('that cannot be read stays where it is', () => {
    check('the menu by Christmas', 'the menu by Christmas');
    check('an article by Anna', 'an article by Anna');
    check('the menu by Fri 22 June', 'the menu by Fri 22 June');
    check('by Fri', 'by Fri');
    check('ответ к трём вопросам', 'ответ к трём вопросам');
  });
});
