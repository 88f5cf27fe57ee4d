/** The address that tests follow. Nothing is ever asked of it: a `Network` answers. */
export const FEED_URL = 'https://news.example/live/feed.json';

/** The network's side of one request. A promise that is rejected with a `TypeError` is a connection that was cut. */
export type Answer = (init: RequestInit) => Response | Promise<Response>;

type Fetch = typeof globalThis.fetch;

interface Request {
  readonly url: string;
  readonly init: RequestInit;
}

/** Stands in for the network. Every request gets the answer that is set at that time. */
export class Network {
  readonly requests: Request[] = [];
  answer: Answer;

  constructor(answer: Answer) {
    this.answer = answer;
  }

  readonly fetch: Fetch = async (url, init = {}) => {
    this.requests.push({url: url as string, init});
    return this.answer(init);
  };

  /** Answers with this document from now on. */
  serve(document: unknown): void {
    this.answer = json(document);
  }
}

/** Answers with a body. `url` is the address after redirects, which a response made by hand lacks. */
export const text =
  (body: BodyInit | null, {url = '', ...init}: ResponseInit & {readonly url?: string} = {}): Answer =>
  () =>
    Object.defineProperty(new Response(body, init), 'url', {value: url});

export const json = (document: unknown): Answer => text(JSON.stringify(document));

export const status = (code: number, headers: Record<string, string> = {}): Answer =>
  text('Sorry', {status: code, headers});

/** The connection is cut before an answer. */
export const cut: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** Never answers, and gives up when it is told to, as the platform does. */
export const hang: Answer = ({signal}) =>
  new Promise((_, reject) => {
    const giveUp = (): void => reject(signal?.reason as Error);
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp);
  });

/** Gives these answers one after the other, the last one for ever. */
export function inTurn(...answers: readonly Answer[]): Answer {
  let count = 0;
  return init => {
    const answer = answers[Math.min(++count, answers.length) - 1];
    if (!answer) throw new TypeError('No answer is left');
    return answer(init);
  };
}

/** Holds an answer back until `letGo` is called, whatever the request's signal says. */
export function later(answer: Answer): {answer: Answer; letGo: () => void} {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>(open => (letGo = open));
  return {answer: init => gate.then(() => answer(init)), letGo: () => letGo()};
}
