// Checks an address as `npx live-updates check` does, as far as a browser can: what of an answer a page may not read is not judged.
import {checkFeed, find} from '../dist/live-updates-check.js';
import {insteadOf} from './instead.js';

const OFFLINE = 'The address is checked when you are online again. Settings and code work all the same.';
const TIME_OUT = 10_000; // milliseconds, as in the element

/** Of another site's answer these cannot be told: the page is shown few of its headers. */
const UNSEEN = ['no-cors', 'no-validator', 'cookie', 'vary', 'not-compressed'];

/** Whether a server answers at all, though a page may not read what it says. */
const answers = address =>
  fetch(address, {mode: 'no-cors', credentials: 'omit', signal: AbortSignal.timeout(TIME_OUT)}).then(
    () => true,
    () => false,
  );

async function ask(address) {
  const signal = AbortSignal.timeout(TIME_OUT);
  try {
    const response = await fetch(address, {cache: 'no-cache', credentials: 'omit', signal});
    if (!response.ok) return find('status', `The server answers ${response.status}.`);
    return {text: await response.text(), url: response.url, headers: response.headers};
  } catch {
    if (signal.aborted) return find('slow', 'No whole answer in ten seconds.');
    if (!navigator.onLine) return {...find('unreachable', 'This browser is offline.'), advice: OFFLINE};
    const isBlocked = location.protocol === 'https:' && address.startsWith('http:');
    if (isBlocked) return find('no-https', 'A page with https: may not ask an address with http:.');
    return (await answers(address))
      ? find('no-cors', 'The server answers, but does not let pages of other sites read the answer.')
      : find('unreachable', `No answer from ${address}.`);
  }
}

/** Makes a whole address of what somebody has typed: `https:` is often left out. Throws a TypeError if it is none of the web. */
export function addressOf(given) {
  const isWithout =
    /^[\w-]+(\.[\w-]+)+(:\d+)?\//.test(`${given}/`) && !/\.(json|rss|xml|csv)$/.test(given.split('/')[0]);
  const url = new URL(isWithout ? `https://${given}` : given, document.baseURI);
  if (!/^https?:$/.test(url.protocol) || /\s/.test(given)) throw new TypeError(`${given} is no address`);
  return url.href;
}

/** Returns the report on an address, with `instead`: the feed of what is a web page. Never rejects. */
export async function checkAddress(given) {
  const address = addressOf(given);
  const answer = await ask(address);
  if ('code' in answer) {
    const isPage = answer.code === 'no-cors'; // it may be: nobody can look
    return {address, findings: [answer], instead: isPage ? await insteadOf(address) : undefined};
  }
  const isOwn = new URL(answer.url).origin === location.origin;
  const report = await checkFeed(answer.text, {...answer, asked: address, now: Date.now()});
  // of what cannot be read yet nothing else matters
  const isTold = ({code, level}) => (isOwn || !UNSEEN.includes(code)) && (report.format || level === 'error');
  const findings = report.findings.filter(isTold);
  return {address, ...report, findings, instead: report.format ? undefined : await insteadOf(answer.url, answer.text)};
}
