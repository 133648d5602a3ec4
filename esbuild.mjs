/**
 * Builds what ships into dist/: the extension (a small entry, the rest loaded after it) and the CLI in shared chunks, the
 * webviews of board and preview. `--production` minifies, `--watch` stays and rebuilds, `--tests` builds the suite that
 * runs inside the extension host into dist-test/ instead.
 *
 * dist/meta/*.json says which bytes come from where; the package test holds sizes against it.
 */
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, context } from 'esbuild';
import { writeDictionaries } from './scripts/dictionaries.ts';
import { iconPaths } from './scripts/iconPaths.ts';
import { withJoinedArrays } from './scripts/joinedArrays.ts';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** CommonJS packages inside an ES module still ask for `require`, e.g. for node:tty. */
const requireLine = "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);";

/** Of what packages carry along, what is asked of them here. */
const lean = {
  name: 'lean',
  /** @param {import('esbuild').PluginBuild} plugin */
  setup(plugin) {
    // `rapport --version`
    plugin.onLoad({ filter: /package\.json$/ }, async ({ path }) => {
      if (path !== join(import.meta.dirname, 'package.json')) return undefined;
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
    // Commands that are programs of their own: there are none.
    plugin.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'nothing' } : undefined,
    );
    plugin.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};\n' }));
    // Tables of letters, the greatest piece of the package.
    plugin.onLoad({ filter: /[\\/]transliteration[\\/].*\.js$/ }, async ({ path }) => ({
      contents: withJoinedArrays(await readFile(path, 'utf8')),
    }));
    // simple-git's log of itself: its errors are read from git.
    plugin.onLoad({ filter: /[\\/]debug[\\/]src[\\/]index\.js$/ }, () => ({
      contents:
        'const quiet = () => Object.assign(() => undefined, { enabled: false, extend: quiet });\n' +
        'module.exports = Object.assign(quiet, { default: quiet, formatters: {} });\n',
    }));
    // Addresses in a note are not made into links.
    plugin.onLoad({ filter: /[\\/]linkify-it[\\/]index\.mjs$/ }, () => ({ contents: 'export default class {}\n' }));
    // What CommonMark has not, it does not ask for.
    plugin.onLoad(
      { filter: /markdown-it[\\/]lib[\\/].*[\\/](linkify|replacements|smartquotes|strikethrough|table)\.mjs$/ },
      () => ({ contents: 'export default Object.assign(() => false, { tokenize: null, postProcess: null });\n' }),
    );
    // Nothing is fetched for a mail: it has neither pictures nor attachments.
    plugin.onLoad({ filter: /nodemailer[\\/].*[\\/]fetch[\\/]index\.js$/ }, () => ({
      contents: "export default () => {\n  throw new Error('Nothing is fetched.');\n};\n",
    }));
    // Addresses come taken apart, and all of a mail that is not ASCII goes as base64.
    plugin.onLoad({ filter: /nodemailer[\\/].*[\\/]addressparser[\\/]index\.js$/ }, () => ({
      contents: 'export default () => [];\n',
    }));
    plugin.onLoad({ filter: /nodemailer[\\/].*[\\/]qp[\\/]index\.js$/ }, () => ({
      contents:
        'export const encode = () => {\n  throw new Error("Nothing is quoted-printable.");\n};\nexport const Encoder = encode;\n',
    }));
    // Mails have no attachments, so no file's name says its type.
    plugin.onLoad({ filter: /nodemailer[\\/].*[\\/]mime-types\.js$/ }, () => ({
      contents:
        "export const detectMimeType = () => 'application/octet-stream';\nexport const detectExtension = () => 'bin';\n",
    }));
  },
};

/**
 * An ES module that imports of a built-in one makes Node gather all that this exports, which for node:fs loads its streams
 * and more. Asked for by a call, only that is there which is used.
 */
