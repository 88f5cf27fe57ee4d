import {expect} from '@open-wc/testing';
import {walkBody} from '../../src/content/dom/walk.js';
import {foreignAddresses, HOSTILE, unlisted} from './hostile-markup.js';
import {bodyOf, CONTEXT, PATHS} from './two-paths.js';

/** Names and values of an element's attributes. */
function attributesOf(element: Element | null): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(element?.attributes ?? [], ({name, value}) => [name, value]));
}

for (const path of PATHS) {
  const find = (html: string, selector: string): Element | null => bodyOf(path, html).querySelector(selector);

  describe(`through ${path.name}`, () => {
    it('links say noopener and nofollow whatever the feed says', () => {
      const link = find('<a href="/x" rel="opener author" target="_blank" ping="/p" download>x</a>', 'a');
      expect(attributesOf(link)).to.deep.equal({href: 'https://news.example/x', rel: 'noopener nofollow'});
    });

    it('an anchor without an address gets no stamp', () => {
      expect(attributesOf(find('<a name="top">x</a>', 'a'))).to.deep.equal({});
    });

    it('pictures are lazy, asynchronous and tell no referrer whatever the feed says', () => {
      const image = find(
        '<img src="/a.jpg" loading="eager" decoding="sync" referrerpolicy="unsafe-url" fetchpriority="high" crossorigin>',
        'img',
      );
      expect(attributesOf(image)).to.deep.equal({
        src: 'https://news.example/a.jpg',
        part: 'media',
        loading: 'lazy',
        decoding: 'async',
        referrerpolicy: 'no-referrer',
        alt: '',
      });
    });

    for (const name of ['video', 'audio']) {
      it(`${name} has controls, loads nothing and does not start whatever the feed says`, () => {
        const player = find(
          `<${name} src="/a" autoplay preload="auto" controlslist="nodownload" disableremoteplayback></${name}>`,
          name,
        );
        expect(attributesOf(player)).to.deep.equal({
          src: 'https://news.example/a',
          part: 'media',
          controls: '',
          preload: 'none',
        });
      });
    }

    it('language, direction and title stay on any element', () => {
      const paragraph = find(
        '<p lang="cy" dir="ltr" title="Welsh" id="a" class="b" style="color:red" data-c="d" aria-label="e" role="alert" tabindex="0">x</p>',
        'p',
      );
      expect(attributesOf(paragraph)).to.deep.equal({lang: 'cy', dir: 'ltr', title: 'Welsh'});
    });

    it('an attribute of one element is nothing on another', () => {
      expect(attributesOf(find('<p href="/x" src="/y" open controls colspan="2" value="3">x</p>', 'p'))).to.deep.equal(
        {},
      );
    });

    it('nothing is fetched before it is shown: all is of a document without a page', () => {
      const pages = path
        .sanitize('<p>a</p><img src="/a.jpg"><table><tr><td>1')
        ?.map(node => node.ownerDocument?.defaultView);
      expect(pages).to.deep.equal([null, null, null]);
    });

    it('comments go', () => {
      expect(bodyOf(path, '<!-- a --><p>b<!-- c --></p><!-- d -->').innerHTML).to.equal('<p>b</p>');
    });

    for (const name of 'script style template noscript iframe object embed svg math textarea select'.split(' ')) {
      it(`${name} goes with its content`, () => {
        const body = bodyOf(path, `<p>a</p><${name}>${name === 'embed' ? '' : 'secret'}</${name}>`);
        expect(body.textContent).to.equal('a');
      });
    }
  });
}

describe('the walk alone, without a sanitizer before it', () => {
  function walked(html: string): DocumentFragment {
    const template = document.createElement('template');
    template.innerHTML = html;
    return walkBody(template.content, CONTEXT);
  }

  const withoutForms = HOSTILE.filter(html => !/<form/i.test(html)); // no sanitizer hands on a form, whose fields shadow its methods

  it('leaves nothing outside the list in the tree of any hostile string', () => {
    expect(withoutForms.filter(html => unlisted(walked(html).childNodes).length)).to.deep.equal([]);
  });

  it('leaves no foreign address of any hostile string', () => {
    expect(withoutForms.filter(html => foreignAddresses(walked(html).childNodes).length)).to.deep.equal([]);
  });

  it('is not led astray by names that shadow the methods of the document they stand in', () => {
    const names = ['createElement', 'createTextNode', 'createDocumentFragment'];
    const html = names.map(name => `<img name="${name}"><img name="${name}">`).join('<p>One</p>');
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(walkBody(page.body, CONTEXT).textContent).to.equal('OneOne');
  });

  it('drops what goes with its content', () => {
    expect(
      walked('<p>a</p><svg><text>b</text></svg><style>c</style><script>d</script><select><option>e</select>')
        .textContent,
    ).to.equal('a');
  });

  it('unwraps what is not listed and keeps its content', () => {
    const {firstElementChild} = walked('<x-card><p>One <x-b>two</x-b></p></x-card>');
    expect(firstElementChild?.outerHTML).to.equal('<p>One two</p>');
  });
});
