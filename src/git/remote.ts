/**
 * What a remote's URL says of where the repository is, the same for every way of reaching it: "host/path" without
 * scheme, credentials, port and `.git`; for a folder its absolute path with forward slashes.
 * Null for what names no place: a relative path, or a transport that is a command.
 */
export function remotePlace(url: string): string | null {
  const address = url.trim().replace(/^(?!ext::)[A-Za-z0-9+-]+::/, '');
  if (address === '' || /^ext::/.test(address)) return null;
  if (/^[A-Za-z]:[\\/]/.test(address) || /^[\\/]/.test(address)) return folderPlace(address);
  const web = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)/.exec(address);
  if (web) return urlPlace(web[1] ?? '', web[2] ?? '', web[3] ?? '');
  // scp-like: [user@]host:path. A slash before the colon makes it a path.
  const scp = /^(?:[^/@]*@)?(\[[^\]/]+\]|[^/:[\]]+):(.+)$/.exec(address);
  return scp ? hostPlace(scp[1] ?? '', scp[2] ?? '') : null;
}

/** The last part of a remote's place, as a name for people. */
export function remoteName(place: string): string {
  return place.slice(place.lastIndexOf('/') + 1);
}

function urlPlace(scheme: string, authority: string, path: string): string | null {
  if (scheme.toLowerCase() === 'file') {
    const local = decode(path);
    if (authority !== '' && authority !== 'localhost') return folderPlace(`//${authority}${local}`);
    return folderPlace(local.replace(/^\/(?=[A-Za-z]:[\\/])/, ''));
  }
  return hostPlace(authority.slice(authority.lastIndexOf('@') + 1), decode(path));
}

function hostPlace(host: string, path: string): string | null {
  const name = hostName(host.toLowerCase());
  const rest = tidy(path).replace(/^\/+/, '');
  return name === '' || rest === '' ? null : `${name}/${rest}`;
}

function hostName(host: string): string {
  const inner = /^\[(.*?)\]/.exec(host)?.[1];
  if (inner === undefined) return host.replace(/:\d*$/, '');
  // [host:22] is scp's way to name a port; an IPv6 address keeps its brackets.
  return inner.split(':').length > 2 ? `[${inner}]` : inner.replace(/:\d*$/, '');
}

function folderPlace(path: string): string | null {
  const plain = path.replaceAll('\\', '/');
  // A share of another machine (\\server\share) is a host and a path like any other.
  if (/^\/\/[^/]/.test(plain))
    return hostPlace(plain.slice(2).split('/')[0] ?? '', plain.slice(2).replace(/^[^/]*/, ''));
  return tidy(plain) || null;
}

function tidy(path: string): string {
  return path
    .replace(/\/{2,}/g, '/')
    .replace(/\/+$/, '')
    .replace(/\/?\.git$/, '');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
