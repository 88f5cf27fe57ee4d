/// <reference types="node" />
import {readFile} from 'node:fs/promises';
import {find, type Finding} from '../check/finding.js';
import {asLine, asList, asObject} from '../formats/fields.js';

const TIME_OUT = 10_000; // milliseconds, as in the element
const MOST = 20_000_000; // bytes; enough to say how large a feed is

/** A feed as text, with what came beside it. */
export interface Source {
  readonly text: string;
  /** After redirects; empty for a file. */
  readonly url: string;
  readonly asked: string;
  readonly headers?: Headers;
}

/** Reads a body as UTF-8, as the element does, and no further than the limit. */
async function readBody(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, {stream: true});
    size += chunk.length;
    if (size > MOST) break;
  }
  return text + decoder.decode();
}

/** Returns what a service says in JSON of why it does not answer; empty if it says nothing. */
function saidIn(text: string): string {
  try {
    const {message, error, errors} = asObject(JSON.parse(text));
    const inner = [error, asList(errors)[0]].map(fault => asObject(fault)['message']);
    return [message, error, ...inner].map(line => asLine(line)).find(Boolean) ?? '';
  } catch {
    return '';
  }
}

/** Asks as a page of another site does, which decides whether the CORS header comes. */
async function request(asked: string): Promise<Source | Finding> {
  const signal = AbortSignal.timeout(TIME_OUT);
  try {
    const response = await fetch(asked, {signal, headers: {Origin: 'https://page.example', Accept: '*/*'}});
    const {ok, status, headers, url} = response;
    const text = await readBody(response);
    const said = ok ? '' : saidIn(text);
    if (!ok) return find('status', `The server answers ${status}${said && `, "${said}"`}: ${url}.`);
    return {text, url, asked: new URL(asked).href, headers};
  } catch (error) {
    const {cause, message} = error as Error;
    if (signal.aborted) return find('slow', `No whole answer in ten seconds: ${asked}.`);
    const {code} = asObject(cause);
    const isNameless = code === 'ENOTFOUND' || code === 'EAI_AGAIN'; // no such name, or nobody to ask for it
    return find(
      isNameless ? 'no-host' : 'unreachable',
      `No answer from ${asked}: ${cause instanceof Error ? cause.message : message}.`,
    );
  }
}

/** Loads a feed from a file or an address; returns a finding if it cannot be had. */
export async function load(place: string): Promise<Source | Finding> {
  if (/^https?:\/\//i.test(place)) return request(place);
  try {
    return {text: (await readFile(place, 'utf8')).replace(/^\ufeff/, ''), url: '', asked: ''};
  } catch (error) {
    const {code} = error as {readonly code?: string};
    const reason = {ENOENT: 'There is no such file', EISDIR: 'This is a folder'}[code ?? ''];
    return find('no-file', `${reason ?? 'The file cannot be read'}: ${place}.`);
  }
}
