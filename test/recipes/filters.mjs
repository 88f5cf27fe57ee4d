// What products do to the markup of their authors, as far as the recipes depend on it.

/**
 * WordPress, for who may not post scripts (wp_kses_post, 5.0 or later): tags outside of its list go and leave their text, attributes
 * outside of it go. Of the list only what recipes use is here; the rules are those of wp-includes/kses.php.
 */
const POST = {div: ['align', 'dir', 'lang'], a: ['href', 'rel', 'name', 'target'], p: ['align', 'dir', 'lang']};
const GLOBAL = ['class', 'id', 'style', 'title', 'role', 'hidden'];
/** In comments of readers, of the same: no `div`, and no attribute but the address of a link. */
const COMMENT = {a: ['href', 'title']};

function filter(html, tags, globals) {
  return html.replace(/<(\/?)([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*>/g, (_, slash, name, attributes) => {
    if (!Object.hasOwn(tags, name)) return '';
    const isKept = attribute => tags[name].includes(attribute) || globals(attribute);
    const kept = [...attributes.matchAll(/\s+([\w:-]+)(?:="[^"]*")?/g)].filter(([, attribute]) => isKept(attribute));
    return `<${slash}${name}${kept.map(([whole]) => whole).join('')}>`;
  });
}

const isGlobal = name => GLOBAL.includes(name) || /^data(?:-[a-z0-9_]+)+$/.test(name);

export const wordPressPost = html => filter(html, POST, isGlobal);
export const wordPressComment = html => filter(html, COMMENT, () => false);

/** Ghost leaves an HTML card as it is, between two comments. */
export const ghostCard = html => `<p>Text</p>\n<!--kg-card-begin: html-->\n${html}\n<!--kg-card-end: html-->`;

/** A mail program, or an editor's preview: no scripts. */
export const withoutScripts = html => html.replace(/<script[^>]*>.*?<\/script>/gs, '');

/** Hugo's shortcode: html/template escapes what it writes into an attribute. */
export function hugoShortcode(template, call) {
  const [, name, src] = /\{\{< ([\w-]+) src="([^"]+)" >\}\}/.exec(call);
  const escaped = src.replace(/[&"<>]/g, sign => `&#${sign.codePointAt(0)};`);
  const html = template.replace(/\{\{ \$src := \.Get "src" \}\}\n/, '').replaceAll('{{ $src }}', escaped);
  if (html.includes('{{')) throw new Error(`Hugo would refuse this: ${html}`);
  return {name, html};
}
