/** The open tasks with what they are worth, which is said here, and what they take. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type BudgetModel, type BudgetSort, type BudgetTask, WORTHS, type Worth } from '../view/budgetModel.ts';
import { fill } from '../view/format.ts';
import { sortedTasks, worthId } from './budgetState.ts';
import { icon } from './icon.ts';
import { type MenuItem, placeOf } from './menu.ts';
import type { Page } from './state.ts';
import { taskLink } from './taskLink.ts';

export function budgetTasksView(page: Page, model: BudgetModel): TemplateResult {
  const { strings, hasMoney, more, closed, closedUsed, sums } = model;
  const tasks = sortedTasks(page.state.budget, model);
  const span = hasMoney ? 3 : 2;
  return html`
    <section class="budget-tasks" aria-labelledby="budget-tasks-title">
      <h2 id="budget-tasks-title">${strings.tasks}</h2>
      <table aria-labelledby="budget-tasks-title" aria-describedby="budget-keys">
        <thead>
          <tr>
            <th scope="col" class="c-title">${strings.task}</th>
            <th scope="col" class="c-worth" title=${strings.worthHint}>${strings.worth}</th>
            ${sortable(page, model, 'perHour', strings.perHour, strings.perHourHint)}
            <th scope="col" class="c-left">${strings.left}</th>
            <th scope="col" class="c-used">${strings.used}</th>
            <th scope="col" class="c-completion">${strings.completion}</th>
            ${hasMoney ? html`<th scope="col" class="c-cost" title=${strings.costHint}>${strings.cost}</th>` : nothing}
            ${sortable(page, model, 'expected', strings.expectedColumn, '')}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            tasks,
            ({ id }) => id,
            (task) => taskView(page, model, tasks, task),
          )}
          ${more ? html`<tr class="quiet"><td class="c-title" colspan=${span + 5}>${more}</td></tr>` : nothing}
          ${
            closed
              ? html`<tr class="quiet">
                  <th scope="row" class="c-title">${closed}</th>
                  <td class="c-worth"></td>
                  <td class="c-perHour"></td>
                  <td class="c-left"></td>
                  <td class="c-used">${closedUsed}</td>
                  <td class="c-completion"></td>
                  ${hasMoney ? html`<td class="c-cost"></td>` : nothing}
                  <td class="c-expected"></td>
                </tr>`
              : nothing
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="c-title">${strings.inAll}</th>
            <td class="c-worth"></td>
            <td class="c-perHour"></td>
            <td class="c-left">${sums.left}</td>
            <td class="c-used">${sums.used}</td>
            <td class="c-completion">${sums.completion}</td>
            ${hasMoney ? html`<td class="c-cost">${sums.cost}</td>` : nothing}
            <td class="c-expected"></td>
          </tr>
        </tfoot>
      </table>
      <p id="budget-keys" class="unseen">${strings.keys}</p>
    </section>
  `;
}

function sortable(page: Page, model: BudgetModel, sort: BudgetSort, label: string, hint: string): TemplateResult {
  const { budget } = page.state;
  const current = budget.sort === sort;
  const choose = () => {
    budget.sort = sort;
    page.draw();
  };
  const direction = sort === 'perHour' ? 'descending' : 'ascending';
  return html`
    <th scope="col" class="c-${sort}" aria-sort=${current ? direction : nothing}>
      <button
        type="button"
        class="sort"
        title=${[fill(model.strings.sortBy, label), hint].filter(Boolean).join('\n')}
        @click=${choose}
      >
        ${label}${current ? icon(sort === 'perHour' ? 'arrow-down' : 'arrow-up') : nothing}
      </button>
    </th>
  `;
}

function taskView(page: Page, model: BudgetModel, tasks: readonly BudgetTask[], task: BudgetTask): TemplateResult {
  const { strings, hasMoney } = model;
  return html`
    <tr>
      <th scope="row" class="c-title" title=${[task.title, task.component].filter(Boolean).join('\n')}>
        <div class="week-task">
          ${taskLink(page, task.id, task.title)}
          ${task.component ? html`<span class="detail quiet" dir="auto">${task.component}</span>` : nothing}
          ${task.billable ? nothing : html`<span class="badge">${strings.notBilled}</span>`}
        </div>
      </th>
      <td class="c-worth">${worthButton(page, model, tasks, task)}</td>
      <td class="c-perHour">${task.perHour}</td>
      <td class="c-left">${task.left}</td>
      <td class="c-used">${task.used}</td>
      <td class="c-completion">${task.completion}</td>
      ${hasMoney ? html`<td class="c-cost">${task.cost}</td>` : nothing}
      <td class="c-expected ${task.late ? 'late' : ''}">
        <span>${task.expected}</span>
        <span class="quiet">${[task.late, task.confidence].filter(Boolean).join(', ')}</span>
      </td>
    </tr>
  `;
}

function worthButton(page: Page, model: BudgetModel, tasks: readonly BudgetTask[], task: BudgetTask): TemplateResult {
  const { strings } = model;
  const { budget } = page.state;
  const onFocus = () => {
    if (budget.focus === task.id) return;
    budget.focus = task.id;
    page.draw();
  };
  return html`
    <button
      type="button"
      id=${worthId(task.id)}
      class="choice worth"
      tabindex=${budget.focus === task.id ? 0 : -1}
      aria-haspopup="menu"
      title=${strings.worthHint}
      @click=${(event: MouseEvent) => openWorthMenu(page, model, task, event.currentTarget as Element)}
      @focus=${onFocus}
      @keydown=${(event: KeyboardEvent) => onWorthKey(event, page, tasks, task)}
    >
      <span class="unseen">${fill(strings.worthOf, task.worth ?? strings.worthNone)}</span>
      <span class="pips ${task.worth === null ? 'none' : ''}" aria-hidden="true">
        ${WORTHS.map((each) => html`<span class="pip ${task.worth !== null && each <= task.worth ? 'full' : ''}"></span>`)}
      </span>
    </button>
  `;
}

function openWorthMenu(page: Page, { strings }: BudgetModel, task: BudgetTask, anchor: Element): void {
  const choice = (worth: Worth | null): MenuItem => ({
    label: worth === null ? strings.worthClear : String(worth),
    key: String(worth ?? 0),
    checked: task.worth === worth,
    separate: worth === null,
    run: () => setWorth(page, task, worth),
  });
  const items = [...[...WORTHS].reverse().map(choice), choice(null)];
  page.openMenu({ title: strings.worthHint, at: placeOf(anchor), items });
}

function setWorth(page: Page, task: BudgetTask, worth: Worth | null): void {
  if (task.worth !== worth) page.send({ type: 'setWorth', task: task.id, worth });
}

function onWorthKey(event: KeyboardEvent, page: Page, tasks: readonly BudgetTask[], task: BudgetTask): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const worth = WORTHS.find((each) => String(each) === event.key);
  const at = tasks.indexOf(task);
  const target = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: tasks.length - 1 }[event.key];
  if (worth !== undefined) setWorth(page, task, worth);
  else if (event.key === '0' || event.key === 'Delete') setWorth(page, task, null);
  else if (target !== undefined) {
    const next = tasks[Math.max(0, Math.min(tasks.length - 1, target))];
    if (next) document.getElementById(worthId(next.id))?.focus();
  } else return;
  event.preventDefault();
}
