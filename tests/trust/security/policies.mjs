import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {projectFolder} from '../../support/serve.mjs';
import {findFaults, findRefusalFaults, isDone, provoked} from './pages/judge.mjs';
import {addPages} from './server.mjs';

const table =
  '<table><thead><tr><th></th><th>React</th><th>Vue</th></tr></thead><tbody><tr><td>Pros</td><td>jobs</td><td>docs</td></tr><tr><td>Pick</td><td>Written in a table.</td><td></td></tr></tbody></table>';
const script = '<script type="application/json">{"a": "React", "b": "Vue", "pick": "Vue", "reason": "Written as JSON."}</script>';

/** The sources of a card. */
const sources = {
  property: {},
  json: {inside: script},
  table: {inside: table},
  src: {attributes: 'src="/trust/policy-comparison.json"'},
  catalog: {attributes: 'a="react" b="vue"'},
};
const variants = ['card', 'compact', 'inline'];

const cards = Object.entries(sources)
  .flatMap(([source, {attributes = '', inside = ''}]) =>
    // A paragraph cannot hold a table.
    variants
      .filter((variant) => variant !== 'inline' || source !== 'table')
      .map((variant) => `<nice-pick id="${source}-${variant}" variant="${variant}" ${attributes}>${inside || '<b>what the author put inside</b>'}</nice-pick>`),
  )
  .join('\n');

