import {containLine} from '../../text/contain.js';
import {knowFrame, shortened, type FrameKind} from '../rules/providers.js';

/** The words of a placeholder. */
export interface FrameWords {
  readonly words: {readonly language: string};
  readonly say: (
    key: `load.${FrameKind}` | 'fromProvider' | 'openAt' | 'frameRefused',
    holes?: Readonly<Record<string, string>>,
  ) => string;
}

/** Makes a placeholder for the frame at this address; `undefined` if its provider is not known. `source` is the feed's element. */
export type MakeFrame = (address: string, source: Element, words: FrameWords) => HTMLElement | undefined;

/** Allows scripts, pop-ups and presentation; no top navigation, no dialogs, no downloads. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation';

const make = <K extends keyof HTMLElementTagNameMap>(name: K, values: object): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(name), values);

/** Width divided by height as the feed says; `otherwise` if that is missing or not credible. */
function ratioOf(source: Element, otherwise: number): number {
  const ratio = Number(source.getAttribute('width')) / Number(source.getAttribute('height'));
  return ratio > 0.3 && ratio < 4 ? ratio : otherwise;
}

/** Milliseconds in which a page's policy refuses a frame, if it does. */
const REFUSAL = 2000;

/** Calls back if the page's policy refuses a frame of this origin. The browser shows such a frame as a fault of the site. */
function whenRefused(origin: string, refused: () => void): void {
  const onViolation = ({blockedURI, disposition, effectiveDirective}: SecurityPolicyViolationEvent): void => {
    const isOfFrames = /^(frame|child|default)-src/.test(effectiveDirective);
    // a policy on trial refuses nothing
    if (isOfFrames && disposition === 'enforce' && blockedURI.startsWith(origin)) refused();
  };
  document.addEventListener('securitypolicyviolation', onViolation, {signal: AbortSignal.timeout(REFUSAL)});
}

const TITLE_LIMIT = 100; // UTF-16 code units

/** Returns the feed's own title of a frame as one line; empty if nothing of it would be seen. */
function titleOf(source: Element): string {
  const title = source.localName === 'blockquote' ? '' : (source.getAttribute('title') ?? '');
  const line = containLine(title.replace(/\s+/g, ' ').trim());
  if (!/[\p{L}\p{N}]/u.test(line)) return '';
  return line.length > TITLE_LIMIT ? containLine(`${line.slice(0, TITLE_LIMIT)}…`) : line;
}

/**
 * Makes a box that names the provider and loads the frame when its button is pressed. A frame of the page's own origin gets
 * no placeholder: it could remove its own sandbox. What the feed says of the frame stands after what we say, and apart.
 */
export function makeFrame(address: string, source: Element, {words, say}: FrameWords): ReturnType<MakeFrame> {
  const known = knowFrame(address);
  if (!known) return undefined;
  const {provider, kind, src, ratio: usual} = known;
  const {host, origin} = new URL(src);
  if (origin === location.origin) return undefined;
  const ratio = usual && ratioOf(source, usual);
  const title = titleOf(source);
  const frame = make('div', {className: 'frame', part: 'frame'});
  const box = make('div', {});
  const lang = words.language;
  const button = make('button', {textContent: say(`load.${kind}`), lang, part: 'frame-button'});
  const note = make('span', {textContent: say('fromProvider', {provider, host: shortened(host)}), lang});
  button.ariaDescription = `${note.textContent} ${title}`.trim();
  // in place from the start, because a blocker may leave the frame empty, and so that nothing moves when it is loaded
  const page = new URL(/^https?:/.test(address) ? address : src);
  const textContent = say('openAt', {host: shortened(page.host)});
  const link = make('a', {href: page.href, textContent, lang, target: '_blank', rel: 'noopener nofollow'});
  frame.dataset['src'] = src;
  box.append(button, note, ...(title ? [make('bdi', {textContent: title})] : []));
  frame.append(box, link);
  if (ratio) box.style.aspectRatio = String(ratio);
  else frame.dataset['kind'] = kind;
  button.onclick = () => {
    const inner = make('iframe', {
      title: title ? `${provider}: ${title}` : provider,
      referrerPolicy: 'strict-origin-when-cross-origin',
    });
    inner.sandbox.value = SANDBOX; // before `src`: a frame that has begun to load keeps its old sandbox
    inner.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    inner.src = src;
    whenRefused(origin, () => {
      note.textContent = link.ariaDescription = say('frameRefused');
      if ((inner.getRootNode() as Document).activeElement === inner) link.focus();
      box.replaceChildren(note);
    });
    box.replaceChildren(inner);
    inner.focus();
  };
  return frame;
}
