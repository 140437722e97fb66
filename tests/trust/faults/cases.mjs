import {brotliCompressSync, gzipSync} from 'node:zlib';
import {comparison} from './server.mjs';

/**
 * What can go wrong on the way: `give` answers a request, and `ends` tells what
 * comes of it: `ready`, or the words of the error that name it.
 */
const answered = /expected JSON, got (status \d+|something else|nothing \(CORS\?\)), from /;
const statusOf = (status) => new RegExp(`expected JSON, got status ${status}, from `);
const nothing = /expected JSON, got nothing \(CORS\?\), from /;
const other = /expected JSON, got something else, from /;
const late = /expected an answer in 10 s from /;
/** Some browsers try anew, or follow a ring, so slowly that the wait ends first. */
const slowly = /expected (JSON, got nothing \(CORS\?\),|an answer in 10 s) from /;
const large = /expected at most 262144 bytes from /;

/** A status with a body that is JSON all the same, and perhaps with more headers. */
const status = (code, headers) => ({give: ({give, body}) => give(code, body, headers), ends: statusOf(code)});

/** What stands in the answer is no HTTP that a server library would write. */
const raw = (write) => (given) => {
  const head = (headers) => `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n${headers}\r\n`;
  write({...given, head});
};

const redirect = (code, to) => (given) => given.give(code, '', {location: to(given)});

const begin = ({response}) => response.writeHead(200, {'access-control-allow-origin': '*', 'content-type': 'application/json', connection: 'close'});

const utf16 = (swap) => (given) => {
  const text = Buffer.from(`\ufeff${given.body}`, 'utf16le');
  given.give(200, swap ? text.swap16() : text, {'content-type': `application/json; charset=utf-16${swap ? 'be' : 'le'}`});
};

const fill = (body, length) => Buffer.concat([body, Buffer.alloc(length - body.length, ' ')]);

