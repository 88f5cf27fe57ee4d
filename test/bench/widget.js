/** The built element, driven like its peers. */
window.subject = {
  async mount(pageSize) {
    const element = document.createElement('live-updates');
    element.setAttribute('page-size', pageSize);
    element.setAttribute('interval', 60);
    element.src = 'feed.json';
    document.body.append(element);
    const idsOf = updates => updates.map(({id}) => id);
    element.addEventListener('live-updates-change', ({added, changed, removed}) => {
      this.changes = {added: idsOf(added), changed: idsOf(changed), removed: idsOf(removed)};
    });
    this.element = element;
    this.root = element.shadowRoot;
    await new Promise(resolve => element.addEventListener('live-updates-show', resolve, {once: true}));
  },
  check() {
    return this.element.refresh();
  },
};
