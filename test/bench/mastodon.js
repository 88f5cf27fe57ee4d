/** mastodon-embed-timeline, driven like its peers. It follows nothing by itself: a check is what its button "Refresh" does. */
async function loadSheet() {
  const link = Object.assign(document.createElement('link'), {rel: 'stylesheet', href: '/mastodon-timeline.min.css'});
  await new Promise((resolve, reject) => {
    Object.assign(link, {onload: resolve, onerror: reject});
    document.head.append(link);
  });
}

/** Resolves once the timeline has posts again. */
const filled = body =>
  new Promise(resolve => {
    const observer = new MutationObserver(() => {
      if (!body.querySelector('article')) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(body, {childList: true});
  });

window.subject = {
  async mount(pageSize) {
    await loadSheet();
    const container = document.createElement('div');
    Object.assign(container, {id: 'mt-container', className: 'mt-container'});
    container.innerHTML = '<div class="mt-body" role="feed"><div class="mt-loading-spinner"></div></div>';
    document.body.append(container);
    this.root = container;
    const count = String(pageSize);
    const done = filled(container.firstChild);
    this.timeline = new window.MastodonTimeline.Init({
      instanceUrl: location.origin,
      timelineType: 'local',
      maxNbPostFetch: count,
      maxNbPostShow: count,
    });
    await done;
  },
  async check() {
    this.timeline.mtUpdate();
    await filled(this.root.firstChild);
  },
};
