/** Icons in style sheets as paths: a picture in a sheet is a document of its own, made before anything is drawn. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

const SIZE = 16;
const PICTURE = /url\("(@vscode\/codicons\/src\/icons\/[\w-]+\.svg)"\)/g;

export const iconPaths: Plugin = {
  name: 'icon-paths',
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]webview[\\/]\w+\.css$/ }, async ({ path }) => {
      const sheet = await readFile(path, 'utf8');
      const { resolve } = createRequire(path);
      const names = [...new Set([...sheet.matchAll(PICTURE)].map(([, name]) => name as string))];
      const pictures = await Promise.all(names.map((name) => readFile(resolve(name), 'utf8')));
      const paths = new Map(names.map((name, index) => [name, iconPath(pictures[index] as string)]));
      return { contents: sheet.replace(PICTURE, (_, name) => paths.get(name) as string), loader: 'css' };
    });
  },
};

/** What a picture of one colour shows, as the outline of a square of 16 px. @throws Error when it is more than paths */
export function iconPath(svg: string): string {
  const shapes = [...svg.matchAll(/<(?!\/|svg\b)(\w+)([^>]*)>/g)];
  const outlines = shapes.map(([, , fields]) => / d="([^"]+)"/.exec(fields as string)?.[1]);
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const whole = outlines.join('');
  if (shapes.some(([, name]) => name !== 'path') || outlines.includes(undefined) || !(side > 0)) {
    throw new Error(`More than paths: ${svg}`);
  }
  // The flags of an arc are no lengths.
  if (side !== SIZE && /a/i.test(whole)) throw new Error(`An arc of another size: ${svg}`);
  const scaled =
    side === SIZE ? whole : whole.replace(/\d+(?:\.\d+)?/g, (length) => String(+((+length * SIZE) / side).toFixed(3)));
  return `path(${/fill-rule="evenodd"/.test(svg) ? 'evenodd, ' : ''}"${scaled}")`;
}