const builtIns = {
  name: 'built-ins',
  /** @param {import('esbuild').PluginBuild} plugin */
  setup(plugin) {
    plugin.onEnd(async ({ metafile }) => {
      for (const path of Object.keys(metafile?.outputs ?? {}).filter((path) => path.endsWith('.js'))) {
        const code = withoutRequire(await readFile(path, 'utf8'));
        await writeFile(path, code.replace(/^import ?([^;'"]+?) ?from ?["'](node:[\w/]+)["'];?/gm, builtInCall));
      }
    });
  },
};

/** Only the file through which CommonJS packages ask for modules needs the line that makes it possible. */
function withoutRequire(code) {
  return /\brequire\b/.test(code.replace(requireLine, '')) ? code : code.replace(`${requireLine}\n`, '');
}

/** One import of a built-in module, as esbuild writes them, as a call. */
function builtInCall(statement, names, module) {
  const call = `globalThis.process.getBuiltinModule("${module}");`;
  if (names.startsWith('{')) return `const ${names.replaceAll(' as ', ': ')} = ${call}`;
  const name = names.replace(/^\* ?as /, '');
  if (!/^\w+$/.test(name)) throw new Error(`A new kind of import: ${statement}`);
  return `const ${name} = ${call}`;
}

/** What the entry imports when it is used is bundled beside it. */
const loadedLater = {
  name: 'loaded-later',
  /** @param {import('esbuild').PluginBuild} plugin */
  setup(plugin) {
    plugin.onResolve({ filter: /\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.js`, external: true } : undefined,
    );
  },
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  format: 'esm',
  minify: production,
  sourcemap: production ? false : 'linked',
  metafile: true,
  legalComments: 'none',
  // Cyrillic as it is: escaped it would take three times the room.
  charset: 'utf8',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': production ? '"production"' : '"development"' },
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const product = {
  /** What the editor loads first is CommonJS: it does so in one go, an ES module by and by, between other extensions. */
  entry: {
    ...shared,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    plugins: [loadedLater],
  },
  /** The rest of the extension and the command line share their chunks, of which each loads what it needs. */
  node: {
    ...shared,
    entryPoints: { start: 'src/vscode/start.ts', commands: 'src/vscode/commands.ts', cli: 'src/cli/start.ts' },
    outdir: 'dist',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    // The oldest supported editor, VS Code 1.100, runs extensions on Node 20; so does the command line.
    target: 'node20',
    external: ['vscode'],
    plugins: [lean, builtIns],
    // The names of all characters of HTML are a fortieth of the package.
    alias: { entities: join(import.meta.dirname, 'src', 'deliver', 'entities.ts') },
    banner: { js: requireLine },
  },
  /** A thread of its own, with its dictionaries beside it. */
  spelling: {
    ...shared,
    entryPoints: { worker: 'src/spelling/worker.ts' },
    outdir: 'dist/spelling',
    platform: 'node',
    target: 'node20',
  },
  webviews: {
    ...shared,
    entryPoints: { board: 'src/webview/board.ts', preview: 'src/webview/preview.ts' },
    outdir: 'dist/webview',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    plugins: [iconPaths],
  },
};

/** CommonJS, because the editor loads its test entry with `require`; mocha stays outside, in node_modules. */
async function hostTests() {
  const folder = 'test/vscode/inHost';
  const files = (await readdir(folder)).filter((name) => name.endsWith('.test.ts'));
  return {
    ...shared,
    entryPoints: [join(folder, 'index.ts'), ...files.map((name) => join(folder, name))],
    outdir: 'dist-test',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
  };
}

/** The lines between which an editor's problem matcher collects errors (.vscode/tasks.json). */
const watchLines = {
  name: 'watch-lines',
  /** @param {import('esbuild').PluginBuild} plugin */
  setup(plugin) {
    plugin.onStart(() => console.log('[watch] build started'));
    plugin.onEnd(() => console.log('[watch] build finished'));
  },
};

/**
 * The command line runs without the editor, so nothing that it may load, however late, asks for `vscode`.
 * @param {import('esbuild').Metafile['outputs']} outputs
 */
function keepApart(outputs) {
  const seen = new Set(['dist/cli.js']);
  for (const path of seen) {
    for (const { path: imported, external } of outputs[path].imports) {
      if (imported === 'vscode') throw new Error(`${path} is a part of the command line and imports vscode.`);
      if (!external) seen.add(imported);
    }
  }
}

/** Runs one bundle, once or for as long as files change, and writes down where its bytes come from. */
async function run(name, options, metaFolder) {
  if (watch) {
    const live = await context({ ...options, plugins: [...(options.plugins ?? []), watchLines] });
    await live.watch();
    return;
  }
  const { metafile } = await build(options);
  if (metafile.outputs['dist/cli.js']) keepApart(metafile.outputs);
  await writeFile(join(metaFolder, `${basename(name)}.json`), JSON.stringify(metafile));
}

const tests = process.argv.includes('--tests');
const bundles = tests ? { tests: await hostTests() } : product;
const out = tests ? 'dist-test' : 'dist';
await rm(out, { recursive: true, force: true });
await mkdir(join(out, 'meta'), { recursive: true });
try {
  await Promise.all(Object.entries(bundles).map(([name, options]) => run(name, options, join(out, 'meta'))));
} catch (error) {
  // What is wrong in a source, esbuild has already printed, and where.
  if (!error.errors) console.error(error.message);
  process.exit(1);
}
if (!tests) await writeDictionaries('dist/spelling');
if (!tests && !watch) await chmod('dist/cli.js', 0o755);
