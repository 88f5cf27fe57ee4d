import {expect} from '@open-wc/testing';
import {FeedFormatError} from '../../src/errors.js';
import {renderCommand} from '../../src/server/render-command.js';
import {feedOf, items} from '../helpers/feeds.js';

/** What a page gets that includes the file. */
function include(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  const place = document.createElement('div');
  place.append(template.content);
  return place;
}

describe('the command that renders a feed', () => {
  it('prints the element with its updates and the feed in it', () => {
    const url = 'https://news.example/feed.json?a="1"&b=<2>';
    const element = include(renderCommand(feedOf(items(3)), url)).firstElementChild;
    expect([element?.getAttribute('src'), element?.querySelectorAll(':scope > article').length]).to.deep.equal([
      url,
      3,
    ]);
    expect(element?.querySelectorAll(':scope > script[type="application/json"]').length).to.equal(1);
  });

  it('prints the updates alone without an address', () => {
    const place = include(renderCommand(feedOf(items(3)), ''));
    expect([
      place.querySelectorAll(':scope > article').length,
      !!place.querySelector('live-updates, script'),
    ]).to.deep.equal([3, false]);
  });

  it('keeps signs of a text that mean something in a replacement', () => {
    const [item] = items(1);
    const html = renderCommand(feedOf([{...item, title: 'Costs $& and $1 and $`'}]), 'https://news.example/');
    expect(include(html).querySelector('h3')?.textContent).to.equal('Costs $& and $1 and $`');
  });

  it('prints no half page for what is no feed', () => {
    expect(() => renderCommand('{"items": [', 'https://news.example/')).to.throw(FeedFormatError);
  });
});
