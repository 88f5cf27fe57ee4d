/**
 * The page that the widget makes of the benchmark's feeds, as a React developer would build it today. It has: title, state
 * badge, banner, count, pause, filter, order, fold all, options, "Show more", status line, footer; per update a permalink around
 * how long ago it came (which moves on), the clock time, a mark for edits, a heading that folds and opens, author,
 * sanitized body with hardened links, tags, "Copy link"; a sheet with `content-visibility`. SWR asks and compares; updates
 * are keyed, and memoized on plain values, so that a new copy of the same item renders nothing; markup is sanitized once a
 * version. Every item of a document is read, also those that are not shown, for what was added, edited or withdrawn. It
 * leaves out, so none of that is in its times: holding new updates back and marking them, the reader's place, memory of
 * earlier visits, a page that opens at an update, saying what came to screen readers, faults, time-outs, limits and doubts
 * of stale copies, frames, pictures, attachments, day lines, key events, themes, and being several on a page.
 */
import {memo, useCallback, useEffect, useMemo, useState} from 'react';
import {createRoot} from 'react-dom/client';
import useSWR from 'swr';
import {agoOf} from './react-clock.js';
import {Filter, useFilter} from './react-filter.jsx';
import {useReading} from './react-reading.js';
import {styles} from './react-styles.js';
import {Ago, plainOf, Update, useTicking} from './react-update.jsx';

let checkedAt = 0;

async function fetchFeed(url) {
  const feed = await (await fetch(url, {cache: 'no-cache'})).json();
  checkedAt = Date.now();
  return feed;
}

function Status() {
  const text = useTicking(() => `Checked ${agoOf(checkedAt)}.`);
  return <p className="status">{text}</p>;
}

function Toolbar({count, filter, isPaused, onPause, isNewestFirst, onOrder, isAnyOpen, onFoldAll}) {
  const [areOptionsOpen, setOptionsOpen] = useState(false);
  return (
    <div className="toolbar" role="group" aria-label="Stream">
      <span className="count">{count === 1 ? '1 update' : `${count} updates`}</span>
      <button onClick={onPause}>{isPaused ? 'Resume' : 'Pause'}</button>
      <button aria-expanded={areOptionsOpen} onClick={() => setOptionsOpen(!areOptionsOpen)}>
        Options
      </button>
      <div className={areOptionsOpen ? 'tools open' : 'tools'}>
        <Filter count={count} {...filter} />
        <button onClick={onOrder}>{isNewestFirst ? 'Show oldest first' : 'Show newest first'}</button>
        <button onClick={onFoldAll}>{isAnyOpen ? 'Collapse all' : 'Expand all'}</button>
      </div>
    </div>
  );
}

const Banner = memo(function Banner({id, title, published, onShow}) {
  return (
    <button className="banner" onClick={() => onShow(id)}>
      <b>Latest</b> <Ago time={published} /> <span dir="auto">{title}</span>
    </button>
  );
});

const skipLink = (
  <a className="skip" href="#end">
    Skip live updates
  </a>
);

/** Open or folded: what holds for all, and which are not so. */
function useFolds() {
  const [folds, setFolds] = useState({isOpen: true, others: new Set()});
  const setOthers = useCallback(
    change => setFolds(({isOpen, others}) => ({isOpen, others: change(new Set(others), isOpen)})),
    [],
  );
  const onFold = useCallback(id => setOthers(others => (others.delete(id) ? others : others.add(id))), [setOthers]);
  const open = useCallback(
    id => setOthers((others, isOpen) => (isOpen ? (others.delete(id), others) : others.add(id))),
    [setOthers],
  );
  return {
    isOpen: id => folds.isOpen !== folds.others.has(id),
    foldAll: isOpen => setFolds({isOpen, others: new Set()}),
    onFold,
    open,
  };
}

function Updates({items, latest, isOpen, onFold, onFilter}) {
  return (
    <div role="feed" aria-label="Updates">
      {items.map(item => (
        <Update
          key={item.id}
          {...plainOf(item)}
          isOpen={isOpen(item.id)}
          isLatest={item === latest}
          onFold={onFold}
          onFilter={onFilter}
        />
      ))}
    </div>
  );
}

function Stream({items, pageSize, isPaused, onPause}) {
  const [isNewestFirst, setNewestFirst] = useState(true);
  const [pages, setPages] = useState(1);
  const {isOpen, foldAll, onFold, open} = useFolds();
  const onShow = useCallback(id => (open(id), document.getElementById(id)?.scrollIntoView()), [open]);
  const {matching, ...filter} = useFilter(items);
  const ordered = useMemo(() => (isNewestFirst ? matching : matching.toReversed()), [matching, isNewestFirst]);
  const shown = pageSize ? ordered.slice(0, pages * pageSize) : ordered;
  const isAnyOpen = shown.some(({id}) => isOpen(id));
  const more = Math.min(pageSize, ordered.length - shown.length);
  const [latest] = items;
  return (
    <>
      {latest && <Banner id={latest.id} title={latest.title} published={latest.date_published} onShow={onShow} />}
      {skipLink}
      <Toolbar
        count={items.length}
        filter={filter}
        isPaused={isPaused}
        onPause={onPause}
        isNewestFirst={isNewestFirst}
        isAnyOpen={isAnyOpen}
        onOrder={() => setNewestFirst(!isNewestFirst)}
        onFoldAll={() => foldAll(!isAnyOpen)}
      />
      <Updates items={shown} latest={latest} isOpen={isOpen} onFold={onFold} onFilter={filter.onFilter} />
      {more > 0 && <button onClick={() => setPages(pages + 1)}>Show {more} more</button>}
      <span id="end" tabIndex={-1} />
    </>
  );
}

function Coverage({pageSize, onReady, onChange}) {
  const [isPaused, setPaused] = useState(false);
  const {data: feed, mutate} = useSWR('feed.json', fetchFeed, {refreshInterval: isPaused ? 0 : 60_000});
  useEffect(() => onReady(mutate), [mutate, onReady]);
  const items = useReading(feed?.items, onChange);
  if (!feed) return <p className="status">Loading updates…</p>;
  const {title, home_page_url: home, authors} = feed;
  return (
    <div className="coverage">
      <header>
        <p className="state">{isPaused ? 'Paused' : 'Live'}</p>
        <h2 dir="auto">{title}</h2>
      </header>
      <Stream items={items} pageSize={pageSize} isPaused={isPaused} onPause={() => setPaused(!isPaused)} />
      <Status />
      <footer>
        <p className="credits">{authors?.map(({name}) => name).join(', ')}</p>
        <p className="links">{home && <a href={home}>Coverage home</a>}</p>
      </footer>
    </div>
  );
}

window.subject = {
  async mount(pageSize) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
    this.root = document.createElement('div');
    document.body.append(this.root);
    const {promise, resolve: onReady} = Promise.withResolvers();
    this.ready = promise; // an effect of React gives it, which may come late
    const onChange = changes => (this.changes = changes);
    createRoot(this.root).render(<Coverage pageSize={pageSize} onReady={onReady} onChange={onChange} />);
  },
  async check() {
    const mutate = await this.ready;
    await mutate();
  },
};
