import {openToAll} from './answer-feed.mjs';

const LOOKS_EVERY = 200; // milliseconds
const SPEAKS_EVERY = 15_000; // milliseconds: a comment, so that no proxy takes the line for dead

/**
 * Answers with an event stream that says "check now" whenever something has happened in a room:
 * https://html.spec.whatwg.org/multipage/server-sent-events.html. While the room's stream is cut, nobody gets one, and who
 * has one loses it; while it is mute, the line stays open and nothing comes.
 */
export function answerStream(request, response, room) {
  if (room.stream === 'cut') {
    response.writeHead(503, {...openToAll, 'Content-Type': 'text/plain; charset=utf-8'}).end('The stream is cut.\n');
    return;
  }
  response.writeHead(200, {
    ...openToAll,
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no', // for an nginx before the demo
  });
  response.write(': hello\n\n');
  let mark = room.mark();
  const look = setInterval(() => {
    const before = mark;
    mark = room.mark();
    if (room.stream === 'cut') response.destroy();
    // the data names the seconds over which readers spread their checks
    else if (mark !== before && room.stream === 'works') response.write('data: 1\n\n');
  }, LOOKS_EVERY);
  const speak = setInterval(() => response.write(':\n\n'), SPEAKS_EVERY);
  response.once('close', () => {
    clearInterval(look);
    clearInterval(speak);
  });
}
