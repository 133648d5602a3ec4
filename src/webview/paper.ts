/** The note itself, out of reach of the editor's theme: what stands in its tags, and nothing else, dresses it. */
import type { PreviewModel } from '../view/previewProtocol.ts';

/** What a mail program shows a letter with that says nothing of its own. */
const PLAIN = `
  :host { all: initial; display: block; overflow-wrap: anywhere; color: #1f2328; color-scheme: light; }
`;

export interface Paper {
  readonly element: HTMLElement;
  show(model: PreviewModel): void;
}

export function createPaper(): Paper {
  const element = document.createElement('div');
  const shadow = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PLAIN);
  shadow.adoptedStyleSheets = [sheet];
  const letter = shadow.appendChild(document.createElement('div'));
  let shown = '';
  return {
    element,
    show({ html, language }) {
      letter.lang = language;
      if (html === shown) return;
      shown = html;
      letter.replaceChildren(parse(html));
    },
  };
}

/** The page's policy refuses style attributes, so they are set through the DOM. No text has one: its quotes are escaped. */
function parse(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html.replaceAll(' style="', ' data-style="');
  for (const element of template.content.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset.style ?? '';
    delete element.dataset.style;
  }
  return template.content;
}
