import {frames} from './content/dom/body.js';
import type {MakeFrame} from './content/dom/frames.js';
import {purifier, type Purify} from './content/dom/sanitize.js';
import {foreign} from './formats/foreign.js';
import type {ToJsonFeed} from './formats/format.js';
import {developers, type Developers} from './formats/unknown-format.js';
import {provideLanguages} from './language.js';
import {createLoad} from './script-folder.js';
import {start} from './embed.js';
import type {FollowStream} from './transport/event-stream.js';
import {eventStream} from './transport/stream-link.js';
import {structuredData} from './structured-data.js';
import type {WriteStructuredData} from './write-structured-data.js';

const load = createLoad();

purifier.provide(async () => (await load<{readonly purify: Purify}>('live-updates-sanitizer')).purify);
frames.provide(async () => (await load<{readonly makeFrame: MakeFrame}>('live-updates-frames')).makeFrame);
foreign.toJsonFeed.provide(
  async () => (await load<{readonly translateForeign: ToJsonFeed}>('live-updates-formats')).translateForeign,
);
eventStream.provide(
  async () => (await load<{readonly followStream: FollowStream}>('live-updates-stream')).followStream,
);
structuredData.provide(
  async () =>
    (await load<{readonly writeStructuredData: WriteStructuredData}>('live-updates-structured-data'))
      .writeStructuredData,
);
developers.provide(() => load<Developers>('live-updates-developers'));
provideLanguages(load);
start();
