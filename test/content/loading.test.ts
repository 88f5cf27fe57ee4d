import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import type {Purify} from '../../src/content/dom/sanitize.js';
import {openFreshPage, type FreshPage} from './fresh-page.js';
import {CONTEXT, HAS_NATIVE} from './two-paths.js';
import {timeOf} from '../helpers/time-of.js';

/** A sanitizer on its way: how often it was asked for, and how its way ends. */
class Delivery {
  asked = 0;
  arrive!: (purify: Purify) => void;
  fail!: () => void;

  readonly load = (): Promise<Purify> => {
    this.asked++;
    return new Promise((resolve, reject) => {
      this.arrive = resolve;
      this.fail = () => reject(new Error('offline'));
    });
  };
}

if (HAS_NATIVE) {
  describe('a browser with a sanitizer of its own', () => {
    let page: FreshPage;
    let delivery: Delivery;

    beforeEach(async () => {
      page = await openFreshPage({hasNative: true});
      delivery = new Delivery();
      page.purifier.provide(delivery.load);
    });
    afterEach(() => page.close());

    it('shows the markup at once', () => {
      expect(page.show('<p>One <b>two</b></p>').innerHTML).to.equal('<p>One <b>two</b></p>');
    });

    it('asks for no other', async () => {
      page.show('<p>One</p>');
      await nextFrame();
      expect(delivery.asked).to.equal(0);
    });
  });
}

describe('a browser without a sanitizer', () => {
  let page: FreshPage;
  let delivery: Delivery;

  beforeEach(async () => {
    page = await openFreshPage({hasNative: false});
    delivery = new Delivery();
    page.purifier.provide(delivery.load);
  });
  afterEach(() => page.close());

  async function failLoad(): Promise<void> {
    delivery.fail();
    await nextFrame();
  }

  it('shows the text while the sanitizer is on its way', () => {
    expect(page.show('<p>One <b>two</b></p>').textContent.trim()).to.equal('One two');
  });

  it('makes no element of the feed while the sanitizer is on its way', () => {
    expect(page.show('<img src="x:x" onerror="alert(1)"><b>One</b>').querySelector(':not(p, br)')).to.equal(null);
  });

  it('parts the paragraphs of the text', () => {
    expect(page.show('<p>One</p><p>Two</p>').innerHTML).to.equal('<p>One</p><p>Two</p>');
  });

  it('shows no scripts and styles as text', () => {
    const body = page.show('<style>p {color: red}</style><p>One</p><script>alert(1)</script>');
    expect(body.textContent.trim()).to.equal('One');
  });

  it('shows no comments as text', () => {
    expect(page.show('<p>One</p><!-- 2 > 1 -->').textContent.trim()).to.equal('One');
  });

  it('keeps the words of the text apart where a line breaks', () => {
    expect(page.show('<p>One<br>two</p>').innerText.trim()).to.match(/^One\s+two$/);
  });

  it('keeps the cells of a table apart in the text', () => {
    expect(page.show('<table><tr><td>12</td><td>34</td></tr></table>').innerText.trim()).to.match(/^12\s+34$/);
  });

  for (const [what, html] of [
    ['style tags', '<style '.repeat(40_000)],
    ['less-than signs', '<'.repeat(150_000)],
  ] as const) {
    it(`does not hang on many open ${what} in the text`, () => {
      const time = timeOf(() => {
        page.show(html);
      }, 500);
      expect(time).to.be.below(500);
    });
  }

  it('shows the markup once the sanitizer is here', async () => {
    const body = page.show('<p>One <b>two</b></p>');
    delivery.arrive(page.purify);
    await waitUntil(() => body.querySelector('b'), 'the markup did not come');
    expect(body.innerHTML).to.equal('<p>One <b>two</b></p>');
  });

  it('shows later bodies as markup at once', async () => {
    const ready = page.purifier.load();
    delivery.arrive(page.purify);
    await ready;
    expect(page.show('<p>One <b>two</b></p>').innerHTML).to.equal('<p>One <b>two</b></p>');
  });

  it('asks for the sanitizer once, however many bodies wait', async () => {
    const bodies = ['a', 'b', 'c'].map(text => page.show(`<i>${text}</i>`));
    delivery.arrive(page.purify);
    await waitUntil(() => bodies.every(body => body.querySelector('i')), 'the markup did not come');
    expect(delivery.asked).to.equal(1);
  });

  it('says that the sanitizer is missing, and then that nothing is', async () => {
    const target = document.createElement('div');
    const fill = (): unknown => page.fillBody(target, {html: '<p>One</p>', text: '', ...CONTEXT});
    expect(fill()).to.equal(page.purifier);
    const ready = page.purifier.load();
    delivery.arrive(page.purify);
    await ready;
    expect(fill()).to.equal(undefined);
  });

  it('misses nothing for a plain text', () => {
    expect(page.fillBody(document.createElement('div'), {html: '', text: 'One', ...CONTEXT})).to.equal(undefined);
  });

  it('asks for nothing by itself', () => {
    page.fillBody(document.createElement('div'), {html: '<p>One</p>', text: '', ...CONTEXT});
    expect(delivery.asked).to.equal(0);
  });

  it('leaves the text where the sanitizer cannot load', async () => {
    const body = page.show('<p>One <b>two</b></p>');
    await failLoad();
    expect(body.innerText.trim()).to.equal('One two');
  });

  it('warns once where the sanitizer cannot load, however many bodies wait', async () => {
    for (const text of ['a', 'b', 'c']) page.show(`<p>${text}</p>`);
    await failLoad();
    expect(page.warnings).to.have.lengthOf(1);
  });

  it('tries again with the next body', async () => {
    page.show('<p>One</p>');
    await failLoad();
    const body = page.show('<p><b>Two</b></p>');
    delivery.arrive(page.purify);
    await waitUntil(() => body.querySelector('b'), 'the markup did not come');
    expect(delivery.asked).to.equal(2);
  });

  it('leaves the text, and does not ask for ever, where the sanitizer gives nothing', async () => {
    let asked = 0;
    const body = page.show('<p>One</p>');
    delivery.arrive(() => {
      if (++asked > 10) throw new Error('asked again and again'); // ends what would not end by itself
      return null; // so does DOMPurify where its Trusted Types policy is not allowed
    });
    await nextFrame();
    expect({asked: asked > 10, text: body.innerText.trim()}).to.deep.equal({asked: false, text: 'One'});
  });
});

it('a page that was given no other sanitizer leaves the text', async () => {
  const page = await openFreshPage({hasNative: false});
  const body = page.show('<p>One <b>two</b></p>');
  await nextFrame();
  expect(body.innerText.trim()).to.equal('One two');
  page.close();
});
