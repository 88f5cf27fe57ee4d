/** The built element, driven like its peers. */
window.subject = {
  async mount(pageSize) {
    const element = document.createElement('live-updates');
    element.setAttribute('page-size', pageSize);
    element.setAttribute('interval', 60);
    element.src = 'feed.json';
    document.body.append(element);
    this.element = element;
    this.root = element.shadowRoot;
    await new Promise(resolve => element.addEventListener('live-updates-show', resolve, {once: true}));
  },
  check() {
    return this.element.refresh();
  },
};
