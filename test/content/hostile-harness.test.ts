import {expect} from '@open-wc/testing';
import {OWN} from './hostile-markup.js';
import {thoseThatRun} from './stage.js';

const MEASURED = 180; // Chromium 153 and WebKit 2.50 ran 188 of them, Firefox 153 182

it('there are 497 hostile strings of our own', () => {
  expect(OWN).to.have.lengthOf(497);
});

it(`raw innerHTML runs at least ${MEASURED} of the hostile strings, so that the stage can tell`, async function () {
  this.timeout(60_000);
  const running = await thoseThatRun(OWN, (place, html) => (place.innerHTML = html));
  expect(running.filter(html => html !== 'top')).to.have.length.at.least(MEASURED);
});

it('the stage notices a string that reaches the page around its own', async () => {
  const running = await thoseThatRun(
    [`<img src="x:x" onerror="top.alert(1)">`],
    (place, html) => (place.innerHTML = html),
  );
  expect(running).to.deep.equal(['top']);
});

it('the stage finds the one that runs among many on one page', async () => {
  const hostile = '<img src="x:x" onerror="alert(1)">';
  const running = await thoseThatRun(['<p>a', hostile, '<p>b'], (place, html) => (place.innerHTML = html), 3);
  expect(running).to.deep.equal([hostile]);
});
