/** What Chromium counts, by our names. Durations are in seconds of the main thread's own time. */
const COUNTERS = {task: 'TaskDuration', styles: 'RecalcStyleCount', layouts: 'LayoutCount'};
const GAUGES = {heap: 'JSHeapUsedSize', nodes: 'Nodes', listeners: 'JSEventListeners'};

async function read(client, names) {
  const {metrics} = await client.send('Performance.getMetrics');
  const values = new Map(metrics.map(({name, value}) => [name, value]));
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, values.get(name)]));
}

/** Reads Chromium's own counters of a page. */
export async function createMeter(page) {
  const client = await page.createCDPSession();
  // time on the processor: what else the machine does is no cost of the page
  await client.send('Performance.enable', {timeDomain: 'threadTicks'});
  return {
    client,
    /** Runs an act: what it returned as `wall`, and main-thread milliseconds and counts that it cost. */
    async measure(act) {
      const before = await read(client, COUNTERS);
      const wall = await act();
      const after = await read(client, COUNTERS);
      const {task, styles, layouts} = Object.fromEntries(
        Object.keys(COUNTERS).map(key => [key, after[key] - before[key]]),
      );
      return {wall, task: task * 1000, styles, layouts};
    },
    /** Bytes and counts of what is alive. */
    async gauge() {
      for (let round = 0; round < 3; round++) await client.send('HeapProfiler.collectGarbage');
      return read(client, GAUGES);
    },
  };
}
