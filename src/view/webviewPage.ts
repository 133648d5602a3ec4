/** The document that the script of the board, or of the preview, fills. */

export interface WebviewPage {
  /** Of the words on it, a BCP 47 tag. */
  readonly language: string;
  /** Fresh and unguessable for every page. */
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  /** Where styles may come from. */
  readonly source: string;
}

/**
 * Nothing runs or loads but the one script and the one style sheet. What the host says before the script is there is kept
 * for it in `early`.
 */
export function webviewPage({ language, nonce, script, style, source }: WebviewPage): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <script nonce="${nonce}">var early = []; onmessage = ({ data }) => early.push(data);</script>
    <link rel="stylesheet" href="${style}">
    <title>Rapport</title>
  </head>
  <body>
    <script type="module" nonce="${nonce}" src="${script}"></script>
  </body>
</html>`;
}
