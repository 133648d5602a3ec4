import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension in its host', () => {
  const extension = vscode.extensions.getExtension('rapport.rapport');

  it('is there and activates', async () => {
    assert.ok(extension, 'the editor does not know rapport.rapport');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('registers every command that package.json promises, and no other', async () => {
    const promised: { command: string }[] = extension?.packageJSON.contributes.commands;
    const registered = await vscode.commands.getCommands(true);
    assert.deepEqual(
      registered
        .filter(
          (id) =>
            id.startsWith('rapport.') && !/\.(focus|open|resetViewLocation|removeView|toggleVisibility)$/.test(id),
        )
        .sort(),
      promised.map(({ command }) => command).sort(),
    );
  });
});
