import DOMPurify from 'dompurify';
import {memo, useEffect, useMemo} from 'react';
import {createRoot} from 'react-dom/client';
import useSWR from 'swr';

/**
 * The same stream as the floor's, as a React developer would build it today: SWR asks and compares, updates are keyed and
 * memoized on plain values, so that a new copy of the same item renders nothing, and markup is sanitized once a version.
 */
const timeFormat = new Intl.DateTimeFormat('en', {timeStyle: 'medium'});

const fetchFeed = async url => (await fetch(url, {cache: 'no-cache'})).json();

const Update = memo(function Update({title, published, html}) {
  const body = useMemo(() => ({__html: DOMPurify.sanitize(html)}), [html]);
  const time = useMemo(() => timeFormat.format(new Date(published)), [published]);
  return (
    <article>
      <h3>{title}</h3>
      <time dateTime={published}>{time}</time>
      <div dangerouslySetInnerHTML={body} />
    </article>
  );
});

function Stream({limit, onReady}) {
  const {data, mutate} = useSWR('feed.json', fetchFeed, {refreshInterval: 60_000});
  useEffect(() => onReady(mutate), [mutate, onReady]);
  const shown = useMemo(() => (limit ? data?.items.slice(0, limit) : data?.items), [data, limit]);
  return (
    <section>
      {shown?.map(({id, title, date_published: published, content_html: html}) => (
        <Update key={id} title={title} published={published} html={html} />
      ))}
    </section>
  );
}

window.subject = {
  async mount(pageSize) {
    this.root = document.createElement('div');
    document.body.append(this.root);
    const onReady = mutate => (this.mutate = mutate);
    createRoot(this.root).render(<Stream limit={pageSize} onReady={onReady} />);
  },
  async check() {
    await this.mutate();
  },
};
