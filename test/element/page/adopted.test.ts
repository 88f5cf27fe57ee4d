import {expect} from '@open-wc/testing';
import {feedOf, items} from '../../helpers/feeds.js';
import {createElement, insert, mount, part, settle} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';

describe('an element that comes into the document of a frame', () => {
  let frame: HTMLIFrameElement;
  beforeEach(() => (frame = document.body.appendChild(document.createElement('iframe'))));
  afterEach(() => frame.remove());

  const styleOf = (element: Element) => element.ownerDocument.defaultView!.getComputedStyle(element);

  it('keeps its look, also when it comes back', async () => {
    const element = await mount(feedOf(items(2)));
    const before = styleOf(part(element, 'update')).borderTopStyle;
    expect(before).to.equal('solid');
    frame.contentDocument!.body.append(element);
    await settle();
    expect(styleOf(part(element, 'update')).borderTopStyle).to.equal(before);
    document.body.append(element);
    expect(styleOf(part(element, 'update')).borderTopStyle).to.equal(before);
  });

  it('has its look where it was in no document before', async () => {
    const element = createElement(new Network(json(feedOf(items(2)))));
    frame.contentDocument!.body.append(element);
    await settle();
    expect(styleOf(part(element, 'update')).borderTopStyle).to.equal('solid');
  });

  it('comes through a document that is not shown', async () => {
    const element = await mount(feedOf(items(2)));
    document.implementation.createHTMLDocument().body.append(element);
    insert(element);
    await settle();
    expect(styleOf(part(element, 'update')).borderTopStyle).to.equal('solid');
  });
});
