import {make, type Content} from '../../dom/make.js';

/** Makes a picture that loads lazily and without a referrer; nothing if the address is empty. */
export const makePicture = (part: string | undefined, src: string): Content =>
  src && make('img', {part, src, alt: '', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer'});
