/**
 * What a shared cache reads in a `Cache-Control` header: whether it may keep the answer, and for how many seconds it is
 * fresh, may be served stale while it is asked for anew, and may be served stale when that fails.
 * https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2 and https://www.rfc-editor.org/rfc/rfc5861
 */
export function readCacheControl(header) {
  const directives = new Map(
    header
      .toLowerCase()
      .split(',')
      .map(part => part.trim().split('='))
      .map(([name, value]) => [name, Number(value?.replaceAll('"', ''))]),
  );
  const has = name => directives.has(name);
  const seconds = (...names) => names.map(name => directives.get(name)).find(value => value >= 0) ?? 0;
  const mayBeStale = !has('must-revalidate') && !has('proxy-revalidate') && !has('no-cache');
  return {
    isStored: !has('no-store') && !has('private'),
    fresh: has('no-cache') ? 0 : seconds('s-maxage', 'max-age'),
    whileRevalidate: mayBeStale ? seconds('stale-while-revalidate') : 0,
    ifError: mayBeStale ? seconds('stale-if-error') : 0,
  };
}

/** When the publisher changes the feed for the nth time: every `change` seconds on average, at no regular time. */
export const changeAt = (version, change) => change * (version + ((version * 0.618034) % 1));

/** How often the feed has changed by now. */
export function versionAt(now, change) {
  const version = Math.floor(now / change);
  return changeAt(version, change) > now ? version - 1 : version;
}

/**
 * The publisher's server. What it says changes every `change` seconds or so; between `outage[0]` and `outage[1]` it does not
 * answer. All times are in seconds.
 */
export class Origin {
  requests = 0;
  /** Answers that carried the whole feed; to the others "not modified" was enough. */
  full = 0;
  #options;

  constructor({change, latency = 0.1, outage = [Infinity, Infinity]}) {
    this.#options = {change, latency, outage};
  }

  ask(now, version) {
    const {change, latency, outage} = this.#options;
    this.requests++;
    const at = now + latency;
    if (now >= outage[0] && now < outage[1]) return {at, failed: true};
    const current = versionAt(now, change);
    if (current !== version) this.full++;
    return {at, version: current, since: now};
  }
}

/**
 * One cache, an edge or the shield behind the edges. It is asked in the order of time. Whoever asks while an answer is on
 * its way waits for the same one.
 */
export class Cache {
  requests = 0;
  hits = 0;
  #upstream;
  #policy;
  #distance;
  #stored;
  #pending;

  constructor(upstream, cacheControl, distance = 0) {
    this.#upstream = upstream;
    this.#policy = readCacheControl(cacheControl);
    this.#distance = distance;
  }

  /** What is answered and when; `since` is when the origin last stood by it. */
  ask(now) {
    const {isStored, fresh, whileRevalidate} = this.#policy;
    this.requests++;
    if (!isStored) return this.#fetch(now);
    this.#settle(now);
    const age = this.#stored ? now - this.#stored.since : Infinity;
    if (age < fresh + whileRevalidate) {
      this.hits++;
      if (age >= fresh) this.#pending ??= this.#fetch(now);
      return {...this.#stored, at: now};
    }
    this.#pending ??= this.#fetch(now);
    return this.#fallBack(this.#pending);
  }

  #fetch(now) {
    const answer = this.#upstream.ask(now + this.#distance / 2, this.#stored?.version);
    return {...answer, at: answer.at + this.#distance / 2};
  }

  /** Takes in what has arrived by now. */
  #settle(now) {
    if (!this.#pending || this.#pending.at > now) return;
    if (!this.#pending.failed) this.#stored = this.#pending;
    this.#pending = undefined;
  }

  /** A failure gives way to what is there, as long as that may be served. */
  #fallBack(answer) {
    const {fresh, ifError} = this.#policy;
    const isServed = answer.failed && this.#stored && answer.at - this.#stored.since < fresh + ifError;
    return isServed ? {...this.#stored, at: answer.at} : answer;
  }
}
