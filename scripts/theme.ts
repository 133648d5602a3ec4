import type { Workbench } from '../test/support/workbench.ts';

/** Colour themes that come with the editor, and the word that the window's root element carries under each. */
const themes = {
  light: { name: 'Light Modern', mark: '.vscode-theme-defaults-themes-light_modern-json' },
  dark: { name: 'Dark Modern', mark: '.vscode-theme-defaults-themes-dark_modern-json' },
} as const;

/** Changes the colour theme through its picker and waits until the window shows it. */
export async function chooseTheme(window: Workbench, name: keyof typeof themes): Promise<void> {
  const { name: theme, mark } = themes[name];
  await window.command('Preferences: Color Theme');
  await window.quickInput.opened('Select Color Theme');
  await window.quickInput.paste(theme);
  await window.quickInput.accept(theme);
  await window.page.locator(`.monaco-workbench${mark}`).waitFor();
}
