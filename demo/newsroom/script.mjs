import {before} from './story/before.mjs';
import {clearingUp} from './story/clearing-up.mjs';
import {cast} from './story/cast.mjs';
import {front} from './story/front.mjs';
import {highWater} from './story/high-water.mjs';
import {rising} from './story/rising.mjs';
import {turning} from './story/turning.mjs';

const verbs = ['publish', 'edit', 'correct', 'withdraw', 'pin'];

/** Seconds of story time that the ended page stays up before the day begins again. */
const rest = 120;

/** The whole story with every beat at its second; seconds below zero had passed when the demo began. */
export const script = writeScript([...before, ...rising, ...highWater, ...turning, ...clearingUp]);

/**
 * Beats are written with the time since the one before (`wait`, seconds) or before the start (`before`, minutes), so
 * that one can be put between two others; here they get their place, `at`, in seconds of story time.
 */
function writeScript(written) {
  let at = 0;
  const beats = written.map(({before: minutes, wait, ...beat}) => {
    at = minutes === undefined ? Math.max(0, at) + wait : -60 * minutes;
    const verb = verbs.find(name => name in beat);
    return {...tidy(beat), at, verb, slug: beat[verb]};
  });
  return {front, cast, beats, length: beats.at(-1).at + rest};
}

/** The line breaks of the source files are for whoever edits them, not for the feed. */
function tidy(beat) {
  const oneLine = html => html.replace(/\s*\n\s*/g, ' ').replace(/> </g, '><');
  return {
    ...beat,
    ...(beat.html && {html: oneLine(beat.html)}),
    ...(beat.more && {more: oneLine(beat.more)}),
  };
}
