/** Roles that say nothing, of which only the content counts, and parts of texts. */
const SILENT = new Set([
  'generic',
  'none',
  'InlineTextBox',
  'RootWebArea',
  'ListMarker',
  'paragraph',
  'strong',
  'emphasis',
  'time',
]);

/** Properties that screen readers say, each with its words; empty for what is not said. */
const SAID = {
  level: value => `level ${value}`,
  expanded: value => (value ? 'expanded' : 'collapsed'),
  pressed: value => (value === 'true' ? 'pressed' : 'not pressed'),
  focused: value => value && 'focused',
  live: value => value,
  busy: value => value && 'busy',
};

/** What a node says of itself, apart from its name. */
function traitsOf({properties = [], description}, attributes) {
  const said = properties.map(({name, value}) => SAID[name]?.(value.value)).filter(Boolean);
  if (attributes['aria-posinset']) said.unshift(`${attributes['aria-posinset']} of ${attributes['aria-setsize']}`);
  if (attributes.lang) said.push(`lang ${attributes.lang}`);
  if (description?.value) said.push(`(${description.value})`);
  return said.join(', ');
}

/** The attributes of every element of the page, by the number that the accessibility tree has for it. */
async function attributesIn(session) {
  const {nodes} = await session.send('DOM.getFlattenedDocument', {depth: -1, pierce: true});
  const attributesOf = ({attributes = []}) =>
    Object.fromEntries(attributes.flatMap((name, index) => (index % 2 ? [] : [[name, attributes[index + 1]]])));
  return new Map(nodes.map(node => [node.backendNodeId, attributesOf(node)]));
}

/** One line a node, in the order in which a screen reader goes. A text that is its parent's name is left out. */
export async function readTree(page) {
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  await session.send('Accessibility.enable');
  const attributes = await attributesIn(session);
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  const lines = [];

  function write(node, depth, said) {
    const {role, name, ignored, childIds = [], backendDOMNodeId} = node;
    const kind = role?.value;
    const words = name?.value?.replace(/\s+/g, ' ').trim() ?? '';
    const isSilent = ignored || SILENT.has(kind);
    const isText = kind === 'StaticText';
    if (isText ? words && !said.includes(words) : !isSilent) {
      const traits = isText ? '' : traitsOf(node, attributes.get(backendDOMNodeId) ?? {});
      const line = [isText ? 'text' : kind, words && `"${words}"`, traits].filter(Boolean).join(' ');
      lines.push('  '.repeat(depth) + line);
    }
    const inner = isSilent || isText ? depth : depth + 1;
    for (const id of childIds) {
      const child = byId.get(id);
      if (child) write(child, inner, isSilent ? said : words);
    }
  }

  write(nodes[0], 0, '');
  await session.detach();
  return `${lines.join('\n')}\n`;
}
