import {expect} from '@open-wc/testing';
import {directionOf} from '../../src/text/direction.js';

describe('directionOf', () => {
  const texts = [
    '',
    '12:30',
    'Storm',
    'العاصفة',
    'סערה',
    '21:25 العاصفة',
    '“Storm” العاصفة',
    'עיר Storm',
    '嵐',
    '𞤀',
    '🌊 موج',
  ];
  for (const text of texts) {
    it(`is what the browser finds: ${JSON.stringify(text)}`, () => {
      const element = document.createElement('p');
      element.dir = 'auto';
      element.textContent = text;
      document.body.append(element);
      const {direction} = getComputedStyle(element);
      element.remove();
      expect(directionOf(text)).to.equal(direction);
    });
  }
});