const strict = "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'";
const trusted = "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";
const nonce = 'n0nce';
const integrityOf = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join(projectFolder, file)))
    .digest('base64')}`;

const everything =
  'accelerometer autoplay browsing-topics camera clipboard-read clipboard-write display-capture encrypted-media fullscreen gamepad geolocation gyroscope hid identity-credentials-get idle-detection keyboard-map local-fonts magnetometer microphone midi payment picture-in-picture publickey-credentials-get screen-wake-lock serial storage-access sync-xhr unload usb window-management xr-spatial-tracking'
    .split(' ')
    .map((name) => `${name}=()`)
    .join(', ');

/**
 * The strictest policies that a site could set. `load` tells how the page loads the
 * script where that is not by a plain tag.
 */
export const policies = {
  'all from here alone, with Trusted Types': {headers: {'content-security-policy': `${strict}; script-src 'self'; style-src 'self'; ${trusted}`}},
  'no style sheet at all': {headers: {'content-security-policy': `${strict}; script-src 'self'; style-src 'none'; ${trusted}`}},
  'the policy of Lit once': {headers: {'content-security-policy': `${strict}; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`}},
  nonces: {nonce, headers: {'content-security-policy': `${strict}; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; ${trusted}`}},
  'strict-dynamic': {
    nonce,
    load: (file) => `<script nonce="${nonce}" src="/tests/trust/security/pages/load.js" data-file="${file}"></script>`,
    headers: {'content-security-policy': `${strict}; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'none'; ${trusted} loader`},
  },
  'the integrity of the script': {
    integrity: true,
    // Behind a script that the page waits for, WebKit fetches ahead without looking at the hash, and reports what it then allows.
    isFirst: true,
    headers: (file) => ({
      'content-security-policy': `${strict}; script-src '${integrityOf(file)}' '${integrityOf('tests/trust/security/pages/policy.js')}'; style-src 'none'; ${trusted}`,
    }),
  },
  'the folders of script and catalog alone': {
    headers: (file, host) => ({
      'content-security-policy': `default-src 'none'; script-src http://${host}/${file} http://${host}/tests/; connect-src http://${host}/dist/catalog/ http://${host}/trust/; style-src 'none'; ${trusted}`,
    }),
  },
  // In a sandbox, WebKit has no origin for 'self' to be: the address itself holds in every engine.
  'a sandbox': {
    headers: (file, host) => ({'content-security-policy': `sandbox allow-scripts; ${strict.replace("'self'", `http://${host}`)}; script-src 'self'; style-src 'self'; ${trusted}`}),
    isOpaque: true,
  },
  'isolated from other origins': {
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': `${strict}; script-src 'self'; style-src 'self'; ${trusted}`,
    },
    isIsolated: true,
  },
  'isolated without credentials': {headers: {'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'credentialless'}, isIsolated: true},
  'no referrer, no sniffing, nothing permitted': {
    headers: {
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'permissions-policy': everything,
      'content-security-policy': `${strict}; script-src 'self'; style-src 'self'; ${trusted}`,
    },
  },
  'an agent of its own, and a document policy': {headers: {'document-policy': 'js-profiling=?0', 'origin-agent-cluster': '?1'}},
};

/** Policies under which there can be no card: what is missing, and what is seen of it. */
export const refusals = {
  'another policy than that of Lit': {headers: {'content-security-policy': "require-trusted-types-for 'script'; trusted-types other"}},
  'no policy at all': {headers: {'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'"}},
};

export const forms = {module: 'dist/nice-pick.js', classic: 'dist/nice-pick.classic.js'};

const write = ({nonce, integrity, load, isFirst}, form, visit) => {
  const file = forms[form];
  const own = nonce ? ` nonce="${nonce}"` : '';
  const whole = (file) => (integrity ? ` integrity="${integrityOf(file)}" crossorigin` : '');
  const watch = '/tests/trust/security/pages/policy.js';
  const tag = load?.(file) ?? `<script${own} ${form === 'module' ? 'type="module"' : 'defer'} src="/${file}"${whole(file)}></script>`;
  const watching = `<script${own} src="${watch}"${whole(watch.slice(1))}></script>`;
  return `<!doctype html><html lang="en" data-visit="${visit}"><head><meta charset="utf-8"><title>Policy</title>${isFirst ? tag + watching : watching + tag}</head><body>${cards}</body></html>`;
};

/** What the browser reports of each visit, directive and address; it hears of what happens before the page can listen, too. */
const reports = [];

const readBody = async (request) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
};

const all = {...policies, ...refusals};
const names = Object.keys(all);

export const addressOf = (name, form) => `/trust/policy/${names.indexOf(name)}/${form}/`;

addPages({
  '/trust/policy/': ({pathname}, {headers: {host}}) => {
    const [index, form] = pathname.slice('/trust/policy/'.length).split('/');
    const policy = all[names[+index]];
    const headers = typeof policy.headers === 'function' ? policy.headers(forms[form], host) : {...policy.headers};
    const name = 'content-security-policy';
    const visit = headers[name] ? reports.push([]) - 1 : '';
    if (headers[name]) headers[name] += `; report-uri /trust/report/${visit}`;
    return {headers, body: write(policy, form, visit)};
  },
  '/trust/report/': async ({pathname}, request) => {
    const {'effective-directive': effective, 'violated-directive': violated, 'blocked-uri': address} = JSON.parse(await readBody(request))['csp-report'];
    reports[pathname.slice('/trust/report/'.length)].push(`${effective ?? violated} ${address}`);
    return {status: 204};
  },
  '/trust/reports/': ({pathname}) => ({
    headers: {'content-type': 'application/json', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'same-origin'},
    body: JSON.stringify(reports[pathname.slice('/trust/reports/'.length)]),
  }),
  '/trust/policy-comparison.json': () => ({
    headers: {'content-type': 'application/json', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'same-origin'},
    body: '{"a": "React", "b": "Vue", "pick": "Vue", "reason": "Fetched as JSON."}',
  }),
});

/** Looks at every form and variant under every policy. */
export const runPolicies = async ({browser, server}) => {
  const context = await browser.newContext({viewport: {width: 1000, height: 4000}});
  const failures = [];
  const counts = {policies: Object.keys(policies).length, pages: 0, cards: 0};
  const visit = async (name, form, {framed = false, look, until}) => {
    const page = await context.newPage();
    const said = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(server.address + (framed ? `/trust/framed${addressOf(name, form)}` : addressOf(name, form)));
    const frame = framed ? page.frames()[1] : page;
    // The policy holds for what is evaluated as well, so the page is asked from here.
    const read = () => frame.evaluate(() => window.readPage());
    const end = Date.now() + 30_000;
    let seen = await read();
    while (!until(seen) && Date.now() < end) {
      await new Promise((wake) => setTimeout(wake, 50));
      seen = await read();
    }
    for (const fault of look(seen, said)) failures.push(`${name}, ${form}${framed ? ', framed' : ''}: ${fault}`);
    counts.pages++;
    counts.cards += seen.cards.length;
    await page.close();
  };
  for (const form of Object.keys(forms)) {
    for (const name of Object.keys(policies))
      await visit(name, form, {
        until: isDone,
        look: (seen, said) => [...findFaults(policies[name], seen), ...said.filter((line) => !line.includes(provoked)).map((line) => `the browser says ${line}`)],
      });
    await visit('all from here alone, with Trusted Types', form, {
      framed: true,
      until: isDone,
      // A sandboxed frame is an origin of its own.
      look: (seen) => findFaults(policies['a sandbox'], seen),
    });
    for (const name of Object.keys(refusals)) await visit(name, form, {until: ({lines}) => lines.length > 0, look: findRefusalFaults});
  }
  await context.close();
  return {counts, failures};
};

addPages({
  '/trust/framed/': ({pathname}) => ({
    body: `<!doctype html><html lang="en"><title>Frame</title><body><iframe width="900" height="3900" sandbox="allow-scripts" src="${pathname.slice('/trust/framed'.length)}"></iframe></body></html>`,
  }),
});
