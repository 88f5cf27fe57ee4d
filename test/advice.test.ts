import {expect} from '@open-wc/testing';
import {isOwnMachine} from '../src/advice.js';

describe('a developer’s own machine', () => {
  for (const host of ['localhost', 'news.localhost', 'a.b.localhost', '127.0.0.1', '127.1.2.3', '[::1]'])
    it(`is ${host}`, () => {
      expect(isOwnMachine(host)).to.equal(true);
    });

  for (const host of ['news.example', 'localhost.example', 'mylocalhost', '127.example', '1.127.0.1', '[::12]', ''])
    it(`is not ${host || 'a page without a host'}`, () => {
      expect(isOwnMachine(host)).to.equal(false);
    });
});
