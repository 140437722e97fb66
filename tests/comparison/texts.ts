/** Texts that careless code cuts, lowers, escapes or turns round. All have to come out as they went in. */
export const texts: readonly string[] = [
  'You need ACID, e.g. for payments, i.e. money',
  'React, Django, or Spring',
  'It is "quick", ‘neat’ & “typed”',
  'Vec<T> and <b>not bold</b>, a < b > c',
  '&amp; &lt;script&gt;alert(1)&lt;/script&gt;',
  '🧊 👩‍💻 🇩🇪 é (e + ◌́)',
  'עברית ואז English ואז עוד',
  'قاعدة بيانات (SQL)',
  '日本語のテキスト。',
  '100 % {a} ${b} {{c}} $& \\n %20',
  '| a pipe | and `ticks` and *stars*',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(5),
  'ten thousand: '.padEnd(10_000, 'characters and words, '),
];

/** Addresses that a reader may follow. */
export const safeAddresses: readonly string[] = [
  'https://example.com/',
  'http://example.com/a?b=c#d',
  'HTTPS://EXAMPLE.COM/',
  'mailto:ada@example.com',
  'MailTo:ada@example.com?subject=Your%20pick',
  '/posts/react-vs-vue',
  'posts/react:vue',
  './a:b',
  '../up',
  '//example.com/a',
  ' https://example.com/spaces/around ',
  '\n  https://example.com/a/line/of/its/own\n',
  '?compare=react',
  '#verdict',
  'page.html',
  '/search?q=javascript:alert(1)',
  '#data:text/html,x',
  'https://example.com/javascript:alert(1)',
];

/** Addresses that would run something, or leave the web, however they are disguised. */
export const unsafeAddresses: readonly string[] = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'jAvAsCrIpT:alert(1)',
  ' javascript:alert(1)',
  '\n\tjavascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001\u001fjavascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscr\ript:alert(1)',
  'javascript\n:alert(1)',
  'javascript:alert(1)//https://example.com/',
  'javascript://example.com/%0aalert(1)',
  'javascript:/https:/',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  ' d\nata:text/html,x',
  'vbscript:msgbox(1)',
  'VBScript:msgbox(1)',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  'about:blank',
  'ftp://example.com/',
  'view-source:https://example.com/',
  'httpsx://example.com/',
];

/** What a value is once what is undefined or false in it is left out. */
export const tidy = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_, entry: unknown) => (entry === false ? undefined : entry)) ?? 'null');
