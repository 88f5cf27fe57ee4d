import 'live-updates';
import 'live-updates/themes/newspaper.css';
import type {Status} from 'live-updates';
import {noteLoad} from './loaded.js';

const element = document.createElement('live-updates');
element.src = '/feed.json';
element.pageSize = 2;
element.addEventListener('live-updates-load', noteLoad);
document.addEventListener('live-updates-status', ({status}) => {
  const now: Status = status;
  document.documentElement.dataset['status'] = now;
});
document.querySelector('main')?.append(element);

// @ts-expect-error: an order is one of two words
element.order = 'random';
element.order = 'newest';
// @ts-expect-error: this event has no such field
element.addEventListener('live-updates-load', event => event.count);
