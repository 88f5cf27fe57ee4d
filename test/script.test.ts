import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import type {LiveUpdates} from '../src/index.js';
import {HAS_NATIVE} from './content/two-paths.js';

describe('the script-tag build in this browser', () => {
  let frame: HTMLIFrameElement;
  let element: LiveUpdates;
  beforeEach(async () => {
    frame = document.createElement('iframe');
    frame.srcdoc = '<!doctype html><script src="/dist/live-updates.js"></script><live-updates></live-updates>';
    setTimeout(() => document.body.append(frame));
    await oneEvent(frame, 'load');
    element = frame.contentDocument!.querySelector('live-updates')!;
    element.apply({items: [{id: 'a', content_html: '<p>One <b onclick="alert(1)">two</b></p>'}]});
  });
  afterEach(() => frame.remove());

  const body = (): string | undefined => element.shadowRoot?.querySelector('.update-body')?.innerHTML;

  it('shows the markup of an update, made safe', async () => {
    await waitUntil(() => body()?.includes('<b>'), 'the markup did not come');
    expect(body()).to.equal('<p>One <b>two</b></p>');
  });

  it('loads the other sanitizer, from its own folder, only where the browser has none', async () => {
    await waitUntil(() => body()?.includes('<b>'), 'the markup did not come');
    const loaded = frame
      .contentWindow!.performance.getEntriesByType('resource')
      .map(({name}) => new URL(name).pathname)
      .filter(path => !path.includes('structured-data')); // which comes when the page is at rest
    const other = HAS_NATIVE ? [] : ['/dist/live-updates-sanitizer.js'];
    expect(loaded).to.deep.equal(['/dist/live-updates.js', ...other]);
  });
});
