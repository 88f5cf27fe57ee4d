// Plays the ferry company: writes a notice and withdraws it again. A real one would write its feed, which the page asks for.
const notices = document.querySelector('.notices');
const button = document.querySelector('#ferry');
let count = 0;
let isOut = false;

button.addEventListener('click', () => {
  isOut = !isOut;
  if (isOut) count++; // an id is for ever, and what is withdrawn does not come back
  const item = {
    id: `ferry-${count}`,
    title: 'No ferry to Ostrey today',
    content_html: '<p>The <em>Kittiwake</em> stays inside the Long Wall until the wind drops. Tickets keep.</p>',
    date_published: new Date().toISOString(),
    _live_updates: {deleted: !isOut},
  };
  notices.apply({items: [item]});
  button.textContent = isOut ? 'Withdraw the notice' : 'Write a notice';
});
