/** How the client's page looks: one column, the reader's own font, light or dark as their device is. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --text: #1f2328; --quiet: #59636e; --ground: #f6f8fa; --card: #fff; --edge: #d1d9e0; --accent: #0969da; --warn: #9a3412;
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --quiet: #9198a1; --ground: #0d1117; --card: #161b22; --edge: #3d444d; --accent: #4493f8; --warn: #f0a56b; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--text); background: var(--ground); overflow-wrap: anywhere; text-wrap: pretty; }
main { max-width: 720px; margin: 0 auto; padding: 32px 16px 64px; }
h1 { margin: 0; font-size: 26px; line-height: 1.25; }
h1:focus { outline: none; }
h2 { margin: 32px 0 8px; font-size: 18px; }
p { margin: 0 0 12px; }
a { color: var(--accent); }
.quiet { color: var(--quiet); }
.card { margin: 16px 0 0; padding: 16px; border: 1px solid var(--edge); border-radius: 8px; background: var(--card); }
.card > :last-child { margin-bottom: 0; }
.components { margin: 0; padding: 0; list-style: none; }
.components > li { margin: 8px 0 0; padding: 14px 16px; border: 1px solid var(--edge); border-radius: 8px; background: var(--card); }
.components h3 { margin: 0 0 2px; font-size: 16px; }
.components p { margin: 0; }
.components .question { margin-top: 8px; padding-left: 12px; border-left: 3px solid var(--accent); }
progress { display: block; width: 100%; height: 6px; margin-top: 10px; border: 0; border-radius: 3px; background: var(--edge); appearance: none; overflow: hidden; }
progress::-webkit-progress-bar { background: var(--edge); }
progress::-webkit-progress-value { background: var(--accent); }
progress::-moz-progress-bar { background: var(--accent); }
details { margin: 8px 0 0; border: 1px solid var(--edge); border-radius: 8px; background: var(--card); }
summary { padding: 12px 16px; cursor: pointer; }
summary:focus-visible, button:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
details > div { padding: 0 16px 4px; border-top: 1px solid var(--edge); }
details li { margin: 0 0 12px; }
.gap { display: block; height: 4px; }
details ol, details ul { padding-left: 24px; }
details > div > :first-child { margin-top: 12px; }
.lock { max-width: 360px; margin: 12vh auto 0; }
.lock h1 { margin-bottom: 20px; }
.lock label { display: block; margin-bottom: 4px; }
.lock input, .lock button { width: 100%; padding: 10px 12px; border: 1px solid var(--edge); border-radius: 6px; font: inherit; color: inherit; background: var(--card); }
.lock button { margin-top: 12px; border-color: transparent; color: #fff; background: #0969da; cursor: pointer; }
.lock button:disabled { opacity: .6; cursor: default; }
.lock p { min-height: 24px; margin-top: 12px; }
@media print { body { background: none; } details > div { display: block; } }
`;
