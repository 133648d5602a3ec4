/**
 * One HTML file that shows nothing without its password: AES-256-GCM under a key that PBKDF2 makes of it, opened by
 * the browser's own WebCrypto. The file calls nobody and works from a folder.
 */
import { createHash, webcrypto } from 'node:crypto';
import { escapeHtml } from './markup.ts';
import { OPEN_PAGE } from './openPage.ts';
import { PAGE_STYLE } from './pageStyle.ts';

/**
 * Of SHA-256; OWASP's least is 600 000 (Password Storage Cheat Sheet). A telephone of today takes about a second.
 */
export const ITERATIONS = 1_000_000;

/** What the page says before it is opened; nothing of whom it is about. */
export interface SealWords {
  readonly title: string;
  readonly password: string;
  readonly open: string;
  readonly opening: string;
  readonly wrong: string;
  /** The browser has no WebCrypto here. */
  readonly unable: string;
  readonly noScript: string;
}

/** A mark by which a page of ours is told from another's file. */
export const PAGE_MARK = '<meta name="generator" content="rapport-page">';

/** `content`: a fragment of HTML without styles or scripts of its own; `language`: BCP 47. */
export async function sealPage(
  content: string,
  password: string,
  { language, words }: { readonly language: string; readonly words: SealWords },
): Promise<string> {
  const salt = webcrypto.getRandomValues(new Uint8Array(16));
  const iv = webcrypto.getRandomValues(new Uint8Array(12));
  const secret = new TextEncoder().encode(password.normalize('NFC'));
  const material = await webcrypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const key = await webcrypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const sealed = await webcrypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(content));
  const data = {
    salt: base64(salt),
    iv: base64(iv),
    iterations: ITERATIONS,
    sealed: base64(new Uint8Array(sealed)),
    words: { opening: words.opening, wrong: words.wrong, unable: words.unable },
  };
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(OPEN_PAGE)}'`,
    `style-src '${hashOf(PAGE_STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    PAGE_MARK,
    `<title>${escapeHtml(words.title)}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main id="page">',
    '<form id="lock" class="lock">',
    `<h1>${escapeHtml(words.title)}</h1>`,
    `<label for="password">${escapeHtml(words.password)}</label>`,
    '<input id="password" type="password" autocomplete="current-password" autofocus required>',
    `<button type="submit">${escapeHtml(words.open)}</button>`,
    '<p id="said" role="status"></p>',
    `<noscript><p>${escapeHtml(words.noScript)}</p></noscript>`,
    '</form>',
    '</main>',
    `<script type="application/json" id="sealed">${scriptJson(data)}</script>`,
    `<script type="module">${OPEN_PAGE}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Nothing in it can end the element that it stands in. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
