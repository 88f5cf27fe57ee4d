import DOMPurify from 'dompurify';
import {memo, useMemo, useState, useSyncExternalStore} from 'react';
import {agoOf, clockOf, subscribeToClock} from './react-clock.js';

DOMPurify.addHook('afterSanitizeAttributes', node => {
  if (node.localName === 'a' && node.hasAttribute('href')) node.setAttribute('rel', 'noopener nofollow');
});

const EDIT_THRESHOLD = 60_000; // milliseconds

/** A text that moves on with the clock. It alone is rendered, and only where it says something else. */
export const useTicking = makeText => useSyncExternalStore(subscribeToClock, makeText);

export const Ago = memo(function Ago({time}) {
  const text = useTicking(() => agoOf(Date.parse(time)));
  return <time dateTime={time}>{text}</time>;
});

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

function Tags({tags, onFilter}) {
  return (
    <ul className="tags">
      {tags &&
        tags.split('\n').map(tag => (
          <li key={tag}>
            <button onClick={() => onFilter(tag)}>{tag}</button>
          </li>
        ))}
    </ul>
  );
}

/** All of its properties are plain values or stay the same. */
export const Update = memo(function Update({
  id,
  title,
  published,
  modified,
  html,
  author,
  tags,
  isOpen,
  isLatest,
  onFold,
  onFilter,
}) {
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
          <Tags tags={tags} onFilter={onFilter} />
          <CopyLink id={id} />
        </footer>
      </div>
    </article>
  );
});

/** An item's values, lists as text, so that those of a new copy are the same. */
export function plainOf({
  id,
  title,
  date_published: published,
  date_modified: modified,
  content_html: html,
  authors,
  tags,
}) {
  const author = authors?.map(({name}) => name).join(', ');
  return {id, title, published, modified, html, author, tags: tags?.join('\n')};
}
