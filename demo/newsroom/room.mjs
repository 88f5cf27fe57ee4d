import {createHash} from 'node:crypto';
import {feedAt} from './feed-at.mjs';
import {changeSpeed, foresee, happened, jump, startTimeline, storyTime} from './timeline.mjs';

const pageSize = 10;

function cut(feed, page, query) {
  const end = page * pageSize;
  const next = end < feed.items.length && `{site}feed.json${query}${query ? '&' : '?'}page=${page + 1}`;
  return {...feed, next_url: next || undefined, items: feed.items.slice(end - pageSize, end)};
}

/** One telling of the story, with its own clock and its own faults. Nothing runs in it: it looks at the clock when asked. */
export class Room {
  #name;
  #script;
  #now;
  #run = 1;
  #timeline;
  #fault = 'none';
  #staleView;
  #asked = 0;
  #stream = 'works';
  #commands = 0;

  constructor(name, {script, now, speed}) {
    this.#name = name;
    this.#script = script;
    this.#now = now;
    this.#timeline = startTimeline(now(), speed);
  }

  get fault() {
    return this.#fault;
  }

  /** What its event stream does: `works`, is `cut`, or is `mute`, with a line that stays open. */
  get stream() {
    return this.#stream;
  }

  /** Another text whenever something has happened that readers may want to ask for. */
  mark() {
    const {events, run} = this.#view();
    return `${run} ${events.length} ${this.#commands}`;
  }

  /**
   * The feed as it is sent: `{text, etag, modified}`, `modified` in ms; `site` is the address that all others begin with.
   * Where it comes in pages, `page` 1 has the newest ten, and each says where the next is.
   */
  feed(site, page = 1) {
    const isFresh = this.#fault === 'edges' && this.#asked++ % 2 === 1;
    const {events, run} = (!isFresh && this.#staleView) || this.#view();
    const query = this.#name === 'main' ? '' : `?room=${this.#name}`;
    const whole = feedAt(this.#script, events, {run, query});
    const feed = this.#fault === 'pages' || page > 1 ? cut(whole, page, query) : whole;
    const hubs = [{type: 'EventSource', url: `{site}events${query}`}];
    const text = JSON.stringify({...feed, hubs}, null, 1).replaceAll('{site}', site);
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    return {text, etag, modified: events.at(-1).time};
  }

  /** What the newsroom is doing, for the desk's panel and for tests. Times are RFC 3339, `seconds` are real ones. */
  state() {
    const {events, run} = this.#view();
    const {beat, time} = events.at(-1);
    return {
      room: this.#name,
      run,
      state: this.#ended(events) ? 'ended' : 'live',
      fault: this.#fault,
      stream: this.#stream,
      speed: this.#timeline.at(-1).speed,
      happened: this.#script.beats.indexOf(beat) + 1,
      total: this.#script.beats.length,
      last: {...this.#describe(beat), time: new Date(time).toISOString()},
      next: this.#next(events),
    };
  }

  /** Carries out a command that `checkCommand` has let through. */
  command({fault, stream, speed, publish, end, restart}) {
    if (stream !== undefined) this.#stream = stream;
    if (fault ?? restart) this.#commands++; // the rest is seen in what happens
    if (restart) this.#begin(this.#now(), this.#run + 1);
    if (speed !== undefined) this.#setSpeed(speed);
    // Before anything is published: a copy that goes stale now must not hold what the same command publishes.
    if (fault !== undefined) this.#setFault(fault);
    if (publish) this.#skipTo(this.#nextBeat(this.#view().events));
    if (end) this.#skipTo(this.#script.beats.at(-1));
  }

  #begin(real, run) {
    this.#timeline = startTimeline(real, this.#timeline.at(-1).speed);
    this.#run = run;
  }

  #setSpeed(speed) {
    this.#catchUp();
    if (speed !== this.#timeline.at(-1).speed) this.#timeline = changeSpeed(this.#timeline, this.#now(), speed);
  }

  #setFault(fault) {
    // Switched on twice, it goes on serving its first copy.
    if (fault === 'stale' || fault === 'edges') this.#staleView ??= this.#view();
    else this.#staleView = undefined;
    this.#fault = fault;
  }

  #skipTo(beat) {
    if (beat && !this.#ended(this.#view().events)) this.#timeline = jump(this.#timeline, this.#now(), beat.at);
  }

  #view() {
    this.#catchUp();
    return {events: happened(this.#script.beats, this.#timeline, this.#now()), run: this.#run};
  }

  /** Begins the day again as often as it has come to its end since somebody last looked. */
  #catchUp() {
    const {length} = this.#script;
    const over = storyTime(this.#timeline, this.#now()) - length;
    if (over < 0) return;
    const wholeDays = Math.floor(over / length);
    const end = foresee(this.#timeline, length * (wholeDays + 1));
    this.#begin(Math.min(end, this.#now()), this.#run + 1 + wholeDays);
  }

  #ended(events) {
    return events.at(-1).beat === this.#script.beats.at(-1);
  }

  #nextBeat(events) {
    return this.#script.beats[this.#script.beats.indexOf(events.at(-1).beat) + 1];
  }

  /** What comes next and in how many seconds; `seconds` is null while the clock stands still. */
  #next(events) {
    const beat = this.#nextBeat(events);
    const due = foresee(this.#timeline, beat ? beat.at : this.#script.length);
    const seconds = due === undefined ? null : Math.max(0, Math.round((due - this.#now()) / 1000));
    return beat ? {...this.#describe(beat), seconds} : {verb: 'restart', title: null, seconds};
  }

  #describe({verb, slug, title}) {
    const first = this.#script.beats.find(beat => beat.slug === slug && beat.verb === 'publish');
    return {verb, id: slug, title: title ?? first.title ?? null};
  }
}
