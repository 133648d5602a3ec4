/** A note on the clipboard, as rich text and as plain text: the program that it is pasted into takes what it can. */

interface Copied {
  readonly html: string;
  readonly text: string;
}

/** Needs a key or a click just before; whether it worked. */
export async function copyRich({ html, text }: Copied): Promise<boolean> {
  const blob = (type: string, content: string) => new Blob([content], { type });
  const item = { 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) };
  try {
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return copyByEvent({ html, text });
  }
}

/** Where the editor's frame is not let onto the clipboard, what a person copies there is. */
function copyByEvent({ html, text }: Copied): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put, { capture: true });
  }
}
