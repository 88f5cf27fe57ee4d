import {elementFrom} from './elements.js';
import {repairXml} from './repair.js';

type ParseXml = (text: string) => Document;

interface Policy {
  readonly createHTML: (text: string) => string;
}

interface TrustedTypes {
  readonly createPolicy: (name: string, policy: Policy) => Policy;
}

const POLICY = 'live-updates-xml';

let policy: Policy | undefined;

/** Marks a text as one that may be parsed, on pages with Trusted Types. What is parsed here never comes into the page. */
function trust(text: string): string {
  const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
  if (!trustedTypes) return text;
  policy ??= trustedTypes.createPolicy(POLICY, {createHTML: unchanged => unchanged});
  return policy.createHTML(text);
}

const parseInBrowser: ParseXml = text => {
  let trusted;
  try {
    trusted = trust(text);
  } catch (cause) {
    throw new Error(`The page’s policy has to allow XML to be read (trusted-types ${POLICY})`, {cause});
  }
  return new DOMParser().parseFromString(trusted, 'text/xml');
};

let parse = parseInBrowser;

/** Sets a parser to use in place of the browser's own, for Node. It may throw, or return a document with a `parsererror`. */
export function provideXmlParser(parseXml: ParseXml): void {
  parse = parseXml;
}

const DEPTH = 3; // elements from the root down, in which an engine may write that the document is broken

/** Returns what an engine writes in place of a broken document, or at its beginning. A search of all of it would take long. */
function faultIn(root: Element): Element | undefined {
  let element: Element | undefined = root;
  for (let level = 0; element && level < DEPTH; level++) {
    if (element.localName === 'parsererror') return element;
    element = elementFrom(element.firstChild);
  }
  return undefined;
}

/**
 * Parses XML. Returns the root of the document.
 * @throws Error that names the line if it is broken
 */
export function parseXml(text: string): Element {
  const {documentElement: root} = parse(repairXml(text));
  const fault = faultIn(root);
  if (!fault) return root;
  const [, line] = /line\D*(\d+)/i.exec(fault.textContent) ?? []; // all engines write "line", a number and "column"
  throw new Error(`Broken XML${line ? ` at line ${line}` : ''}`);
}
