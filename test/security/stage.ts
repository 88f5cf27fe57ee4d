import {foreignAddresses, unlisted} from '../content/hostile-markup.js';

type Page = Window & typeof globalThis;

const CALLS = ['alert', 'confirm', 'prompt', 'print', 'xss', 'evil'];
const EVENTS = 'load error click focus blur mouseover mouseenter keydown input toggle begin'.split(' ');
const PATIENCE = 3000; // milliseconds

/** Elements that no feed may bring into any place. */
const FORBIDDEN =
  'script, style, link, meta, base, iframe, frame, object, embed, form, input, textarea, select, svg, math, template, marquee, dialog';

/** Whether a text is JSON that no parser of HTML takes for markup: the element writes one such block for search engines. */
function isHarmlessData(text: string): boolean {
  try {
    return !text.includes('<') && typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** A page of its own on which hostile markup is let loose, with four watches: calls, the tree, requests, the page itself. */
export class Stage {
  readonly #frame = document.createElement('iframe');
  readonly #findings = new Set<string>();
  #before = '';
  page!: Page;
  main!: HTMLElement;

  /** `hasNative`: whether its browser has `Element.setHTML`. */
  static async open(hasNative = true): Promise<Stage> {
    const stage = new Stage();
    const frame = stage.#frame;
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
    frame.src = '/stage.html';
    const loaded = new Promise(done => frame.addEventListener('load', done, {once: true}));
    document.body.append(frame);
    await loaded;
    stage.page = frame.contentWindow as Page;
    if (!hasNative) Reflect.deleteProperty(stage.page.Element.prototype, 'setHTML');
    const main = stage.page.document.querySelector('main');
    if (!main) throw new Error('The stage is not there');
    stage.main = main;
    stage.#watch();
    return stage;
  }

  close(): void {
    this.#frame.remove();
  }

  #find(oracle: string, what: string): void {
    this.#findings.add(`${oracle}: ${what}`);
  }

  #watch(): void {
    const {page} = this;
    for (const name of CALLS) {
      const note = (): boolean => (this.#find('called', name), true);
      Object.defineProperty(page, name, {configurable: true, get: () => note, set: note});
    }
    Object.assign(window, {alert: () => this.#find('called', 'alert of the page around')});
    page.document.addEventListener('securitypolicyviolation', event => {
      if (!event.isTrusted) return; // one of ours
      const isCall = event.blockedURI === 'inline' && event.effectiveDirective.startsWith('script');
      if (isCall || event.blockedURI === 'eval') this.#find('called', event.effectiveDirective);
      else this.#find('request', `${event.effectiveDirective} ${event.blockedURI}`.slice(0, 200));
    });
    // links and forms to pages are not followed, those to scripts are; WebKit follows links at any `auxclick`
    for (const type of ['click', 'auxclick', 'submit'])
      page.addEventListener(type, event => {
        const [target] = event.composedPath();
        const link =
          target instanceof page.Element ? page.Element.prototype.closest.call(target, 'a, area, form') : null;
        const get = (name: string): string => page.Element.prototype.getAttribute.call(link, name) ?? '';
        if (!link || !/^\s*javascript:/i.test(get('href') || get('action'))) event.preventDefault();
      });
    page.addEventListener('pagehide', ({isTrusted}) => isTrusted && this.#find('page', 'was left'));
  }

  /** What of the page must be as it was: its markup around the stage, its globals, address, cookies and storage. */
  #snapshot(): string {
    const {document: own, localStorage, sessionStorage, location} = this.page;
    const copy = Node.prototype.cloneNode.call(own.documentElement, true) as Element;
    for (const data of copy.querySelectorAll('script[type="application/ld+json"]'))
      if (isHarmlessData(data.textContent)) data.remove();
    for (const element of copy.querySelectorAll('main, script')) element.textContent = '';
    const keys = Object.keys(localStorage).filter(key => !key.startsWith('live-updates'));
    const globals = Object.getOwnPropertyNames(this.page).filter(name => !/^(\d+|isSettled)$/.test(name));
    const prototypes = [this.page.Object, this.page.Array, this.page.Element].map(({prototype}) =>
      Object.keys(prototype),
    );
    return JSON.stringify([
      copy.outerHTML,
      globals.sort(),
      location.href,
      own.cookie,
      keys,
      Object.keys(sessionStorage).filter(key => !key.startsWith('live-updates')),
      prototypes,
    ]);
  }

  /** From here on the page has to stay as it is. */
  remember(): void {
    this.#before = this.#snapshot();
  }

  /** What a reader and the browser would do to each element. By way of the prototypes: hostile forms shadow the methods. */
  act(host: Element, markups: readonly string[]): void {
    const {page} = this;
    const handlers = Array.from(markups.join('\n').matchAll(/\bon([\w-]+)\s*=/gi), ([, name = '']) =>
      name.toLowerCase(),
    );
    const events = new Set([...EVENTS, ...handlers]);
    for (const element of (host.shadowRoot ?? host).querySelectorAll('*')) {
      if (element.shadowRoot) this.act(element, markups);
      if (page.Element.prototype.closest.call(element, 'button')) continue;
      for (const type of events) {
        const Kind = type === 'click' ? page.MouseEvent : page.Event;
        page.EventTarget.prototype.dispatchEvent.call(
          element,
          new Kind(type, {bubbles: true, cancelable: true, composed: true}),
        );
      }
      if (!(element instanceof page.HTMLElement) || !(element.tabIndex >= 0)) continue;
      page.HTMLElement.prototype.focus.call(element);
      page.HTMLElement.prototype.click.call(element);
    }
  }

  /** Our own placeholders, made for frames: a box, a link, and the post that the feed quotes, which is looked at. */
  #takeOut(frame: Element): void {
    const namesIn = (parent: Element | null): string =>
      Array.from(parent?.children ?? [], ({localName}) => localName).join(' ');
    const names = `${namesIn(frame)}: ${namesIn(frame.querySelector(':scope > div'))}`;
    if (!/^(blockquote )?div a: button span( bdi)?$/.test(names)) this.#find('tree', `frame of ${names}`);
    frame.replaceWith(...frame.querySelectorAll(':scope > blockquote'));
  }

  /** Looks through the element's tree: bodies hold only what is listed, the rest nothing that is forbidden. */
  inspect({shadowRoot: root}: Element): void {
    if (!root) throw new Error('The element is empty');
    const isIn = (element: Element, selector: string): boolean => !!element.closest(selector);
    for (const body of root.querySelectorAll('[part~=update-body]')) {
      for (const frame of body.querySelectorAll('div.frame')) this.#takeOut(frame);
      for (const name of unlisted(body.childNodes)) this.#find('tree', name);
      for (const address of foreignAddresses(body.childNodes)) this.#find('tree', address.slice(0, 100));
    }
    for (const element of root.querySelectorAll('*')) {
      if (isIn(element, '[part~=update-body]') || element.localName === 'slot') continue;
      if (element.matches(FORBIDDEN) || element.shadowRoot) this.#find('tree', element.localName);
      for (const {name, value} of element.attributes) {
        if (/^(on.*|style|srcdoc|srcset|action|formaction|name)$/.test(name))
          this.#find('tree', `${element.localName}[${name}]`);
        if (/^(href|src)$/.test(name) && !/^https?:/.test(value)) this.#find('tree', `${name}=${value.slice(0, 100)}`);
      }
    }
  }

  /** All findings, after what was set going has come to its end. */
  async findings(): Promise<readonly string[]> {
    const {page} = this;
    await new Promise<void>(resolve => {
      const last = new page.Image(); // its answer comes after what scripts have queued
      last.onerror = () => resolve();
      last.src = '/stage.html?last';
      setTimeout(resolve, PATIENCE); // some strings stop the page from loading anything more
    });
    if (this.#before && this.#before !== this.#snapshot()) this.#find('page', 'is not as it was');
    return [...this.#findings];
  }
}
