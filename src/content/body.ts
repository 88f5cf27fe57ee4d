import {containText} from '../text/contain.js';
import {decodeEntities} from '../text/entities.js';
import type {FrameWords, MakeFrame} from './frames.js';
import {OnDemand} from '../on-demand.js';
import {patchBody} from './patch.js';
import {hasNative, purifier, sanitize} from './sanitize.js';
import {walkBody, type BodyContext} from './walk.js';

/** An update's body: markup if there is any, else plain text. */
export interface BodySource extends BodyContext {
  readonly html: string;
  readonly text: string;
  /** For placeholders of frames; without, frames are links. */
  readonly frameWords?: FrameWords | undefined;
  /** The page's own, in place of ours. */
  readonly sanitizer?: ((html: string) => DocumentFragment) | undefined;
}

/** What makes placeholders of known frames, asked for only where a body may hold one. */
export const frames = new OnDemand<MakeFrame>('frames could not be loaded, so they are links.');

/** Who has frames that may be known. */
const MAY_BE_KNOWN =
  /youtu|vimeo|dailymotion|dai\.ly|spotify|soundcloud|twitter|\/x\.com|instagram|tiktok|facebook|fb\.watch|bsky|\/@|datawrapper|dwcdn|visualisation|story\//;

const TEXT_LIMIT = 500_000; // UTF-16 code units

const shown = new WeakMap<Element, BodySource>();

/** Plain text as paragraphs: an empty line parts two, a single line break stays one. */
function paragraphsOf(text: string): readonly Node[] {
  return containText(text.slice(0, TEXT_LIMIT))
    .trim()
    .split(/\r?\n\s*\n\s*/)
    .map(paragraph => Object.assign(document.createElement('p'), {innerText: paragraph}));
}

/** Markup without its tags, for the time in which no sanitizer can run. What is never closed ends with the text. */
function textOf(html: string): string {
  return decodeEntities(
    html
      .slice(0, TEXT_LIMIT)
      .replace(/<(br|\/(p|div|li|h\d|t[dhr]))/gi, '\n\n$&')
      .replace(/<(style|script|!--)[^]*?(<\/\1>|-->|$)|<[/a-z][^>]*(>|$)/gi, ''),
  );
}

/** What the page's own sanitizer, or ours, makes of the markup; nothing where that breaks, on a page that breaks much. */
function sanitizedBy({html, sanitizer}: BodySource): ReturnType<typeof sanitize> {
  try {
    const made: unknown = sanitizer ? sanitizer(html) : sanitize(html);
    if (!sanitizer || made instanceof DocumentFragment) return made as ReturnType<typeof sanitize>;
    throw new TypeError('It has to return a DocumentFragment.');
  } catch (error) {
    console.error('live-updates: the sanitizer failed, so the update shows as plain text.', error);
    return undefined;
  }
}

/**
 * Makes the body of an update inside `target`, or patches the one that is there. Where the sanitizer is still on its
 * way, the text stands in until it is here, and links stand in for frames.
 */
export function fillBody(target: Element, source: BodySource): void {
  shown.set(target, source);
  const {html, text, frameWords, sanitizer} = source;
  const body = html ? sanitizedBy(source) : undefined;
  let missing: OnDemand<unknown> | undefined;
  const findFrame = (address: string, from: Element): HTMLElement | undefined => {
    if (!frameWords || !MAY_BE_KNOWN.test(address)) return undefined;
    if (!frames.loaded) missing = frames;
    return frames.loaded?.(address, from, frameWords);
  };
  if (html && !body && !sanitizer && !hasNative()) missing = purifier;
  const nodes = body ? [...walkBody(body, source, findFrame).childNodes] : paragraphsOf(html ? textOf(html) : text);
  patchBody(target, nodes);
  if (!missing || missing.loaded) return;
  void missing.load().then(isHere => {
    if (isHere && shown.get(target) === source) fillBody(target, source);
  });
}
