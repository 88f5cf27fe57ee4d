import {events, teams} from './events.mjs';

const SECONDS_A_MINUTE = 4; // of real time for one of the match
const MATCH = 100; // minutes, with half time
const REST = 20; // minutes between two matches
const ROUND = (MATCH + REST) * SECONDS_A_MINUTE * 1000; // milliseconds

/**
 * The feed of a match at a time, in milliseconds since the epoch. A match is played again and again, each with ids of its own.
 * Addresses begin with `{site}`.
 */
export function matchAt(now) {
  const round = Math.floor(now / ROUND);
  const kickOff = round * ROUND;
  const minute = (now - kickOff) / 1000 / SECONDS_A_MINUTE;
  const happened = events.filter(event => event.at <= minute);
  const timeOf = ({at}) => kickOff + at * SECONDS_A_MINUTE * 1000;
  const items = happened.map(event => itemOf(event, round, timeOf(event))).reverse();
  return {feed: feedOf(items, happened, kickOff, minute), modified: timeOf(happened.at(-1))};
}

function feedOf(items, happened, kickOff, minute) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${teams.home} v ${teams.away}, live`,
    description: 'The cup final of a coast that does not exist, in six minutes and forty seconds.',
    home_page_url: '{site}match.html',
    feed_url: '{site}match.json',
    icon: '{site}images/lantern.svg',
    language: 'en-GB',
    items,
    _live_updates: {
      state: minute < MATCH ? 'live' : undefined, // without a state, the end below ends it
      starts: new Date(kickOff).toISOString(),
      ends: minute < MATCH ? undefined : new Date(kickOff + MATCH * SECONDS_A_MINUTE * 1000).toISOString(),
      publisher: {name: 'The Marren Lantern', logo: '{site}images/lantern.svg'},
      credits: 'Every club, player and goal here is invented.',
      box: boxOf(happened),
    },
  };
}

function itemOf({at, clock, label, key, title, html}, round, time) {
  return {
    id: `final-${round}-${at}`,
    title: clock ? `${clock} ${title}` : title,
    content_html: html,
    date_published: new Date(time).toISOString(),
    _live_updates: {label, key},
  };
}

/** The score. Its title says all that has to be announced; the table says who scored. */
function boxOf(happened) {
  const goals = happened.filter(({goal}) => goal);
  const scored = side => goals.filter(({goal}) => goal === side);
  const cells = side =>
    scored(side)
      .map(({scorer, clock}) => `${scorer} ${clock}`)
      .join('<br>') || '–';
  const {stage} = happened.findLast(event => event.stage);
  return {
    title: `${teams.home} ${scored('home').length}, ${teams.away} ${scored('away').length}`,
    content_html: `<table><caption>${stage}</caption>
      <thead><tr><th scope="col">${teams.home}</th><th scope="col">${teams.away}</th></tr></thead>
      <tbody><tr><td>${cells('home')}</td><td>${cells('away')}</td></tr></tbody></table>`,
  };
}
