import {expect} from '@open-wc/testing';
import {ofPage, write, written} from './helpers/json-ld.js';

describe('the publisher in structured data', () => {
  const publishers: [name: string, json: unknown, publisher: string, logo?: string][] = [
    ['as an object', {publisher: {'@type': 'Organization', name: 'P', logo: 'https://p.example/l.png'}}, 'P', 'https://p.example/l.png'],
    ['with a logo as object', {publisher: {name: 'P', logo: {'@type': 'ImageObject', url: '/l.png'}}}, 'P', `${location.origin}/l.png`],
    ['with several logos', {publisher: {name: 'P', logo: [{contentUrl: 'https://p.example/1.png'}, 'x']}}, 'P', 'https://p.example/1.png'],
    ['as the first of a list', {publisher: [{name: 'P'}, {name: 'Q'}]}, 'P'],
    ['as a text', {publisher: 'P'}, 'P'],
    ['by reference', {'@graph': [{'@type': 'WebPage', publisher: {'@id': '#o'}}, {'@id': '#o', '@type': 'Organization', name: 'P'}]}, 'P'],
    ['with a logo of null', {publisher: {name: 'P', logo: null}}, 'P'],
    ['with a logo that is a number', {publisher: {name: 'P', logo: {url: 5}}}, 'P'],
    ['with a logo that runs a script', {publisher: {name: 'P', logo: 'javascript:alert(1)'}}, 'P'],
  ]; // prettier-ignore
  for (const [name, json, publisher, logo] of publishers) {
    it(`is that of the page’s own (${name})`, () => {
      ofPage(json);
      write();
      expect(written().publisher?.name).to.equal(publisher);
      expect(written().publisher?.logo?.url).to.equal(logo);
    });
  }

  const named = (property: string, content: string): HTMLMetaElement => {
    const meta = document.createElement('meta');
    meta.setAttribute('property', property);
    meta.content = content;
    document.head.append(meta);
    return meta;
  };

  for (const [name, json] of [
    ['nothing', {}],
    ['a reference to nothing', {publisher: {'@id': '#nobody'}}],
    ['a publisher of a wrong type', {publisher: {name: 5}}],
    ['null', {publisher: null}],
    ['a list of null', {publisher: [null]}],
    ['a number', {publisher: 5}],
  ] as const) {
    it(`is the name of the site where the page says ${name}`, () => {
      const meta = named('og:site_name', 'The site');
      ofPage(json);
      write();
      meta.remove();
      expect(written().publisher?.name).to.equal('The site');
    });
  }

  it('is none where nobody names one', () => {
    write();
    expect(written().publisher).to.equal(undefined);
  });

  it('leaves the picture to the page', () => {
    const meta = named('og:image', '/og.jpg');
    write();
    meta.remove();
    expect(written().image).to.equal(`${location.origin}/og.jpg`);
  });
});
