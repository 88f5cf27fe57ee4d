import {expect} from '@open-wc/testing';
import {DROPPED, ELEMENTS, URL_ATTRIBUTES} from '../../src/content/rules/allow-list.js';

const attributes = [...ELEMENTS.values()].flat();
const ADDRESSES =
  'href src srcset poster cite action formaction data background longdesc ping manifest profile icon usemap codebase'.split(
    ' ',
  );

it('the list has no element that runs, submits, frames or styles', () => {
  const harmful =
    'script style link meta base form input button select option textarea label fieldset iframe frame frameset object embed applet param ' +
    'template slot svg math noscript portal fencedframe dialog map area marquee title xmp plaintext';
  expect(harmful.split(' ').filter(name => ELEMENTS.has(name))).to.deep.equal([]);
});

it('the list has no attribute that runs, styles, names or targets', () => {
  const harmful = attributes.filter(name =>
    /^(on.*|style|id|class|name|slot|part|is|target|rel|srcdoc|autoplay|autofocus|tabindex|form.*|ping|data-.*|aria-.*|role|hidden)$/.test(
      name,
    ),
  );
  expect(harmful).to.deep.equal([]);
});

it('the elements that go with their content are those of the contract', () => {
  expect(DROPPED).to.include.members(
    'script style template noscript iframe object embed svg math textarea select'.split(' '),
  );
});

it('no element is both listed and dropped', () => {
  expect(DROPPED.filter(name => ELEMENTS.has(name))).to.deep.equal([]);
});

it('every listed attribute that holds an address is resolved', () => {
  expect(URL_ATTRIBUTES).to.include.members(ADDRESSES.filter(name => attributes.includes(name)));
});
