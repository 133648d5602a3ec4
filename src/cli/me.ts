/** rapport me, rapport absence … */
import type { Command } from 'commander';
import { nextAbsence, writeAbsenceNotice } from '../app/letters.ts';
import {
  absencesFrom,
  ownAbsence,
  ownPerson,
  type ProfileChanges,
  removeAbsence,
  setAbsence,
  setProfile,
} from '../app/profile.ts';
import { findProject } from '../app/refs.ts';
import { dayOf } from '../domain/days.ts';
import type { Language } from '../domain/events.ts';
import { shown } from '../domain/shown.ts';
import { signatureOf } from '../domain/signature.ts';
import { type Context, openHours, printId, printJson } from './context.ts';
import { type LetterFormat, languageOption, letterFormatOption, printLetter } from './letters.ts';
import { given, jsonOption, projectOption } from './options.ts';
import { orEmpty, orNull, parseDay, parseNumber, parseRate } from './parse.ts';

interface MeOptions {
  readonly name?: string;
  readonly position?: string;
  readonly company?: string;
  readonly reach?: readonly string[];
  readonly rate?: { readonly amount: number; readonly currency: string } | '';
  readonly hoursPerDay?: number | '';
  readonly json?: boolean;
}

interface NoticeOptions {
  readonly project?: string;
  readonly language?: Language;
  readonly format: LetterFormat;
}

export function registerMe(program: Command, context: Context): void {
  program
    .command('me')
    .description('say who you are; prints how you sign. An empty value takes one away')
    .option('--name <name>')
    .option('--position <text>', 'like "web developer"')
    .option('--company <name>')
    .option('--reach <contact...>', 'telephone numbers and addresses, in the order of your signature')
    .option('--rate <rate>', 'for an hour, where a project says none, like "50 EUR"', orEmpty(parseRate))
    .option(
      '--hours-per-day <hours>',
      'planned for a working day, where a project says none',
      orEmpty((text) => parseNumber(text, 0, 24)),
    )
    .addOption(jsonOption())
    .action(async ({ json, ...options }: MeOptions) => {
      const book = await context.openBook();
      const changes = changesOf(options);
      if (Object.keys(changes).length > 0) await setProfile(book, changes);
      const person = ownPerson(book);
      if (json) await printJson(context, person ?? null);
      else await context.print(`${shown((person && signatureOf(person)) ?? 'Nothing is known of you yet.')}\n`);
    });

  const absence = program.command('absence').description('days on which you are not at work');
  absence
    .command('add')
    .description('say from when to when you are away; prints its id')
    .argument('<from>', 'the first day', parseDay)
    .argument('<to>', 'the last day', parseDay)
    .option('--stand-in <name>', 'who answers in the meantime')
    .option('--reach <contact>', 'how they, or you, can be reached')
    .addOption(jsonOption())
    .action(async (from: string, to: string, options: { standIn?: string; reach?: string; json?: boolean }) => {
      const book = await context.openBook();
      const { standIn = null, reach = null, json } = options;
      await printId(context, await setAbsence(book, null, { from, to, standIn, reach }), json);
    });
  absence
    .command('list')
    .description('those that have not passed')
    .addOption(jsonOption())
    .action(async ({ json }: { readonly json?: boolean }) => {
      const book = await context.openBook();
      const list = absencesFrom(book, dayOf(context.clock.now(), context.clock.zone()));
      if (json) {
        await printJson(context, list);
        return;
      }
      const words = list.map(({ id, from, to, standIn, reach }) => {
        const who = [standIn, reach].filter((text) => text !== null).join(', ');
        return `${from} to ${to}${who === '' ? '' : ` (${shown(who)})`}  ${id}\n`;
      });
      await context.print(words.join(''));
    });
  absence
    .command('notice')
    .description('the letter that tells a client of it, on standard output')
    .argument('[absence]', 'id (default: the next one)')
    .addOption(projectOption())
    .addOption(languageOption())
    .addOption(letterFormatOption())
    .action(async (id: string | undefined, { project: ref, language, format }: NoticeOptions) => {
      const book = await context.openBook();
      const project = findProject(book.state, ref);
      const absence = id === undefined ? nextAbsence(book) : ownAbsence(book, id);
      const hours = await openHours(book);
      await printLetter(
        context,
        book,
        hours,
        project,
        writeAbsenceNotice(book, hours, project, absence, language),
        format,
      );
    });
  absence
    .command('remove')
    .description('you are there after all')
    .argument('<absence>', 'id')
    .action(async (id: string) => {
      const book = await context.openBook();
      await removeAbsence(book, id);
    });
}

function changesOf({ name, position, company, reach, rate, hoursPerDay }: MeOptions): ProfileChanges {
  const price = orNull(rate);
  return given({
    name: orNull(name),
    position: orNull(position),
    company: orNull(company),
    contacts: reach,
    rate_amount: price === null ? null : price?.amount,
    rate_currency: price === null ? null : price?.currency,
    hours_per_day: orNull(hoursPerDay),
  });
}
