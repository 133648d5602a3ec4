/** Where the hours are when the editor works on another machine or in a container: said once. Pure. */
import * as l10n from '@vscode/l10n';

export interface RemoteNotice {
  /** Under which it is remembered that it was said. */
  readonly key: string;
  readonly text: string;
}

const CONTAINERS: readonly string[] = ['dev-container', 'attached-container', 'k8s-container', 'codespaces'];

/**
 * `remoteName`: the editor's, undefined when nothing is remote. `device`: of the home on the remote side, so that a
 * container that was made anew is another one. null: there is nothing to say.
 */
export function remoteNotice(
  remoteName: string | undefined,
  home: string,
  device: string,
  told: readonly string[],
): RemoteNotice | null {
  if (remoteName === undefined || isThisMachine(remoteName)) return null;
  const name = remoteName.replace(/:\d+$/, '');
  const key = `${name} ${device}`;
  if (told.includes(key)) return null;
  return { key, text: textFor(name, home) };
}

function textFor(name: string, home: string): string {
  if (CONTAINERS.includes(name)) {
    return l10n.t(
      'Rapport keeps your hours in {0}, inside this container: when it is removed, they go with it. To keep them, put that folder on a volume.',
      home,
    );
  }
  if (name === 'wsl') {
    return l10n.t('Rapport keeps your hours in {0}, inside this Linux system, apart from those of Windows.', home);
  }
  return l10n.t(
    'Rapport keeps your hours in {0} on the machine that you are connected to ({1}), not on the one before you.',
    home,
    name,
  );
}

/** An editor in a browser on the machine that serves it is named after its address. */
function isThisMachine(name: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(name);
}
