/**
 * A task goes by, without a timer: those may stand still. The channel is closed, because WebKit goes through all open channels of
 * a page at each message: after some thousands each task took three times as long.
 */
export const nextTask = (): Promise<void> =>
  new Promise(done => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage('');
  });
