/** The preview's page: the note on its paper, and the ways out around it. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import {
  type PreviewModel,
  type PreviewRequest,
  type PreviewState,
  parsePreviewMessage,
  parsePreviewState,
} from '../view/previewProtocol.ts';
import './icon.css';
import './preview.css';
import { copyRich } from './clipboard.ts';
import { listen } from './host.ts';
import { type IconName, icon } from './icon.ts';
import { createPaper } from './paper.ts';

const host = acquireVsCodeApi<PreviewRequest, PreviewState>();
let { source, paper: width, scroll } = parsePreviewState(host.getState());
let model: PreviewModel | null = null;
/** What came of the last thing that the person did here. */
let said = '';
let keeping: number | undefined;

const root = document.body.appendChild(document.createElement('main'));
const paper = createPaper();

function draw(): void {
  render(model === null ? nothing : page(model), root);
}

function page({ strings, problems, subject, from, to }: PreviewModel): TemplateResult {
  const ask = (type: 'openMail' | 'writePage' | 'showProblems') => () => host.postMessage({ type });
  const copy = (as: 'markdown' | 'text') => () => host.postMessage({ type: 'copy', as });
  return html`
    <div class="bar" role="toolbar" aria-label=${strings.toolbar}>
      ${button('copy', strings.copy, strings.copyHint, copyNote, 'primary')}
      ${button(null, strings.copyMarkdown, strings.copyMarkdownHint, copy('markdown'))}
      ${button(null, strings.copyText, strings.copyTextHint, copy('text'))}
      <span class="gap"></span>
      ${button('mail', strings.openMail, strings.openMail, ask('openMail'))}
      ${button('globe', strings.writePage, strings.writePage, ask('writePage'))}
      <span class="spring"></span>
      <span class="widths" role="group" aria-label=${strings.width}>
        ${widthButton('desktop', strings.desktop)} ${widthButton('phone', strings.phone)}
      </span>
    </div>
    <div class="line" role="status">
      ${
        problems === null
          ? nothing
          : html`<span class="problems">${icon('warning')} ${problems}</span>
              <button type="button" class="link" @click=${ask('showProblems')}>${strings.showProblems}</button>`
      }
      <span class="said">${said}</span>
    </div>
    <div class="table" tabindex="0" role="region" aria-label=${strings.paper} @scroll=${onScroll}>
      <article class="paper ${width}">
        <header>
          <h1 dir="auto" class=${subject === '' ? 'none' : ''}>${subject === '' ? strings.noSubject : subject}</h1>
          <dl>
            ${from === null ? nothing : person(strings.from, from)} ${person(strings.to, to === '' ? strings.nobody : to)}
          </dl>
        </header>
        ${paper.element}
      </article>
    </div>
  `;
}

function person(label: string, name: string): TemplateResult {
  return html`<div><dt>${label}</dt><dd dir="auto">${name}</dd></div>`;
}

function button(name: IconName | null, label: string, hint: string, click: () => void, kind = ''): TemplateResult {
  return html`<button type="button" class="button ${kind}" title=${hint} aria-label=${hint} @click=${click}>
    ${name === null ? nothing : icon(name)}<span>${label}</span>
  </button>`;
}

function widthButton(of: PreviewState['paper'], label: string): TemplateResult {
  const choose = () => {
    width = of;
    keep();
    draw();
  };
  return html`<button
    type="button"
    class="action"
    title=${label}
    aria-label=${label}
    aria-pressed=${width === of ? 'true' : 'false'}
    @click=${choose}
  >
    ${icon(of === 'phone' ? 'device-mobile' : 'browser')}
  </button>`;
}

async function copyNote(): Promise<void> {
  if (model === null) return;
  const { strings } = model;
  say((await copyRich(model)) ? strings.copied : strings.notCopied);
}

/** A sentence that is said a second time is another one to a screen reader. */
function say(text: string): void {
  said = '';
  draw();
  said = text;
  draw();
}

function onScroll(event: Event): void {
  scroll = (event.currentTarget as HTMLElement).scrollTop;
  // A little later, because scrolling is frequent and the editor writes what it is given.
  window.clearTimeout(keeping);
  keeping = window.setTimeout(keep, 200);
}

function keep(): void {
  host.setState({ source, paper: width, scroll });
}

function receive(raw: unknown): void {
  const parsed = parsePreviewMessage(raw);
  if (!parsed.ok) {
    console.warn(`Rapport: a message to the preview was refused: ${parsed.problem}`);
    return;
  }
  const message = parsed.value;
  if (message.type === 'done') {
    say(message.text);
    return;
  }
  const moved = source !== message.model.source;
  const first = model === null;
  // Another note begins at its top.
  if (moved) scroll = 0;
  ({ model } = message);
  ({ source } = model);
  document.documentElement.lang = model.locale;
  paper.show(model);
  said = '';
  draw();
  const table = root.querySelector('.table');
  if (table !== null && (first || moved)) table.scrollTop = scroll;
  keep();
}

host.postMessage({ type: 'ready' });
listen(receive);
