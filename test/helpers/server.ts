export type Answer = (init: RequestInit) => Response | Promise<Response>;

interface Request {
  readonly url: string;
  readonly init: RequestInit;
}

/** Never answers, and gives up when it is told to, as the platform does. */
export const hang: Answer = ({signal}) =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });

export const fail: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

export const text =
  (body: string, init?: ResponseInit): Answer =>
  () =>
    new Response(body, init);

const json = (document: unknown): Answer => text(JSON.stringify(document));

/** What stands in for the network: set its `fetch` on an element. Keeps what was asked. */
export class Server {
  readonly requests: Request[] = [];
  answer: Answer;

  constructor(document: unknown) {
    this.answer = json(document);
  }

  readonly fetch: typeof globalThis.fetch = async (url, init = {}) => {
    this.requests.push({url: url as string, init});
    return this.answer(init);
  };

  serve(document: unknown): void {
    this.answer = json(document);
  }
}

/** An answer that comes when it is let go. */
export function later(document: unknown): {answer: Answer; letGo: () => void} {
  let letGo!: () => void;
  const gate = new Promise<void>(open => {
    letGo = open;
  });
  return {answer: init => gate.then(() => json(document)(init)), letGo};
}
