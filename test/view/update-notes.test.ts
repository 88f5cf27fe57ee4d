import {expect} from '@open-wc/testing';
import {articleOf, makeUpdate, makeView, partOf, show, standStill, textOf} from './samples.js';

standStill();

const author = (name: string, url = '', avatar = ''): {name: string; url: string; avatar: string} => ({
  name,
  url,
  avatar,
});

describe('who wrote an update', () => {
  it('is not said where the feed does not say', () => {
    expect(textOf(articleOf(), 'update-author')).to.equal(null);
  });

  it('is said with a picture where it is one', () => {
    const part = partOf(
      articleOf({authors: [author('A. Novak', '', 'https://news.example/novak.jpg')]}),
      'update-author',
    );
    expect([part.textContent.trim(), part.querySelector('img')?.getAttribute('src')]).to.deep.equal([
      'A. Novak',
      'https://news.example/novak.jpg',
    ]);
  });

  it('is said without pictures where they are several', () => {
    const avatar = 'https://news.example/a.jpg';
    const part = partOf(
      articleOf({authors: [author('A. Novak', '', avatar), author('B. Okafor', '', avatar)]}),
      'update-author',
    );
    expect([part.textContent.trim(), part.querySelector('img')]).to.deep.equal(['A. Novak, B. Okafor', null]);
  });

  it('leads to their pages', () => {
    const part = partOf(articleOf({authors: [author('A. Novak', 'https://news.example/novak')]}), 'update-author');
    expect(part.querySelector('a')?.getAttribute('href')).to.equal('https://news.example/novak');
  });
});

describe('the correction of an update', () => {
  it('is said under its name', () => {
    expect(textOf(articleOf({correction: 'It was five.'}), 'correction')).to.equal('Correction It was five.');
  });

  it('is not there where there is none', () => {
    expect(textOf(articleOf(), 'correction')).to.equal(null);
  });
});

describe('the foot of an update', () => {
  it('lists its tags', () => {
    const tags = partOf(articleOf({tags: ['storm', 'coast']}), 'update-tags');
    expect(Array.from(tags.querySelectorAll('li'), ({textContent}) => textContent)).to.deep.equal(['storm', 'coast']);
  });

  it('links the page that the update is about', () => {
    const link = partOf(articleOf({externalUrl: 'https://www.met.example/warnings/'}), 'update-footer').querySelector(
      'a',
    );
    expect([link?.getAttribute('href'), link?.textContent.includes('met.example')]).to.deep.equal([
      'https://www.met.example/warnings/',
      true,
    ]);
  });

  it('is not there where there is neither', () => {
    expect(textOf(articleOf(), 'update-footer')).to.equal(null);
  });
});

describe('the note in place of a withdrawn update', () => {
  const withdrawn = {
    isDeleted: true,
    correction: 'The report was false.',
    html: '<p>Old</p>',
    label: 'Breaking',
    isKey: true,
    isPinned: true,
  };

  it('says that it was withdrawn, and why', () => {
    const article = articleOf(withdrawn);
    expect([textOf(article, 'update-title'), textOf(article, 'correction')]).to.deep.equal([
      'Update withdrawn',
      'The report was false.',
    ]);
  });

  it('carries no state but that', () => {
    expect(partOf(show(makeView([makeUpdate(withdrawn)])), 'update').getAttribute('part')).to.equal('update withdrawn');
  });

  it('has nothing to open, and nothing of what was said', () => {
    const article = articleOf(withdrawn);
    expect([article.querySelector('button'), article.textContent.includes('Old')]).to.deep.equal([null, false]);
  });

  it('is named by its heading', () => {
    const article = articleOf(withdrawn);
    const label = article.querySelector(`[id="${article.getAttribute('aria-labelledby')}"]`);
    expect(label?.textContent.trim()).to.equal('Update withdrawn');
  });

  it('gives way to the whole update where that comes back', () => {
    const whole = makeUpdate({html: '<p>Right after all</p>'});
    const place = show(makeView([whole]));
    show(makeView([{...whole, isDeleted: true, correction: 'Checking.'}]), place);
    show(makeView([{...whole}]), place);
    expect(textOf(place, 'update-body')).to.equal('Right after all');
  });
});
