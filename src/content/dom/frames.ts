import {knowFrame, type FrameKind} from '../rules/providers.js';

/** The words of a placeholder. */
export interface FrameWords {
  /** The label of the button, by the kind of content. */
  readonly loads: Readonly<Record<FrameKind, string>>;
  readonly fromProvider: (provider: string, host: string) => string;
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

/**
 * Makes a box that names the provider and loads the frame when its button is pressed. A frame of the page's own origin gets
 * no placeholder: it could remove its own sandbox.
 */
export function makeFrame(address: string, source: Element, words: FrameWords): ReturnType<MakeFrame> {
  const known = knowFrame(address);
  if (!known || new URL(known.src).origin === location.origin) return undefined;
  const {provider, kind, src} = known;
  const ratio = known.ratio && ratioOf(source, known.ratio);
  const title = (source.localName === 'blockquote' ? '' : source.getAttribute('title')) || provider;
  const frame = make('div', {className: 'frame'});
  const button = make('button', {type: 'button', textContent: words.loads[kind]});
  const {host} = new URL(src);
  const note = words.fromProvider(provider, host.replace(/^www\./, ''));
  frame.dataset['src'] = src;
  frame.append(button, make('span', {textContent: title === provider ? note : `${title}. ${note}`}));
  if (ratio) frame.style.aspectRatio = String(ratio);
  else frame.dataset['kind'] = kind;
  button.onclick = () => {
    const inner = make('iframe', {title, referrerPolicy: 'strict-origin-when-cross-origin', allowFullscreen: true});
    inner.setAttribute('sandbox', SANDBOX); // before `src`: a frame that has begun to load keeps its old sandbox
    inner.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    inner.src = src;
    frame.replaceChildren(inner);
    inner.focus();
  };
  return frame;
}
