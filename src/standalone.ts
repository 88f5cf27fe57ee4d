import {frames} from './content/dom/body.js';
import {makeFrame} from './content/dom/frames.js';
import {purify} from './content/dom/purifier.js';
import {purifier} from './content/dom/sanitize.js';
import {foreign} from './formats/foreign.js';
import {translateForeign} from './formats/foreign/translate.js';
import {start} from './embed.js';
import {followStream} from './transport/event-stream.js';
import {eventStream} from './transport/stream-link.js';
import {structuredData} from './structured-data.js';
import {writeStructuredData} from './write-structured-data.js';

purifier.provide(() => Promise.resolve(purify));
frames.provide(() => Promise.resolve(makeFrame));
foreign.toJsonFeed.provide(() => Promise.resolve(translateForeign));
eventStream.provide(() => Promise.resolve(followStream));
structuredData.provide(() => Promise.resolve(writeStructuredData));
start();
