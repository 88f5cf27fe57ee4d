import {useRef, useState} from 'react';
import type {LiveUpdates} from 'live-updates/react';
import {noteLoad} from './loaded.js';

export function Coverage() {
  const [count, setCount] = useState(0);
  const ref = useRef<LiveUpdates>(null);
  return (
    <section>
      <p id="count">{count}</p>
      <live-updates
        ref={ref}
        src="/feed.json"
        pageSize={2}
        order="newest"
        className="coverage"
        onlive-updates-load={noteLoad}
        onlive-updates-show={event => setCount(event.updates.length + event.currentTarget.pendingCount)}
      >
        <a href="/story">Follow the live coverage</a>
      </live-updates>
    </section>
  );
}
