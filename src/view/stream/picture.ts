import {make, type Content} from '../../dom/make.js';

/** A picture of the feed, loaded lazily and without a referrer; nothing where there is no address. */
export const makePicture = (part: string | undefined, src: string): Content =>
  src && make('img', {part, src, alt: '', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer'});
