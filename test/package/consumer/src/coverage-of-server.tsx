import {useEffect, useRef, useState} from 'react';
import type {Feed, LiveUpdates} from 'live-updates/react';

/** What a page of Next.js has. React sets no listeners when it takes over what a server has written, so an effect does. */
export function Coverage() {
  const ref = useRef<LiveUpdates>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const element = ref.current!;
    const note = ({title}: Feed) => {
      document.documentElement.dataset['loaded'] = title;
      setCount(element.updates.length);
    };
    if (element.feed) note(element.feed);
    const listener = (event: HTMLElementEventMap['live-updates-load']) => note(event.feed);
    element.addEventListener('live-updates-load', listener);
    return () => element.removeEventListener('live-updates-load', listener);
  }, []);
  return (
    <section>
      <p id="count">{count}</p>
      <live-updates ref={ref} src="/feed.json" page-size={2}>
        <a href="/story">Follow the live coverage</a>
      </live-updates>
    </section>
  );
}
