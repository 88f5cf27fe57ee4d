import {expect} from '@open-wc/testing';
import {spy} from 'sinon';
import '../src/index.js';
import {mendOptions, type Options} from '../src/options.js';

const defaults = {} as Options;
const formatter = spy(Intl, 'DateTimeFormat');
mendOptions(defaults);
const formatters = formatter.callCount; // of the first time: what is known of zones is kept
formatter.restore();

describe('the table of options', () => {
  for (const [name, value] of Object.entries(defaults)) {
    it(`gives the property ${name} its default, ${JSON.stringify(value)}`, () => {
      expect(document.createElement('live-updates')[name as keyof Options]).to.equal(value);
    });
  }

  it('makes no formatter where no zone is named', () => {
    expect(formatters).to.equal(0);
  });

  it('changes nothing about its defaults', () => {
    const options = {...defaults};
    mendOptions(options);
    expect(options).to.deep.equal(defaults);
  });

  it('mends what a page set, and leaves what is good', () => {
    const options: Record<string, unknown> = {
      ...defaults,
      interval: '0',
      expand: '2.6',
      hide: ' footer header',
      order: 5,
    };
    mendOptions(options as unknown as Options);
    expect(options).to.deep.include({interval: 0, expand: 3, hide: 'footer header', order: 'newest'});
  });
});