const transport = {
  // Time
  'a second late': {give: ({later, give, body}) => later(1000, () => give(200, body)), ends: 'ready'},
  'in pieces': {
    give: (given) => {
      begin(given);
      const size = Math.ceil(given.body.length / 8);
      const write = (from) => {
        given.response.write(given.body.subarray(from, from + size));
        if (from + size < given.body.length) given.later(100, () => write(from + size));
        else given.response.end();
      };
      write(0);
    },
    ends: 'ready',
  },
  'never answered': {give: () => undefined, ends: late},
  'a head and no body': {give: (given) => begin(given).flushHeaders(), ends: late},
  'a body that stops half-way': {give: (given) => begin(given).write(given.body.subarray(0, 20)), ends: late},
  'a body that drips and has no end': {
    give: (given) => {
      begin(given);
      const drip = () => {
        given.response.write(' ');
        given.later(200, drip);
      };
      drip();
    },
    ends: late,
  },
  'a body without end': {
    give: (given) => {
      begin(given);
      const pour = () => {
        if (given.response.destroyed) return;
        given.response.write(Buffer.alloc(65_536, ' '));
        given.later(5, pour);
      };
      pour();
    },
    ends: large,
  },

  // Connection
  'closed without an answer': {give: ({socket}) => socket.end(), ends: slowly, retries: true},
  'reset without an answer': {give: ({socket}) => socket.resetAndDestroy(), ends: slowly, retries: true},
  'reset in the head': {give: raw(({socket}) => socket.write('HTTP/1.1 200 OK\r\nContent-Ty', () => socket.resetAndDestroy())), ends: answered, retries: true},
  'reset in the body': {
    give: (given) => {
      begin(given).write(given.body.subarray(0, 20));
      given.later(200, () => given.socket.resetAndDestroy());
    },
    ends: answered,
  },
  'no HTTP': {give: raw(({socket}) => socket.end('220 mail.example ESMTP\r\n')), ends: answered, retries: true},
  'a body shorter than its length': {
    give: raw(({socket, head, body}) => socket.end(Buffer.concat([Buffer.from(head(`Content-Length: ${body.length + 100}\r\n`)), body]))),
    ends: /./,
    isEither: true,
  },
  'a body longer than its length': {
    give: raw(({socket, head, body}) => socket.end(Buffer.concat([Buffer.from(head(`Content-Length: ${body.length - 3}\r\n`)), body]))),
    ends: other,
  },
  'two lengths': {give: raw(({socket, head, body}) => socket.end(head('Content-Length: 3\r\nContent-Length: 5\r\n') + body)), ends: answered, retries: true},
  'chunks cut off': {
    give: raw(({socket, head, body}) => socket.end(`${head('Transfer-Encoding: chunked\r\n')}${(body.length + 50).toString(16)}\r\n${body.subarray(0, 20)}`)),
    ends: answered,
  },
  'chunks that are none': {give: raw(({socket, head, body}) => socket.end(`${head('Transfer-Encoding: chunked\r\n')}zz\r\n${body}`)), ends: answered},

  // Type
  'as text/html': {give: ({give, body}) => give(200, body, {'content-type': 'text/html'}), ends: 'ready'},
  'as an octet stream': {give: ({give, body}) => give(200, body, {'content-type': 'application/octet-stream', 'content-disposition': 'attachment'}), ends: 'ready'},
  'as an image, not to be sniffed': {give: ({give, body}) => give(200, body, {'content-type': 'image/png', 'x-content-type-options': 'nosniff'}), ends: 'ready'},
  'without a type': {give: raw(({socket, body}) => socket.end(`HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n${body}`)), ends: 'ready'},

  // Encoding
  gzip: {give: ({give, body}) => give(200, gzipSync(body), {'content-encoding': 'gzip'}), ends: 'ready'},
  // WebKit reads what is there.
  'gzip that is none': {give: ({give, body}) => give(200, body, {'content-encoding': 'gzip'}), ends: answered, isEither: true},
  'gzip cut off': {give: ({give, body}) => give(200, gzipSync(body).subarray(0, 30), {'content-encoding': 'gzip'}), ends: answered},
  'gzip that swells to 50 MB': {give: ({give}) => give(200, gzipSync(Buffer.alloc(50_000_000, ' ')), {'content-encoding': 'gzip'}), ends: large},
  'brotli that nobody asked for': {give: ({give, body}) => give(200, brotliCompressSync(body), {'content-encoding': 'br'}), ends: /./, isEither: true},
  'deflate that is none': {give: ({give, body}) => give(200, body, {'content-encoding': 'deflate'}), ends: answered, isEither: true},
  'an encoding that does not exist': {give: ({give, body}) => give(200, body, {'content-encoding': 'none-such'}), ends: 'ready'},
  'UTF-16, little end first': {give: utf16(false), ends: other},
  'UTF-16, big end first': {give: utf16(true), ends: other},
  'UTF-8 with a mark': {give: ({give, body}) => give(200, `\ufeff${body}`), ends: 'ready'},
  'UTF-8 said to be Latin-1': {give: ({give, body}) => give(200, body, {'content-type': 'application/json; charset=iso-8859-1'}), ends: 'ready'},
  'Latin-1': {give: ({give, body}) => give(200, Buffer.from(`${body}`.replace(/[^\0-\xff]/g, '?'), 'latin1')), ends: 'ready', title: /^Caf\ufffd One vs Two$/},

  // Status
  201: {...status(201), ends: 'ready'},
  203: {...status(203), ends: 'ready'},
  204: {give: ({give}) => give(204), ends: statusOf(204)},
  205: {give: ({give}) => give(205), ends: statusOf(205)},
  '206 with a part': {give: ({give, body}) => give(206, body.subarray(0, 20), {'content-range': `bytes 0-19/${body.length}`}), ends: other},
  '206 with all': {give: ({give, body}) => give(206, body, {'content-range': `bytes 0-${body.length - 1}/${body.length}`}), ends: 'ready'},
  300: status(300),
  '301 to itself': {give: redirect(301, ({path}) => path), ends: slowly, redirects: true},
  '302 in a ring of two': {give: ({give, path, request}) => give(302, '', {location: `${path}?${request.url.includes('?1') ? 2 : 1}`}), ends: slowly, redirects: true},
  '302 to another origin that allows it': {give: redirect(302, ({port, path}) => `http://other.localhost:${port}${path}`), ends: 'ready'},
  '302 to another origin that does not': {give: redirect(302, ({port}) => `http://localhost:${port}/closed`), ends: nothing},
  '302 to nowhere': {give: redirect(302, () => 'http://nowhere.invalid/'), ends: nothing},
  '302 to a script': {give: redirect(302, () => 'javascript:alert(1)'), ends: nothing},
  '302 to data': {give: redirect(302, () => 'data:application/json,{}'), ends: nothing},
  '302 without an address': {give: ({give}) => give(302, ''), ends: answered},
  '304 that nobody asked for': {give: ({give}) => give(304), ends: statusOf(304)},
  '307 to itself': {give: redirect(307, ({path}) => path), ends: slowly, redirects: true},
  400: status(400),
  '401 that asks for a password': status(401, {'www-authenticate': 'Basic realm="cards"'}),
  403: status(403),
  404: status(404),
  407: {...status(407), ends: answered},
  410: status(410),
  418: status(418),
  425: {...status(425), retries: true},
  '429 with Retry-After': status(429, {'retry-after': '0'}),
  451: status(451),
  500: status(500),
  502: status(502),
  '503 with Retry-After': status(503, {'retry-after': '1'}),
  504: status(504),
  599: status(599),

  // Leave
  'without CORS': {give: ({response, body}) => response.writeHead(200, {'content-type': 'application/json', connection: 'close'}).end(body), ends: nothing},
  'with CORS for somebody else': {give: ({give, body}) => give(200, body, {'access-control-allow-origin': 'https://elsewhere.example'}), ends: nothing},
  'with CORS twice': {give: ({give, body}) => give(200, body, {'access-control-allow-origin': ['*', '*']}), ends: nothing},

  // Body
  HTML: {give: ({give}) => give(200, '<!doctype html><title>Log in to the Wi-Fi</title>', {'content-type': 'text/html'}), ends: other},
  'an empty body': {give: ({give}) => give(200, ''), ends: answered},
  'JSON cut off': {give: ({give, body}) => give(200, body.subarray(0, body.length - 1)), ends: other},
  'JSON twice': {give: ({give, body}) => give(200, Buffer.concat([body, body])), ends: other},
  'JSON with a comma too many': {give: ({give, body}) => give(200, `${body}`.replace(/\}\s*$/, ',}')), ends: other},
  'JSON with a comment': {give: ({give, body}) => give(200, `// ${'\n'}${body}`), ends: other},
  'JSON with a number that is none': {give: ({give}) => give(200, '{"a": NaN}'), ends: other},
  'a body of nothing but zeros': {give: ({give}) => give(200, Buffer.alloc(1000)), ends: other},
  'as large as may be': {give: ({give, body}) => give(200, fill(body, 262_144)), ends: 'ready'},
  'one byte larger': {give: ({give, body}) => give(200, fill(body, 262_145)), ends: large},
  'said to be large': {give: ({give}) => give(200, Buffer.alloc(3_000_000, '[')), ends: large},
  'JSON 100,000 deep': {give: ({give}) => give(200, '['.repeat(100_000) + ']'.repeat(100_000)), ends: /expected /, isKept: true},
};

