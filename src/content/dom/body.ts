import {patchBody} from '../../dom/patch.js';
import {OnDemand} from '../../on-demand.js';
import {directionOf} from '../../text/direction.js';
import {decodeEntities} from '../../text/entities.js';
import {LONG_BODY, TEXT_LIMIT, WAITING_BLOCK} from '../rules/limits.js';
import {paragraphsIn} from '../rules/plain-text.js';
import type {FrameWords, MakeFrame} from './frames.js';
import {hasNative, purifier, sanitize} from './sanitize.js';
import {STAMPS, walkBody, type BodyContext} from './walk.js';

/** The content of an update: `html`, or `text` if that is empty. */
export interface BodySource extends BodyContext {
  readonly html: string;
  readonly text: string;
  /** Words for placeholders of frames. `undefined` turns frames into links. */
  readonly frameWords?: FrameWords | undefined;
  /** The page's own sanitizer, in place of ours. */
  readonly sanitizer?: ((html: string) => DocumentFragment) | undefined;
}

/** Makes placeholders of known frames. It is loaded only when a body may hold such a frame. */
export const frames = new OnDemand<MakeFrame>('frames');

/** A quick look whether an address may be of a known provider. It decides whether `frames` is loaded. */
const MAY_BE_KNOWN =
  /youtu|vimeo|dailymotion|dai\.ly|spotify|soundcloud|twitter|\/x\.com|instagram|tiktok|facebook|bsky|\/@|datawrapper|visualisation|story\//;

const linkTo = (href: string): Node | string =>
  URL.canParse(href)
    ? Object.assign(document.createElement('a'), {href: new URL(href).href, textContent: href, ...STAMPS['a']})
    : href;

/** Text with its line breaks as elements. */
const linesOf = (text: string): readonly Node[] => [
  ...Object.assign(document.createElement('p'), {innerText: text}).childNodes,
];

/** Makes paragraphs of plain text. An empty line separates two; a single line break stays. */
const paragraphsOf = (text: string): readonly Node[] =>
  paragraphsIn(text).map(pieces => {
    const element = document.createElement('p');
    const parts = pieces.flatMap((piece, index) => (index % 2 ? linkTo(piece) : linesOf(piece)));
    for (const part of parts) element.append(part); // not all in one call: there may be more than it takes
    if (text.length > LONG_BODY && element.textContent.length > WAITING_BLOCK) element.className = 'piece';
    return element;
  });

/** Removes the tags from markup, for as long as no sanitizer can run. An unclosed tag or comment ends with the text. */
function textOf(html: string): string {
  return decodeEntities(
    html
      .slice(0, TEXT_LIMIT)
      .replace(/<(br|\/(p|div|li|h\d|t[dhr]))/gi, '\n\n$&')
      .replace(/<(style|script|!--)[^]*?(<\/\1>|-->|$)|<[/a-z][^>]*(>|$)/gi, ''),
  );
}

/** Sanitizes with the page's own sanitizer or with ours. `undefined` if that throws, as on a page that patches built-ins. */
function sanitizedBy({html, sanitizer}: BodySource): ReturnType<typeof sanitize> {
  try {
    const made: unknown = sanitizer ? sanitizer(html) : sanitize(html);
    if (!sanitizer) return made as ReturnType<typeof sanitize>;
    if (!(made instanceof DocumentFragment)) throw new TypeError('No DocumentFragment');
    made.cloneNode(); // throws for a proxy, which is an instance too, and whose children the browser does not take
    return made;
  } catch (error) {
    console.error('live-updates: the sanitizer failed.', error);
    return undefined;
  }
}

/**
 * Fills `target` with the body of an update, or patches the body that it holds, and sets its direction. Keeps no reference to `source`. Returns the
 * part of the code that is missing: without a sanitizer the body shows its text, without frames it shows links. Whoever
 * waits for `load()` of that part should then call again.
 */
export function fillBody(target: HTMLElement, source: BodySource): OnDemand<unknown> | undefined {
  const {html, text, frameWords, sanitizer} = source;
  const body = html ? sanitizedBy(source) : undefined;
  let missing: OnDemand<unknown> | undefined;
  const findFrame = (address: string, from: Element): HTMLElement | undefined => {
    if (!frameWords || !MAY_BE_KNOWN.test(address)) return undefined;
    if (!frames.loaded) missing = frames;
    return frames.loaded?.(address, from, frameWords);
  };
  if (html && !sanitizer && !hasNative() && !purifier.loaded) missing = purifier;
  const nodes = body ? [...walkBody(body, source, findFrame).childNodes] : paragraphsOf(html ? textOf(html) : text);
  patchBody(target, nodes);
  const direction = directionOf(target.textContent);
  if (target.dir !== direction) target.dir = direction;
  return missing;
}
