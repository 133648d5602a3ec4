/**
 * A picture of a part of the editor as a small SVG: boxes, words and icons as they stand on the page, so that it is sharp
 * at any size and a tenth of a bitmap.
 */
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { root } from './paths.ts';

/** Of the part, px. */
export interface Clip {
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly radius: number;
}
export interface Words {
  readonly kind: 'words';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly weight: string;
  readonly mono: boolean;
  readonly fill: string;
  readonly text: string;
}
export interface Icon {
  readonly kind: 'icon';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly name: string;
  readonly fill: string;
}
export type Shape = Box | Words | Icon;
type Look = (top: unknown, clip: Clip) => readonly Shape[];

/** What stands in the top left `clip` of the element, drawn. */
export async function svgOf(element: Locator, clip: Clip): Promise<string> {
  // What runs in the page is checked with the page's types, and taken there as text.
  const file = await readFile(join(root, 'scripts', 'page', 'shapes.ts'), 'utf8');
  const source = stripTypeScriptTypes(file).replaceAll(/^export /gm, '');
  const look = new Function('top', 'clip', `${source}; return shapesOf(top, clip);`) as Look;
  const shapes = await element.evaluate(look, clip);
  const sprite = await readFile(join(root, 'node_modules', '@vscode', 'codicons', 'dist', 'codicon.svg'), 'utf8');
  const drawn = shapes.map((shape) => draw(shape, sprite));
  const { width, height } = clip;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${drawn.join('')}</svg>\n`;
}

function draw(shape: Shape, sprite: string): string {
  const { x, y, fill } = shape;
  switch (shape.kind) {
    case 'box': {
      const round = shape.radius > 0 ? ` rx="${shape.radius}"` : '';
      return `<rect x="${x}" y="${y}" width="${shape.width}" height="${shape.height}"${round} fill="${fill}"/>`;
    }
    case 'words': {
      const family = shape.mono ? 'monospace' : 'system-ui,sans-serif';
      const weight = Number(shape.weight) >= 600 ? ' font-weight="600"' : '';
      // Another machine's font is wider or narrower; the words keep their place.
      const fit = ` textLength="${shape.width}" lengthAdjust="spacingAndGlyphs"`;
      return `<text x="${x}" y="${y}" font-size="${shape.size}" font-family="${family}"${weight}${fit} fill="${fill}">${escapeXml(shape.text)}</text>`;
    }
    case 'icon': {
      const symbol = new RegExp(`<symbol[^>]*id="${shape.name}"[^>]*>(.*?)</symbol>`).exec(sprite)?.[1];
      const place = `translate(${x} ${y}) scale(${shape.size / 16})`;
      return symbol === undefined ? '' : `<g transform="${place}" fill="${fill}">${symbol}</g>`;
    }
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
