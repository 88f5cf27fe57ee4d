// Limits for one update, so that no feed can block the page.

/** Length of markup in UTF-16 code units; the rest is cut. */
export const MARKUP_LIMIT = 500_000;

/** Length of plain text in UTF-16 code units; the rest is cut. */
export const TEXT_LIMIT = 500_000;

/**
 * Tags that the parser may see. Of later ones only those stay that end something; a blank stands for a block, so that the words
 * on its two sides stay apart.
 */
export const TAG_LIMIT = 25_000;

/** How many tags a block counts for: what browsers spend on many blocks grows with the square of them. */
export const BLOCK_WEIGHT = 4;

/** How many tags a row or a cell counts for: an honest table has thousands. */
export const CELL_WEIGHT = 2;

/** How many tags a picture counts for that is a sign in a line of text, such as an emoji or a formula. */
export const SIGN_WEIGHT = 10;

/**
 * How many tags a table, a column, a listing, details, a picture or a frame count for: each is several boxes, or one that is
 * watched or loaded.
 */
export const BOX_WEIGHT = 50;

/** Line breaks in plain text; later ones become blanks. */
export const BREAK_LIMIT = 5000;

/** Elements that may be open at once while markup is parsed, unlisted ones included. Deeper tags are dropped; their text stays. */
export const OPEN_LIMIT = 200;

/** Nested elements in the safe copy. Deeper elements are replaced by their content. */
export const DEPTH_LIMIT = 100;

/** Films and sounds in one body: a browser makes a player of each. Of further ones the words inside stay. */
export const PLAYER_LIMIT = 100;

/** Candidates in one `srcset`; further ones are dropped. */
export const CANDIDATE_LIMIT = 50;

/** Length of a picture in a `data:` URL, in characters: 100 kB in base64. */
export const DATA_IMAGE_LIMIT = 133_400;

/** Columns and rows that the cells of one body may span beyond their own: browsers lay out every one of them. */
export const SPAN_LIMIT = 1000;

/** Items of lists that have a number of their own: browsers count all items anew at each. */
export const NUMBER_LIMIT = 1000;

/** Frames in one body; further ones are links. */
export const FRAME_LIMIT = 100;

/** Characters and elements in one block without a block inside: what browsers spend on its lines grows with the square of them. */
export const LINE_LIMIT = 5000;

/** Annotated words, as in Japanese: browsers lay out each of them as a block. Of further ones the text stays. */
export const RUBY_LIMIT = 3000;

/** Characters and elements of one body after which blocks far from the view wait for the reader to come near. */
export const LONG_BODY = 20_000;

/** Of them only those wait that hold more characters than this: very many small ones take a browser longer when they wait. */
export const WAITING_BLOCK = 100;
