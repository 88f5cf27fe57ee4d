import {NAMES} from '../formats/list.js';

/** Names for the columns of a table. Each field has others too; three fields are those of a feed, not of an update. */
const COLUMNS = Object.keys(NAMES).filter(name => !/^(?:next_url|icon|_live_updates)$/.test(name));

/** How bad a finding is: readers miss something, or it works worse than it could, or it could be better. */
export type Level = 'error' | 'warning' | 'hint';

/** Something about a feed that its publisher should know. */
export interface Finding {
  readonly level: Level;
  /** Names the kind, for programs. */
  readonly code: Code;
  /** The finding, in one English sentence. */
  readonly message: string;
  /** How to mend it. */
  readonly advice: string;
}

/** All kinds of findings: how bad each is, and what to do. */
const KINDS = {
  unreachable: ['error', 'Open the address in a browser. If it works there, the server may turn programs away.'],
  'no-host': [
    'error',
    'This name is not known here. Check its spelling, its entry in the DNS or in the hosts file, and that this machine is online.',
  ],
  'no-file': ['error', 'Check the path, and that the file can be read.'],
  status: ['error', 'The address has to answer with status 200. Open it in a private window: it must need no login.'],
  slow: ['error', 'The element waits ten seconds. Let a cache in front of the server answer.'],
  'too-large': [
    'error',
    'The element reads 5 MB at most. Move old updates to a page of their own, and name it in next_url.',
  ],
  large: [
    'warning',
    'Each change sends the whole feed to each reader. Move old updates to a page, and name it in next_url.',
  ],
  format: ['error', 'Look into REFERENCE.md, "What it reads": it names the formats, and the address to give of each.'],
  broken: [
    'error',
    'Mend it there. In JSON mostly: curly quotation marks from a word processor in place of straight ones, a comma before ] or }, a bare quotation mark in a text, a comment. In XML: a bare < or &, or a tag that nothing ends, such as <br>.',
  ],
  page: ['error', 'Give the address of the feed. REFERENCE.md, "What it reads", says where services have theirs.'],
  'no-content': ['error', 'Look at what writes the feed, and whether the address needs a key.'],
  'no-xml-parser': ['error', 'Run: npm install @xmldom/xmldom. Browsers have a parser of their own.'],
  empty: [
    'warning',
    'This is right before the coverage begins. Else look whether the list has another name, or is elsewhere.',
  ],
  'no-dates': ['warning', 'Give each update date_published, as in 2026-01-05T14:05:00Z. Without it no time is shown.'],
  'some-dates': [
    'warning',
    'Give them date_published, as in 2026-01-05T14:05:00Z. Without it their place is that in the feed.',
  ],
  'bad-date': ['warning', 'Write dates as in 2026-01-05T14:05:00Z. What is no date is left out.'],
  ahead: ['warning', 'Check the clock and the time zone of what writes the feed. Such an update is never the latest.'],
  'duplicate-id': [
    'error',
    'Give each update an id of its own. Of two with one id the first is shown, and the other never.',
  ],
  'no-id': [
    'warning',
    'Give each update an id that stays when the update is edited. Without it an edit is another update.',
  ],
  'html-in-title': ['warning', 'Write titles as plain text, and use content_html for markup.'],
  'picture-size': ['hint', 'Write width and height on each img, so that the text does not jump when a picture comes.'],
  'mixed-content': [
    'warning',
    'Write https: in these addresses. Browsers load nothing from http: on a page with https:.',
  ],
  encoding: ['warning', 'Save or send the feed as UTF-8.'],
  'unread-columns': [
    'warning',
    `Give them names that are known: ${COLUMNS.join(', ')}. REFERENCE.md, "What it reads", has further names of these.`,
  ],
  unread: ['warning', 'Correct the name or the value. The list is in REFERENCE.md, "The feed".'],
  'no-https': [
    'error',
    'Publish the feed with https:. Pages with https:, which is nearly all of them, cannot read http:.',
  ],
  'no-cors': [
    'error',
    'Send the header Access-Control-Allow-Origin: * with the feed. Only pages of its own site can read it now.',
  ],
  'one-origin': ['hint', 'Send Access-Control-Allow-Origin: * if pages of other sites are to show the feed.'],
  redirect: [
    'warning',
    'Give the element the last address: each check asks twice, and no redirect may lack the CORS header.',
  ],
  'no-validator': [
    'warning',
    'Send an ETag or Last-Modified, so that a feed that has not changed costs about 250 bytes.',
  ],
  cookie: [
    'warning',
    'Send no cookie with the feed: caches do not keep such an answer, and each reader asks your server.',
  ],
  vary: [
    'warning',
    'Let Vary name nothing but Accept-Encoding and Origin, else caches keep a copy for each kind of reader.',
  ],
  'not-cached': [
    'hint',
    'Send Cache-Control: s-maxage=5, stale-while-revalidate=10, stale-if-error=600, so that a cache can answer for you.',
  ],
  'cached-long': [
    'warning',
    'Send Cache-Control: s-maxage=5, stale-while-revalidate=10, stale-if-error=600, so that readers see news within seconds.',
  ],
  'not-compressed': ['hint', 'Send the feed with gzip or br: a text becomes a quarter as large.'],
} as const satisfies Record<string, readonly [Level, string]>;

export type Code = keyof typeof KINDS;

/** Makes a finding of a kind. */
export function find(code: Code, message: string): Finding {
  const [level, advice] = KINDS[code];
  return {level, code, message, advice};
}