/** Documents that are JSON, but not what they should be: what is kept of them is asked for no more on the same page. */
const json = (value, ends, more) => ({give: ({give}) => give(200, JSON.stringify(value)), ends, ...more});
const edit = (change, ends, more) => ({
  give: (given) => {
    const value = JSON.parse(given.body);
    given.give(200, JSON.stringify(change(value, given) ?? value));
  },
  ends,
  ...more,
});

const values = {null: null, '[]': [], '"text"': 'text', 1: 1, true: true, '{}': {}, '[[]]': [[]]};

const documents = {
  src: {
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, json(value, name === '{}' ? /^a: expected object$/ : /^JSON: expected object$/)])),
    'nothing of one side': json({...comparison, b: undefined}, /^b: expected object$/),
    'a side without a name': json({...comparison, b: {pros: ['small']}}, /^b\.name: expected string$/),
    'a number for a name': json({...comparison, a: 1}, /^a: expected object$/),
    'a number in a list': json({...comparison, a: {name: 'One', pros: ['x', 5]}}, /^a\.pros\[1\]: expected text$/),
    'the same side twice': json({a: 'One', b: 'one'}, /^b: expected another name than "One"$/),
    'a newer format': json({...comparison, $schema: 'https://example.com/9.json', a: {...comparison.a, sentiment: {good: 1}}, charts: [{}]}, 'ready'),
    'a pick of neither': json({...comparison, pick: 'Three'}, 'ready', {warns: /^pick: expected Café One, Two or tie, got "Three"$/}),
    'a prototype in its keys': {give: ({give}) => give(200, '{"a":"Café One","b":"Two","__proto__":{"pick":"Two"},"constructor":{"prototype":{"x":1}}}'), ends: 'ready'},
    'deep in a field that is not known': {give: ({give}) => give(200, `{"a":"Café One","b":"Two","later":${'['.repeat(50_000)}${']'.repeat(50_000)}}`), ends: 'ready'},
    'dates and figures beyond measure': {
      give: ({give}) =>
        give(
          200,
          `{"a":{"name":"Café One","figures":[{"metric":{"id":"x","label":"X","unit":"percent","asOf":"+999999-99","source":"S"},"value":1e999}]},"b":{"name":"Two","figures":[{"metric":{"id":"x","label":"X","unit":"percent","asOf":"+999999-99","source":"S"},"value":-1e999}]},"checkedOn":"9999999999999"}`,
        ),
      ends: 'ready',
    },
    '1,900 pros': json({...comparison, a: {name: 'Café One', pros: Array(1_900).fill('small')}}, 'ready'),
    '2,000 pros': json({...comparison, a: {name: 'Café One', pros: Array(2_000).fill('small')}}, /^a\.pros\[\d+\]: expected at most 2000 values$/),
  },
  pointer: {
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, json(value, /^catalog: expected /)])),
    'of an edition that is gone': edit((pointer) => ({...pointer, version: 'deadbeef'}), statusOf(404)),
    'of an edition with fewer shards': edit((pointer) => ({...pointer, shards: 1}), /^[ab]: expected a name of the catalog, got |status 404/),
    'of an edition with more shards': edit((pointer) => ({...pointer, shards: 4099}), /^[ab]: expected a name of the catalog, got |status 404/),
    'no shards': edit((pointer) => ({...pointer, shards: 0}), /^catalog: expected /),
    'half a shard': edit((pointer) => ({...pointer, shards: 1.5}), /^[ab]: expected a name of the catalog, got |status 404/),
    'an object for the shards': edit((pointer) => ({...pointer, shards: {}}), /^catalog: expected /),
    'an address for a version': edit((pointer) => ({...pointer, version: '../../elsewhere'}), /^catalog: expected /),
    'an object for a version': edit((pointer) => ({...pointer, version: {toString: 1}}), /^catalog: expected /),
    'a newer format': edit((pointer) => ({...pointer, languages: ['de'], base: 'https://elsewhere.example/'}), 'ready'),
  },
  shard: {
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, json(value, /^[ab]: expected a name of the catalog, got |^catalog: expected /)])),
    'an alias to nothing': edit((shard) => mapValues(shard, (file) => file.replace(/\..*/, '.00000000')), statusOf(404)),
    'an alias to an address': edit((shard) => mapValues(shard, () => '../../secret'), /^[ab]: expected a name of the catalog, got /),
    'an alias to null': edit((shard) => mapValues(shard, () => null), /^[ab]: expected a name|^catalog: expected /),
    'an alias to an object': edit((shard) => mapValues(shard, () => ({toString: 1})), /^[ab]: expected a name|^catalog: expected /),
    'an alias to a list': edit((shard) => mapValues(shard, () => [['react']]), /^[ab]: expected a name|^catalog: expected /),
  },
  item: {
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, json(value, name === '{}' ? /^a\.name: expected string$/ : /^a: expected object$/)])),
    'a newer format': edit(
      (item) => ({
        ...item,
        format: 9,
        ratings: {x: 1},
        figures: [
          ...item.figures.map((figure) => ({...figure, range: [1, 2]})),
          {metric: {...item.figures[0]?.metric, id: 'newer', label: 'New', unit: 'stars', asOf: '2030', source: 'S', measure: 'delight'}, value: 5},
        ],
      }),
      'ready',
    ),
    'an older format without figures': edit(({figures, ...item}) => (figures ? item : item), 'ready'),
    'an older format with names of metrics': edit((item) => ({...item, figures: [{metric: 'papers', value: 5}]}), /^a\.figures\[0\]\.metric: expected object$/),
    'of another slug': edit((item) => ({...item, slug: 'vue', name: 'Vue'}), /^b: expected another name than "Vue"$/),
    'with a homepage that is a script': edit((item) => ({...item, homepage: 'javascript:alert(1)'}), 'ready', {
      warns: /^a\.homepage: expected an http\(s\), mailto or relative address/,
    }),
  },
  near: {
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, json(value, /^a: expected a name of the catalog, got "raect"/)])),
    'an object for a name': edit((shard) => mapValues(shard, () => ({name: 'React'})), /^a: expected a name of the catalog, got "raect"/),
    'an object that is no text': edit((shard) => mapValues(shard, () => ({toString: 1})), /^a: expected a name of the catalog, got "raect"/),
  },
};

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}

const roles = ['src', 'pointer', 'shard', 'item', 'near'];

/** Every fault of every file, and of an item that fills in what an author's table leaves out. */
export const cases = [
  ...roles.flatMap((role) => [
    ...Object.entries(transport).map(([name, fault]) => ({role, name, ...fault})),
    ...Object.entries(documents[role]).map(([name, fault]) => ({role, name, ...fault, isDocument: true, isKept: role !== 'src'})),
  ]),
  ...['never answered', '404', 'without CORS', 'reset in the body', 'HTML', 'a second late'].map((name) => ({role: 'item', name, fill: true, ...transport[name]})),
];
