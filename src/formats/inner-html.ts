import {escapeHtml, VOID} from './markup.js';

const ELEMENT = 1;

const startTag = (name: string, attributes: Iterable<Attr>): string =>
  `<${name}${Array.from(attributes, ({name, value}) => ` ${name}="${escapeHtml(value)}"`).join('')}>`;

/**
 * Writes the content of an element as HTML where no browser does. It keeps the elements that are open in a list, because a
 * document may be deeper than the stack. Comments are gone, so what is no element is text.
 */
export function innerHtml(root: Element): string {
  let html = '';
  const open: Element[] = [];
  for (let node: Node | null | undefined = root.firstChild; node || open.length;) {
    if (!node) {
      const ended = open.pop();
      const name = ended?.localName ?? '';
      if (!VOID.test(name)) html += `</${name}>`;
      node = ended?.nextSibling;
    } else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      html += startTag(element.localName, element.attributes);
      open.push(element);
      node = node.firstChild;
    } else {
      html += escapeHtml(node.nodeValue ?? '');
      node = node.nextSibling;
    }
  }
  return html;
}
