import {OnDemand} from '../on-demand.js';
import type {Format, ToJsonFeed} from './format.js';
import {foreignNameOf} from './signs.js';

/** The formats of other services. They are known by their signs; one file with all their translators is loaded when one is needed. */
export const foreign: Format & {readonly toJsonFeed: OnDemand<ToJsonFeed>} = {
  name: 'foreign',
  matches: document => !!foreignNameOf(document),
  toJsonFeed: new OnDemand<ToJsonFeed>('the formats of other services could not be loaded.'),
};
