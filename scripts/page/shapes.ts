/** Runs in a page: what stands in the top left part of an element, from the back to the front. */
import type { Clip, Shape } from '../svgPicture.ts';

export function shapesOf(top: Element, { width, height }: Clip): Shape[] {
  const origin = top.getBoundingClientRect();
  const shapes: Shape[] = [];
  const tenth = (value: number) => Math.round(value * 10) / 10;
  const isSeen = (color: string) => !/^rgba\(.*, 0\)$/.test(color) && color !== 'transparent';
  const isIn = (r: DOMRect) =>
    r.width > 0 &&
    r.height > 0 &&
    r.left < origin.left + width &&
    r.top < origin.top + height &&
    r.bottom > origin.top &&
    r.right > origin.left;
  const box = (x: number, y: number, w: number, h: number, fill: string, radius = 0) => {
    const right = Math.min(width, x - origin.left + w);
    const bottom = Math.min(height, y - origin.top + h);
    const [left, above] = [Math.max(0, x - origin.left), Math.max(0, y - origin.top)];
    if (right <= left || bottom <= above || !isSeen(fill)) return;
    shapes.push({
      kind: 'box',
      x: tenth(left),
      y: tenth(above),
      width: tenth(right - left),
      height: tenth(bottom - above),
      fill,
      radius,
    });
  };
  const visit = (node: Element): void => {
    const style = getComputedStyle(node);
    if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
    const r = node.getBoundingClientRect();
    // A mask makes another shape of its box.
    if (isIn(r) && style.maskImage === 'none') {
      box(
        r.left,
        r.top,
        r.width,
        r.height,
        style.backgroundColor,
        Math.min(12, Number.parseFloat(style.borderTopLeftRadius) || 0),
      );
      if (style.borderTopStyle !== 'none')
        box(r.left, r.top, r.width, Number.parseFloat(style.borderTopWidth), style.borderTopColor);
      if (style.borderBottomStyle !== 'none') {
        const thick = Number.parseFloat(style.borderBottomWidth);
        box(r.left, r.bottom - thick, r.width, thick, style.borderBottomColor);
      }
      if (style.borderLeftStyle !== 'none')
        box(r.left, r.top, Number.parseFloat(style.borderLeftWidth), r.height, style.borderLeftColor);
      const name = [...node.classList].find((each) => each.startsWith('codicon-'))?.slice('codicon-'.length);
      const before = getComputedStyle(node, '::before');
      if (name !== undefined && before.content !== 'none' && !name.startsWith('modifier')) {
        const size = Number.parseFloat(before.fontSize) || 16;
        shapes.push({
          kind: 'icon',
          x: tenth(r.left - origin.left + Math.max(0, (r.width - size) / 2)),
          y: tenth(r.top - origin.top + (r.height - size) / 2),
          size,
          name,
          fill: before.color,
        });
      }
    }
    const inner = node.shadowRoot ?? node;
    for (const child of inner.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) visit(child as Element);
      else if (child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== '')
        write(child as Text, style);
    }
  };
  const write = (node: Text, style: CSSStyleDeclaration): void => {
    const text = node.data;
    const range = document.createRange();
    let from = 0;
    while (from < text.length) {
      range.setStart(node, from);
      range.setEnd(node, from + 1);
      const line = range.getBoundingClientRect();
      let to = from + 1;
      for (; to < text.length; to++) {
        range.setStart(node, to);
        range.setEnd(node, to + 1);
        const next = range.getBoundingClientRect();
        if (next.width > 0 && Math.abs(next.top - line.top) > 2) break;
      }
      range.setStart(node, from);
      range.setEnd(node, to);
      const r = range.getBoundingClientRect();
      const words = text.slice(from, to).replace(/\s+/g, ' ');
      if (words.trim() !== '' && isIn(r) && r.bottom <= origin.top + height + 4) {
        const size = Number.parseFloat(style.fontSize);
        shapes.push({
          kind: 'words',
          x: tenth(r.left - origin.left),
          y: tenth(r.top - origin.top + (r.height + size * 0.72) / 2),
          width: tenth(r.width),
          size: tenth(size),
          weight: style.fontWeight,
          mono: /mono|consol|courier/i.test(style.fontFamily),
          fill: style.color,
          text: words.trim() === words ? words : words.replaceAll(/^ | $/g, '\u00a0'),
        });
      }
      from = to;
    }
  };
  visit(top);
  return shapes;
}
