import {asObject} from './fields.js';
import type {SERVICES} from './foreign.js';

/** A format of another service. */
export type ServiceName = (typeof SERVICES)[number];

/**
 * The signs by which formats of other services are known. In a text: its beginning. In JSON: the names of
 * fields, of the document and of what is directly in it, in the order in which they come, each with a space before and after.
 */
const SIGNS: Readonly<Record<ServiceName, RegExp>> = {
  // the beginnings come first: words of a text may look like the names of fields
  rss: /^(<[?!][^]*?)?<(rss|(\w+:)?RDF)[\s/>]/,
  atom: /^(<[?!][^]*?)?<(\w+:)?feed[\s/>]/,
  csv: /^(?=\S)(sep=.\s+)?([^<{[\n\r][^\n\r]*[,;\t|])?"? *(title|headline|text|html|body|content[ _-]?(html|text)?|description|summary|excerpt) *"?([,;\t|\n\r]|$)/i,
  mastodon: / spoiler_text | ancestors descendants /,
  bluesky:
    /^ (cursor )?feed (cursor )?post( (reply|reason|feedContext|reqId))* $|^ thread .*\$type | uri cid author record /,
  github: / tag_name target_commitish | repository_url labels_url |^(?=.* node_id ).* issue_url /,
  wordpress: / (rendered|date_gmt) |^ code message data status (params |$)/,
  liveblog: /^ entries .*(latest_timestamp|css_classes) /,
  'easy-liveblogs': / last_update updates /,
  ghost: /^ posts .*feature_image /,
  statuspage: /^ page (\w+ ){0,2}(incidents|scheduled_maintenances) .*url /,
  guardian: /^ response status (userTier|message) /,
  sourcefabric: /^ _items (.*groups|_links _meta (parent|self)) /,
};

const MOST_NAMES = 200;
const LONGEST = 20_000; // UTF-16 code units

/** The names of a value's fields, or of those of the first in a list. */
const namesIn = (value: unknown): readonly string[] =>
  Object.keys(asObject(Array.isArray(value) ? value[0] : value)).slice(0, MOST_NAMES);

/** The text that the signs are looked for in. */
function signsOf(document: unknown): string {
  if (typeof document === 'string') return document.trimStart().slice(0, 2000);
  const first = asObject(Array.isArray(document) ? document[0] : document);
  const inside = Object.values(first).slice(0, MOST_NAMES).flatMap(namesIn);
  return ` ${[...namesIn(first), ...inside].join(' ').slice(0, LONGEST)} `;
}

export const isServiceName = (name: string): name is ServiceName => Object.hasOwn(SIGNS, name);

/** Returns the name of the service's format that a document is in, by its shape; `undefined` if it is in none. */
export function serviceNameOf(document: unknown): ServiceName | undefined {
  const signs = signsOf(document);
  return Object.entries(SIGNS).find(([, sign]) => sign.test(signs))?.[0] as ServiceName | undefined;
}
