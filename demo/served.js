// Lets the script of the element come when the reader says so.
const button = document.querySelector('#script');

button.addEventListener('click', () => {
  button.disabled = true;
  document.head.append(Object.assign(document.createElement('script'), {src: 'dist/live-updates.js'}));
});
