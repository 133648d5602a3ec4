/** The timesheet as files for other programs. */
import { decimalOf } from '../domain/money.ts';
import type { SheetRow, Timesheet } from '../domain/timesheet.ts';
import { csv } from './csv.ts';

const HOUR = 3_600_000;

/** A line for each row and no totals, so that a spreadsheet can sum the columns. Hours are those that are billed. */
export function timesheetCsv({ rows }: Timesheet): string {
  const head = ['day', 'client', 'project', 'component', 'task', 'notes', 'billable', 'exact_ms', 'rounded_ms'];
  return csv([[...head, 'hours', 'rate', 'amount', 'currency'], ...rows.map(csvRow)]);
}

function csvRow(row: SheetRow): readonly (string | number)[] {
  const { day, client, project, component, task, notes, billable, exactMs, roundedMs, amount } = row;
  return [
    day ?? '',
    client?.name ?? '',
    project?.name ?? '',
    component?.name ?? '',
    task?.title ?? '(unassigned)',
    notes.join('; '),
    billable ? 'yes' : 'no',
    exactMs,
    roundedMs,
    (roundedMs / HOUR).toFixed(2),
    amount === null ? '' : (project?.rate?.amount ?? ''),
    amount === null ? '' : decimalOf(amount),
    amount?.currency ?? '',
  ];
}

/** The same as plain data, with totals; amounts are decimal texts in the currency's own digits. */
export function timesheetJson({ rows, exactMs, roundedMs, amounts }: Timesheet) {
  return {
    exact_ms: exactMs,
    rounded_ms: roundedMs,
    amounts: amounts.map((amount) => ({ amount: decimalOf(amount), currency: amount.currency })),
    rows: rows.map(({ day, client, project, component, task, notes, billable, amount, ...row }) => ({
      day,
      client: nameOf(client),
      project: nameOf(project),
      component: nameOf(component),
      task: task === null ? null : { id: task.id, title: task.title },
      notes,
      billable,
      exact_ms: row.exactMs,
      rounded_ms: row.roundedMs,
      rate: amount === null ? null : (project?.rate?.amount ?? null),
      amount: amount === null ? null : decimalOf(amount),
      currency: amount?.currency ?? null,
    })),
  };
}

function nameOf(entity: { readonly id: string; readonly name: string } | null) {
  return entity === null ? null : { id: entity.id, name: entity.name };
}
