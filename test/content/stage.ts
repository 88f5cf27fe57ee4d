const CALLS = ['alert', 'confirm', 'prompt', 'print', 'xss'];
const EVENTS = 'load error click focus blur mouseover mouseenter keydown input toggle begin'.split(' ');
const AT_ONCE = 20;
const PATIENCE = 3000; // milliseconds

type Page = Window & typeof globalThis;
type Fill = (place: HTMLElement, html: string) => void;

/** Notes every call of a function that hostile markup likes, and every write to its name. Returns what undoes it. */
function trap(page: Page, note: () => void): () => void {
  const undo = CALLS.map(name => {
    const before = Object.getOwnPropertyDescriptor(page, name);
    Object.defineProperty(page, name, {configurable: true, get: () => note, set: note});
    return () => (before ? Object.defineProperty(page, name, before) : Reflect.deleteProperty(page, name));
  });
  return () => undo.forEach(act => act());
}

/** Frames inside: their scripts have names of their own. Those of another origin could not reach ours. */
function trapInner(page: Page, note: () => void): void {
  for (let index = page.length - 1; index >= 0; index--) {
    try {
      trap(page[index] as Page, note);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }
}

/** Links to pages are not followed, those to scripts are. */
function stay(event: Event): void {
  const link = Element.prototype.closest.call(event.target as Element, 'a, area');
  const address = link && Element.prototype.getAttribute.call(link, 'href');
  if (!address || !URL.canParse(address) || new URL(address).protocol !== 'javascript:') event.preventDefault();
}

/** What a reader and the browser would do. Called by way of the prototypes: hostile forms shadow the methods. */
function actOn(element: Element, events: ReadonlySet<string>, page: Page): void {
  for (const type of events) {
    const Kind = type === 'click' ? MouseEvent : Event;
    EventTarget.prototype.dispatchEvent.call(element, new Kind(type, {bubbles: true, cancelable: true}));
  }
  if (!(element instanceof page.HTMLElement)) return;
  page.HTMLElement.prototype.focus.call(element);
  page.HTMLElement.prototype.click.call(element);
}

/**
 * Resolves after what was set going: these `javascript:` frames have run, or a link's script or a refresh has replaced the
 * page. Firefox runs the scripts of links after the first such frame, loads nothing where an address leads nowhere, and now
 * and then forgets a frame while a style sheet fails to load: it is not waited for for ever.
 */
function settled(frame: HTMLIFrameElement, page: Page, last: HTMLIFrameElement[], body: Element): Promise<void> {
  return new Promise(resolve => {
    const goOn = (): void => {
      const next = last.pop();
      if (!next) return resolve();
      next.src = 'javascript:parent.goOn()';
      body.append(next);
    };
    frame.addEventListener('load', () => resolve());
    page.addEventListener('pagehide', () => resolve());
    setTimeout(resolve, PATIENCE);
    Object.assign(page, {goOn});
    goOn();
  });
}

function playIn(place: HTMLElement, html: string, page: Page): void {
  const handlers = Array.from(html.matchAll(/\bon([\w-]+)\s*=/gi), ([, name = '']) => name.toLowerCase());
  const events = new Set([...EVENTS, ...handlers]);
  for (const element of place.querySelectorAll('*')) actOn(element, events, page);
}

/** Sandboxed, so that no link or form leaves the tests' page. */
function openFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  document.body.append(frame);
  return frame;
}

/** Whether any of the markups runs in the live document of a page of its own, where each element is clicked and so on. */
async function anyRuns(markups: readonly string[], fill: Fill): Promise<boolean> {
  let hasRun = false;
  const note = (): boolean => (hasRun = true);
  const frame = openFrame();
  const page = frame.contentWindow as Page;
  trap(page, note);
  page.addEventListener('click', stay);
  // made before the markup comes: hostile names shadow the document's methods
  const places = markups.map(html => ({
    html,
    place: page.document.body.appendChild(page.document.createElement('div')),
  }));
  const last = Array.from({length: 3}, () => page.document.createElement('iframe'));
  const {body} = page.document;
  for (const {html, place} of places) {
    fill(place, html);
    trapInner(page, note);
    playIn(place, html, page);
  }
  await settled(frame, page, last, body);
  frame.remove();
  return hasRun;
}

async function findRunning(markups: readonly string[], fill: Fill, together: number): Promise<readonly string[]> {
  const groups: (readonly string[])[] = [];
  for (let start = 0; start < markups.length; start += together) groups.push(markups.slice(start, start + together));
  const running: string[] = [];
  while (groups.length) {
    const tasks = groups.splice(0, AT_ONCE).map(async group => ((await anyRuns(group, fill)) ? group : []));
    running.push(...(await Promise.all(tasks)).flat());
  }
  return together > 1 && running.length ? findRunning(running, fill, 1) : running;
}

/**
 * Those of the markups that run, and "top" if one reached the page of the tests. So many share a page as `together`
 * says; where one of them runs, each gets a page of its own.
 */
export async function thoseThatRun(markups: readonly string[], fill: Fill, together = 1): Promise<readonly string[]> {
  const reached = new Set<string>();
  const untrap = trap(window, () => reached.add('top'));
  const running = await findRunning(markups, fill, together);
  untrap();
  return [...running, ...reached];
}
