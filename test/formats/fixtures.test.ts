import {expect} from '@open-wc/testing';
import {translateDocument} from '../../src/formats/any-document.js';
import {findFormat, translateForeign} from '../../src/formats/foreign/translate.js';
import {isServiceName, serviceNameOf} from '../../src/formats/signs.js';
import type {FeedDocument} from '../../src/model/entry.js';
import {expected, expectedAs, parse, textOf} from './expected.js';
import {describeFeed} from './foreign/describe-feed.js';
import {readNow} from './read-item.js';

for (const [file, {format, error}] of Object.entries(expected))
  it(`the fixture ${file} is known as ${format}`, async () => {
    const document = parse(await textOf(file));
    if (isServiceName(format)) expect(serviceNameOf(document)).to.equal(format);
    if (!error) expect(findFormat(document, 'auto')?.name).to.equal(format);
  });

for (const [file, {url, language = ''}] of Object.entries(expected).filter(([, fixture]) => !fixture.error))
  it(`the fixture ${file} is the same at the next check`, async () => {
    const text = await textOf(file);
    const {entries} = readNow(text, {url, language});
    const known = new Map(entries.map(entry => [entry.head.id, entry]));
    const again = readNow(text, {url, language, known}).entries;
    expect(again.length).to.equal(entries.length);
    expect(again.every((entry, index) => entry === entries[index])).to.be.true;
  });

for (const [file, {url, language = '', translated}] of expectedAs('translated'))
  it(`the fixture ${file} is translated as expected`, async () => {
    const document = parse(await textOf(file));
    const about = {url, language, format: 'auto'};
    if (typeof document === 'string') expect(await translateDocument(document, about)).to.deep.equal(translated);
    else expect(JSON.parse(JSON.stringify(translateForeign(document, about)))).to.deep.equal(translated);
  });

for (const [file, {url, language = 'en', described}] of expectedAs('described'))
  it(`the fixture ${file} shows what is there, and nothing of what is not`, async () => {
    const {feed, updates} = describeFeed(readNow(await textOf(file), {url, language}));
    expect(updates).to.deep.equal(described.updates);
    if (described.feed) expect(feed).to.deep.equal(described.feed);
  });

for (const [file, {url, error}] of expectedAs('error'))
  it(`the fixture ${file} is an error that says what the service says`, async () => {
    const document = parse(await textOf(file));
    expect(() => translateForeign(document, {url, language: '', format: 'auto'})).to.throw(TypeError, error);
  });

/** The fields of a value that are expected of it, with a time as a date and `null` for `undefined`. */
const pick = (value: object, wanted: object): object =>
  Object.fromEntries(
    Object.keys(wanted).map(name => {
      const field: unknown = value[name as keyof typeof value];
      const isTime = typeof field === 'number' && /^(?:published|modified|starts|ends)$/.test(name);
      return [name, isTime ? new Date(field).toISOString() : (field ?? null)];
    }),
  );

for (const [file, {url, language = '', fields}] of expectedAs('fields'))
  describe(`the fixture ${file}`, () => {
    let document: FeedDocument;

    before(async () => (document = readNow(await textOf(file), {url, language})));

    it('says of itself what is expected', () => {
      expect(pick(document.feed, fields.feed)).to.deep.equal(fields.feed);
    });

    it('holds the updates that are expected, newest first', () => {
      const found = document.entries.map(({update}, index) => pick(update, fields.updates[index] ?? {}));
      expect(found).to.deep.equal(fields.updates);
    });
  });
