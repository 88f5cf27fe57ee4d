import {knowFrame, type FrameKind} from '../rules/providers.js';

/** What a placeholder says. */
export interface FrameWords {
  /** By what is loaded. */
  readonly loads: Readonly<Record<FrameKind, string>>;
  readonly fromProvider: (provider: string, host: string) => string;
}

/** A placeholder for the frame at this address; `undefined` for one that is not known. `source` is the feed's element for it. */
export type MakeFrame = (address: string, source: Element, words: FrameWords) => HTMLElement | undefined;

/** Scripts of its own, and full screen; no top navigation, no dialogs, no downloads. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation';

const make = <K extends keyof HTMLElementTagNameMap>(name: K, values: object): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(name), values);

/** As wide by as high as the feed says, if that is a shape that one would believe. */
function ratioOf(source: Element, otherwise: number): number {
  const ratio = Number(source.getAttribute('width')) / Number(source.getAttribute('height'));
  return ratio > 0.3 && ratio < 4 ? ratio : otherwise;
}

/**
 * A box that says what would be loaded and from whom, and loads it when its button is pressed. A frame of the page's own
 * origin could lift its sandbox, so there is none.
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
    inner.setAttribute('sandbox', SANDBOX); // before its address: a frame that has begun keeps what it has
    inner.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    inner.src = src;
    frame.replaceChildren(inner);
    inner.focus();
  };
  return frame;
}
