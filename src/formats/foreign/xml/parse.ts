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
    throw new Error(`The page’s policy has to allow trusted-types ${POLICY}`, {cause});
  }
  return new DOMParser().parseFromString(trusted, 'text/xml');
};

let parse = parseInBrowser;

/** Sets a parser to use in place of the browser's own, for Node. It may throw, or return a document with a `parsererror`. */
export function provideXmlParser(parseXml: ParseXml): void {
  parse = parseXml;
}

/**
 * Parses XML. Returns the root of the document.
 * @throws Error that names the line if it is broken
 */
export function parseXml(text: string): Element {
  const {documentElement: root} = parse(repairXml(text));
  const {firstChild: first} = root;
  // engines write the fault at one of these places; a search of the whole document would take long
  const fault = [root, first, first?.firstChild].find(node => node?.nodeName === 'parsererror');
  if (!fault) return root;
  const [, line] = /line\D*(\d+)/i.exec(fault.textContent ?? '') ?? []; // all engines write "line", a number and "column"
  throw new Error(`Broken XML${line ? ` at line ${line}` : ''}`);
}
