/** The built element, driven like the floor. */
window.subject = {
  async mount(pageSize) {
    const element = document.createElement('live-updates');
    element.setAttribute('page-size', pageSize);
    element.src = 'feed.json';
    document.body.append(element);
    this.element = element;
    await new Promise(resolve => element.addEventListener('live-updates-show', resolve, {once: true}));
  },
  check() {
    return this.element.refresh();
  },
};
