// Makes a release, all but its publishing: `npm run release -- <version> [--dry-run]`.
//
// The version is a number, or major, minor or patch. The notes for it stand in
// CHANGELOG.md already, under "## <version> (unreleased)". With --dry-run all is done
// in a copy of the last commit, and nothing of it is kept; --without-tests makes that quick.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';

const {values, positionals} = parseArgs({allowPositionals: true, options: {'dry-run': {type: 'boolean'}, 'without-tests': {type: 'boolean'}}});
const isDry = values['dry-run'] ?? false;

class Refusal extends Error {}
const refuse = (reason) => {
  throw new Refusal(reason);
};

let folder = process.cwd();
const output = (command, ...parameters) => execFileSync(command, parameters, {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']}).trim();
const step = (title, command, ...parameters) => {
  console.log(`\n== ${title}`);
  execFileSync(command, parameters, {cwd: folder, stdio: ['ignore', 'inherit', 'inherit']});
};
const read = (file) => readFileSync(join(folder, file), 'utf8');
const write = (file, text) => writeFileSync(join(folder, file), text);

/** The version that is asked for, after the one that there is. */
const versionAfter = (current) => {
  const [asked] = positionals;
  if (/^\d+\.\d+\.\d+$/.test(asked)) return asked;
  const place = ['major', 'minor', 'patch'].indexOf(asked);
  if (place < 0 || positionals.length !== 1) refuse('usage: npm run release -- <version | major | minor | patch> [--dry-run [--without-tests]]');
  return current
    .split('.')
    .map((part, index) => (index < place ? part : index === place ? Number(part) + 1 : 0))
    .join('.');
};

/** What the release changes in the repository. */
const changed = ['package.json', 'src/version.ts', 'CHANGELOG.md', 'README.md'];

const replace = (file, pattern, text) => {
  const before = read(file);
  if (!pattern.test(before)) refuse(`${file} has nothing like ${pattern}`);
  write(file, before.replace(pattern, text));
};

/** Compares what was packed with the hashes that the package and the README tell. */
const checkHashes = (tarball) => {
  const unpacked = mkdtempSync(join(tmpdir(), 'nice-pick-release-'));
  try {
    execFileSync('tar', ['-xzf', tarball, '-C', unpacked]);
    const inside = (file) => readFileSync(join(unpacked, 'package', file));
    const integrity = JSON.parse(inside('dist/integrity.json'));
    for (const [file, wanted] of Object.entries(integrity)) {
      const hash = `sha384-${createHash('sha384')
        .update(inside(`dist/${file}`))
        .digest('base64')}`;
      if (hash !== wanted) refuse(`${file} in the package is not what integrity.json says`);
    }
    const readme = inside('README.md').toString();
    for (const [, file, hash] of readme.matchAll(/dist\/([\w.-]+)" integrity="([^"]+)"/g))
      if (integrity[file] !== hash) refuse(`README.md pins another ${file} than the package has`);
    return Object.keys(integrity).length;
  } finally {
    rmSync(unpacked, {recursive: true});
  }
};

const release = (keep) => {
  const current = JSON.parse(read('package.json')).version;
  const version = versionAfter(current);
  const isBefore = [version, current].sort((one, other) => one.localeCompare(other, 'en', {numeric: true}))[0] !== current;
  if (isBefore) refuse(`${version} is before ${current}`);
  if (output('git', 'tag', '--list', `v${version}`)) refuse(`v${version} is released already`);
  const heading = new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(unreleased\\)$(?=\\n+- )`, 'm');
  if (!heading.test(read('CHANGELOG.md'))) refuse(`CHANGELOG.md has no notes under "## ${version} (unreleased)"`);

  const before = changed.map((file) => [file, read(file)]);
  try {
    replace('package.json', /("version": ")[^"]+/, `$1${version}`);
    replace('src/version.ts', /(version = ')[^']+/, `$1${version}`);
    replace('CHANGELOG.md', heading, `## ${version} (${new Date().toISOString().slice(0, 10)})`);

    rmSync(join(folder, 'dist'), {recursive: true, force: true});
    step('build', 'npm', 'run', '--silent', 'build');
    step('documentation', 'npm', 'run', '--silent', 'docs');
    if (!values['without-tests']) {
      step('tests', 'npm', 'test', '--silent');
      step('frameworks', 'npm', 'run', '--silent', 'test:frameworks');
    }
    // The tests have built once more: the same source is to give the same bytes.
    step('hashes', 'npm', 'run', '--silent', 'docs:check', '--', '--exact');

    mkdirSync(join(keep, '.cache/release'), {recursive: true});
    const [{filename, size, files}] = Object.values(JSON.parse(output('npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', join(keep, '.cache/release'))));
    const tarball = join(keep, '.cache/release', filename);
    const hashes = checkHashes(tarball);

    output('git', 'commit', '--quiet', '--message', `Version ${version}`, '--', ...changed);
    output('git', 'tag', '--annotate', `v${version}`, '--message', `Version ${version}`);
    console.log(`\nv${version}: ${files.length} files, ${size} bytes packed, ${hashes} hashes, in ${tarball}`);
    console.log(isDry ? 'This was a dry run: no commit and no tag is kept.' : `To publish: git push --follow-tags && npm publish ${tarball}`);
  } catch (error) {
    for (const [file, text] of before) write(file, text);
    throw error;
  }
};

const project = folder;
let copy;
try {
  if (values['without-tests'] && !isDry) refuse('--without-tests is for a dry run');
  if (isDry) {
    copy = mkdtempSync(join(tmpdir(), 'nice-pick-release-'));
    folder = copy;
    output('git', 'clone', '--quiet', project, copy);
    symlinkSync(resolve(project, 'node_modules'), join(copy, 'node_modules'), 'junction');
  } else if (output('git', 'status', '--porcelain')) refuse('there are changes that are not committed');
  release(project);
} catch (error) {
  console.error(error instanceof Refusal ? `release: ${error.message}` : `release: ${error.message.split('\n')[0]}; nothing is changed`);
  process.exitCode = 1;
} finally {
  if (copy) rmSync(copy, {recursive: true});
}
