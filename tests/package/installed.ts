import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder of the project. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** What of package.json the tests look at. */
export interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
}

export const readPackage = (folder: string): PackageJson => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;

export interface Installed {
  /** The package as npm would publish it. */
  readonly tarball: Buffer;
  /** The paths in it. */
  readonly files: readonly string[];
  /** A folder that was empty before the package was installed there. */
  readonly folder: string;
  /** Ends it. */
  readonly remove: () => void;
}

/** Packs the package and installs it into an empty folder, as one who uses it does. */
export const install = (): Installed => {
  const folder = mkdtempSync(join(tmpdir(), 'nice-pick-'));
  const npm = (cwd: string, ...parameters: string[]): string => execFileSync('npm', parameters, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
  const packed = JSON.parse(npm(projectFolder, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as object;
  const [{filename, files}] = Object.values(packed) as [{filename: string; files: {path: string}[]}];
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  npm(folder, 'install', '--no-audit', '--no-fund', '--no-package-lock', `./${filename}`);
  return {tarball: readFileSync(join(folder, filename)), files: files.map(({path}) => path), folder, remove: () => rmSync(folder, {recursive: true})};
};
