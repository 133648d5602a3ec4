/** Styles set through the DOM: the page's policy refuses style attributes, which lit's own styleMap begins with. */
import { type ElementPart, noChange } from 'lit';
import { Directive, directive, type PartInfo, PartType } from 'lit/directive.js';

class Styled extends Directive {
  #known: Readonly<Record<string, string>> = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('styled() stands in a tag, not in an attribute.');
  }

  render(_styles: Readonly<Record<string, string>>): unknown {
    return noChange;
  }

  override update(part: ElementPart, [styles]: [Readonly<Record<string, string>>]): unknown {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(styles)) {
      if (this.#known[name] !== value) style.setProperty(name, value);
    }
    this.#known = styles;
    return noChange;
  }
}

export const styled = directive(Styled);
