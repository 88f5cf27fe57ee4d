import {mistakes, unread, type TellMistake} from './advice.js';
import {frames} from './content/dom/body.js';
import type {MakeFrame} from './content/dom/frames.js';
import {purifier, type Purify} from './content/dom/sanitize.js';
import {foreign} from './formats/foreign.js';
import type {ToJsonFeed} from './formats/format.js';
import {fault, type FaultOf} from './formats/unknown-format.js';
import {ownDocument} from './own-document.js';
import {start} from './embed.js';
import type {FollowStream} from './transport/event-stream.js';
import {eventStream} from './transport/stream-link.js';
import {structuredData} from './structured-data.js';
import {hrefOf} from './text/href.js';
import type {WriteStructuredData} from './write-structured-data.js';

/**
 * Returns the address of the folder that this script came from; empty if it has none, as in a `blob:`. A page that runs the
 * script in another way (inlined, or combined with other files) names the folder in `data-live-updates-folder` on any script.
 */
function findFolder(): string {
  const {baseURI} = document.documentElement;
  const named = document.querySelector<HTMLElement>('script[data-live-updates-folder]');
  if (named) return hrefOf(`${named.dataset['liveUpdatesFolder'] ?? ''}/`, baseURI);
  const script = ownDocument('currentScript');
  // a module has no `currentScript`; the first address in a stack is that of the file that runs
  const [, ofModule = ''] = /(https?:\S+?):\d+:\d+/.exec(String(new Error().stack)) ?? [];
  return hrefOf('.', (script instanceof HTMLScriptElement && script.src) || ofModule || baseURI);
}

const folder = findFolder();

async function load<Module>(part: string): Promise<Module> {
  try {
    return (await import(`${folder}live-updates-${part}.js`)) as Module;
  } catch (cause) {
    const advice =
      'The files of dist/ need the header Access-Control-Allow-Origin, or <script data-live-updates-folder="…">.';
    throw new Error(advice, {cause});
  }
}

purifier.provide(async () => (await load<{readonly purify: Purify}>('sanitizer')).purify);
frames.provide(async () => (await load<{readonly makeFrame: MakeFrame}>('frames')).makeFrame);
foreign.toJsonFeed.provide(
  async () => (await load<{readonly translateForeign: ToJsonFeed}>('formats')).translateForeign,
);
eventStream.provide(async () => (await load<{readonly followStream: FollowStream}>('stream')).followStream);
structuredData.provide(
  async () => (await load<{readonly writeStructuredData: WriteStructuredData}>('structured-data')).writeStructuredData,
);

interface Developers {
  readonly faultOf: FaultOf;
  readonly listUnread: (document: unknown) => string[];
  readonly tellMistake: TellMistake;
}
const loadDevelopers = (): Promise<Developers> => load('developers');
unread.provide(async () => (await loadDevelopers()).listUnread);
fault.provide(async () => (await loadDevelopers()).faultOf);
mistakes.provide(async () => (await loadDevelopers()).tellMistake);
start();
