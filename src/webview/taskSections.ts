/** What a task's page shows of the work: its hours by day, its branches, its commits. */
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../view/format.ts';
import type { TaskLink, TaskPageModel } from '../view/taskPageModel.ts';
import { addLineView } from './addLine.ts';
import { explainButton } from './explain.ts';
import { icon } from './icon.ts';
import type { Page } from './state.ts';
import { styled } from './styled.ts';
import { lineId } from './taskSlots.ts';

export function hoursView(page: Page, { strings, task, figures, days, earlier }: TaskPageModel): TemplateResult {
  const none = days.length === 0 && earlier === '';
  return html`
    <section aria-label=${strings.hours}>
      <div class="titled"><h2>${strings.hours}</h2>${none ? nothing : explainButton(page, { task })}</div>
      <dl class="figures">
        ${figures.map(
          ({ label, value, hint, over }) => html`
            <div class="total ${over ? 'late' : ''}" title=${hint || nothing}>
              <dt class="quiet">${label}</dt> <dd>${value}</dd>${over ? html` <span>(${hint})</span>` : nothing}
            </div>
          `,
        )}
      </dl>
      ${none ? html`<p class="quiet">${strings.noHours}</p>` : nothing}
      <ul class="days" aria-label=${strings.byDay}>
        ${days.map(
          ({ day, label, time, percent }) => html`
            <li>
              <button
                type="button"
                class="day-row"
                title=${fill(strings.openDay, label)}
                aria-label="${label}: ${time}. ${fill(strings.openDay, label)}"
                @click=${() => page.go({ view: 'day', day })}
              >
                <span class="day-label">${label}</span>
                <span class="day-time">${time}</span>
                <span class="day-bar" aria-hidden="true"><span ${styled({ width: `${percent}%` })}></span></span>
              </button>
            </li>
          `,
        )}
      </ul>
      ${earlier ? html`<p class="quiet">${earlier}</p>` : nothing}
    </section>
  `;
}

export function branchesView(page: Page, { strings, task, links }: TaskPageModel): TemplateResult {
  const here = page.state.model?.branch ?? null;
  const canLink = here !== null && !here.shared && here.task?.id !== task;
  return html`
    <section aria-label=${strings.branches}>
      <h2>${strings.branches}</h2>
      ${links.length === 0 ? html`<p class="quiet">${strings.noBranches}</p>` : nothing}
      <ul class="items">
        ${links.map((link) => branchView(page, link, strings))}
      </ul>
      ${
        canLink
          ? html`<button
              type="button"
              class="push wide-push"
              title=${here.branch}
              @click=${() => page.send({ type: 'link', task, repository: here.repository, branch: here.branch })}
            >
              ${icon('git-branch')}<bdi>${fill(strings.linkHere, here.branch)}</bdi>
            </button>`
          : nothing
      }
      ${addLineView(page, {
        id: lineId(task, 'link'),
        label: strings.linkPlaceholder,
        placeholder: strings.linkPlaceholder,
        button: strings.link,
        add: (branch) => page.send({ type: 'link', task, repository: null, branch }),
      })}
    </section>
  `;
}

function branchView(page: Page, link: TaskLink, strings: TaskPageModel['strings']): TemplateResult {
  const { repository, branch, label, current } = link;
  const checkOut = fill(strings.checkOut, label);
  const unlink = fill(strings.unlink, label);
  return html`
    <li class="item">
      ${icon('git-branch')}
      <div class="item-words">
        <bdi>${label}</bdi>${current ? html` <span class="quiet">${strings.checkedOut}</span>` : nothing}
      </div>
      ${
        current
          ? nothing
          : html`<button
              type="button"
              class="action"
              title=${checkOut}
              aria-label=${checkOut}
              @click=${() => page.send({ type: 'openBranch', repository, branch })}
            >
              ${icon('play')}
            </button>`
      }
      <button
        type="button"
        class="action"
        title=${unlink}
        aria-label=${unlink}
        @click=${() => page.send({ type: 'unlink', repository, branch })}
      >
        ${icon('close')}
      </button>
    </li>
  `;
}

export function commitsView({ strings, commits }: TaskPageModel): TemplateResult {
  const { loading, rows, problem } = commits;
  const none = rows.length === 0 && !loading && problem === '';
  return html`
    <section aria-label=${strings.commits} aria-busy=${String(loading)}>
      <h2>${strings.commits}</h2>
      ${loading && rows.length === 0 ? html`<p class="quiet">${strings.commitsLoading}</p>` : nothing}
      ${none ? html`<p class="quiet">${strings.noCommits}</p>` : nothing}
      ${problem ? html`<p class="quiet"><bdi>${problem}</bdi></p>` : nothing}
      <ul class="commits">
        ${rows.map(
          ({ hash, subject, date }) => html`
            <li><code>${hash}</code> <bdi class="subject">${subject}</bdi> <span class="quiet commit-date">${date}</span></li>
          `,
        )}
      </ul>
    </section>
  `;
}
