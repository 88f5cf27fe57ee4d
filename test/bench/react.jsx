/**
 * The page that the widget makes of the benchmark's feeds, as a React developer would build it today. It has: title, state
 * badge, banner, count, pause, order, fold all, options, "Show more", status line, footer; per update a permalink around
 * how long ago it came (which moves on), the clock time, a mark for edits, a heading that folds and opens, author,
 * sanitized body with hardened links, tags, "Copy link"; a sheet with `content-visibility`. SWR asks and compares; updates
 * are keyed, and memoized on plain values, so that a new copy of the same item renders nothing; markup is sanitized once a
 * version. It leaves out, so none of that is in its times: holding new updates back and marking them, the reader's place,
 * memory of earlier visits, a page that opens at an update, saying what came to screen readers, faults, time-outs, limits
 * and doubts of stale copies, frames, pictures, attachments, day lines, key events, themes, and being several on a page.
 */
import DOMPurify from 'dompurify';
import {memo, useCallback, useEffect, useMemo, useState, useSyncExternalStore} from 'react';
import {createRoot} from 'react-dom/client';
import useSWR from 'swr';
import {agoOf, clockOf, subscribeToClock} from './react-clock.js';
import {styles} from './react-styles.js';

DOMPurify.addHook('afterSanitizeAttributes', node => {
  if (node.localName === 'a' && node.hasAttribute('href')) node.setAttribute('rel', 'noopener nofollow');
});

const EDIT_THRESHOLD = 60_000; // milliseconds

let checkedAt = 0;

async function fetchFeed(url) {
  const feed = await (await fetch(url, {cache: 'no-cache'})).json();
  checkedAt = Date.now();
  return feed;
}

/** A text that moves on with the clock. It alone is rendered, and only where it says something else. */
const useTicking = makeText => useSyncExternalStore(subscribeToClock, makeText);

const Ago = memo(function Ago({time}) {
  const text = useTicking(() => agoOf(Date.parse(time)));
  return <time dateTime={time}>{text}</time>;
});

function Status() {
  const text = useTicking(() => `Checked ${agoOf(checkedAt)}.`);
  return <p className="status">{text}</p>;
}

function CopyLink({id}) {
  const [isCopied, setCopied] = useState(false);
  const onClick = async () => {
    await navigator.clipboard.writeText(new URL(`#${encodeURIComponent(id)}`, location.href).href);
    setCopied(true);
  };
  return <button onClick={onClick}>{isCopied ? 'Link copied' : 'Copy link'}</button>;
}

function Meta({id, published, modified}) {
  const isEdited = modified && Date.parse(modified) - Date.parse(published) >= EDIT_THRESHOLD;
  return (
    <div className="meta">
      <a href={`#${encodeURIComponent(id)}`}>
        <Ago time={published} />
      </a>{' '}
      <span className="clock">{clockOf(published)}</span>
      {isEdited && <span className="edited"> Edited {clockOf(modified)}</span>}
    </div>
  );
}

const Body = memo(function Body({html}) {
  const markup = useMemo(() => ({__html: DOMPurify.sanitize(html)}), [html]);
  return <div className="body" dir="auto" dangerouslySetInnerHTML={markup} />;
});

/** All of its properties are plain values or stay the same. */
const Update = memo(function Update({id, title, published, modified, html, author, tags, isOpen, isLatest, onFold}) {
  return (
    <article id={id} className={isLatest ? 'latest' : undefined} tabIndex={0} aria-labelledby={`t-${id}`}>
      <header>
        <Meta id={id} published={published} modified={modified} />
        <h3 id={`t-${id}`}>
          <button aria-expanded={isOpen} aria-controls={`b-${id}`} onClick={() => onFold(id)}>
            <span dir="auto">{title}</span>
          </button>
        </h3>
      </header>
      <div id={`b-${id}`} hidden={!isOpen}>
        {author && <p className="author">{author}</p>}
        <Body html={html} />
        <footer>
          <ul className="tags">{tags && tags.split('\n').map(tag => <li key={tag}>{tag}</li>)}</ul>
          <CopyLink id={id} />
        </footer>
      </div>
    </article>
  );
});

function Toolbar({count, isPaused, onPause, isNewestFirst, onOrder, isAnyOpen, onFoldAll}) {
  const [areOptionsOpen, setOptionsOpen] = useState(false);
  return (
    <div className="toolbar" role="group" aria-label="Stream">
      <span className="count">{count === 1 ? '1 update' : `${count} updates`}</span>
      <button onClick={onPause}>{isPaused ? 'Resume' : 'Pause'}</button>
      <button aria-expanded={areOptionsOpen} onClick={() => setOptionsOpen(!areOptionsOpen)}>
        Options
      </button>
      <div className={areOptionsOpen ? 'tools open' : 'tools'}>
        <button onClick={onOrder}>{isNewestFirst ? 'Oldest first' : 'Newest first'}</button>
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

function Stream({items, pageSize, isPaused, onPause}) {
  const [isNewestFirst, setNewestFirst] = useState(true);
  const [pages, setPages] = useState(1);
  const {isOpen, foldAll, onFold, open} = useFolds();
  const onShow = useCallback(id => (open(id), document.getElementById(id)?.scrollIntoView()), [open]);
  const ordered = useMemo(() => (isNewestFirst ? items : items.toReversed()), [items, isNewestFirst]);
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
        isPaused={isPaused}
        onPause={onPause}
        isNewestFirst={isNewestFirst}
        isAnyOpen={isAnyOpen}
        onOrder={() => setNewestFirst(!isNewestFirst)}
        onFoldAll={() => foldAll(!isAnyOpen)}
      />
      <div role="feed" aria-label="Updates">
        {shown.map(item => (
          <Update
            key={item.id}
            {...plainOf(item)}
            isOpen={isOpen(item.id)}
            isLatest={item === latest}
            onFold={onFold}
          />
        ))}
      </div>
      {more > 0 && <button onClick={() => setPages(pages + 1)}>Show {more} more</button>}
      <span id="end" tabIndex={-1} />
    </>
  );
}

/** An item's values, lists as text, so that those of a new copy are the same. */
function plainOf({id, title, date_published: published, date_modified: modified, content_html: html, authors, tags}) {
  const author = authors?.map(({name}) => name).join(', ');
  return {id, title, published, modified, html, author, tags: tags?.join('\n')};
}

function Coverage({pageSize, onReady}) {
  const [isPaused, setPaused] = useState(false);
  const {data: feed, mutate} = useSWR('feed.json', fetchFeed, {refreshInterval: isPaused ? 0 : 60_000});
  useEffect(() => onReady(mutate), [mutate, onReady]);
  if (!feed) return <p className="status">Loading updates…</p>;
  const {title, home_page_url: home, authors, items} = feed;
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
    const onReady = mutate => (this.mutate = mutate);
    createRoot(this.root).render(<Coverage pageSize={pageSize} onReady={onReady} />);
  },
  async check() {
    await this.mutate();
  },
};
