/** The desk's panel: sends commands to the demo's newsroom and says what it is doing. No part of the element. */
const room = new URLSearchParams(location.search).get('room');
const query = room ? `?room=${encodeURIComponent(room)}` : '';
const address = `newsroom${query}`;
const pause = 2000;

const part = id => document.getElementById(id);
const panel = part('desk');
const form = part('desk-form');

/** What each verb of the script is called in a sentence. */
const verbs = {
  publish: 'a new update',
  edit: 'an edit',
  correct: 'a correction',
  withdraw: 'a withdrawal',
  pin: 'a pinned update',
  restart: 'the day begins again',
};

const results = {
  publish: 'Published.',
  end: 'The coverage has ended. The element stops asking for good.',
  restart: 'The day begins again.',
};

let run;

async function ask(command) {
  const options = command && {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(command),
  };
  const response = await fetch(address, {cache: 'no-store', ...options});
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

async function send(command, result) {
  try {
    show(await ask(command));
    part('desk-result').textContent = result;
  } catch {
    showAbsent();
  }
}

async function watch() {
  try {
    if (!document.hidden) show(await ask());
  } catch {
    showAbsent();
  }
  setTimeout(watch, pause);
}

function show(state) {
  setDisabled(false);
  write(
    'desk-short',
    `${state.happened} of ${state.total}${state.fault === 'none' ? '' : `, feed: ${state.fault}`}${state.stream === 'works' ? '' : `, stream: ${state.stream}`}`,
  );
  write('desk-line', describe(state));
  choose('fault', state.fault);
  choose('stream', state.stream);
  choose('speed', String(state.speed));
  follow(state.run);
}

function describe({state, last, next}) {
  const said = `Last: ${verbs[last.verb]}${last.title ? `, “${last.title}”` : ''}.`;
  const when = next.seconds === null ? 'when the story moves on' : `in ${next.seconds} s`;
  const coming = `Next: ${verbs[next.verb]}, ${when}.`;
  return state === 'ended' ? `The coverage has ended. ${coming}` : `${said} ${coming}`;
}

/** A new day is another feed to the element, which had stopped asking when the last one ended. */
function follow(newRun) {
  if (run !== undefined && run !== newRun) setSource(`feed.json${query}${query ? '&' : '?'}run=${newRun}`);
  run = newRun;
}

function setSource(source) {
  document.querySelector('live-updates').setAttribute('src', source);
}

function showAbsent() {
  setDisabled(true);
  write('desk-short', 'nobody in');
  write('desk-line', 'The newsroom does not answer. Start the demo with “npm start” to have one.');
}

/** Writes only what differs, so that a reader's selection in the panel lasts. */
function write(id, text) {
  if (part(id).textContent !== text) part(id).textContent = text;
}

/** Leaves a group alone while the reader moves about in it, and when the room's value is none of its choices. */
function choose(name, value) {
  const choices = [...form.elements[name]];
  if (choices.includes(document.activeElement)) return;
  for (const choice of choices) choice.checked = choice.value === value;
}

function setDisabled(isDisabled) {
  for (const fieldset of form.querySelectorAll('fieldset')) fieldset.disabled = isDisabled;
}

form.addEventListener('submit', event => event.preventDefault());
/**
 * Opens the page as a reader finds it who left an hour ago, when the fifth update was the newest. The element keeps the
 * last visit under one key a feed.
 */
function comeBack() {
  const element = document.querySelector('live-updates');
  const newest = element.updates[4]?.published;
  if (!newest) return;
  const key = `live-updates ${element.feed.url}`;
  const kept = JSON.parse(localStorage.getItem(key) ?? '{"folds":[]}');
  localStorage.setItem(key, JSON.stringify({...kept, visit: {at: Date.now() - 3_600_000, newest}}));
  element.memory = 'off'; // else leaving now would be the last visit
  location.reload();
}

form.addEventListener('change', ({target}) => {
  if (target.name === 'incoming') {
    document.querySelector('live-updates').incoming = target.value;
    return;
  }
  const value = target.name === 'speed' ? Number(target.value) : target.value;
  // A group's heading and a choice make a sentence: "The feed never answers."
  const subject = target.closest('fieldset').querySelector('legend').textContent;
  send({[target.name]: value}, `${subject} ${target.labels[0].textContent.trim()}.`);
});
form.addEventListener('click', ({target}) => {
  if (target.name === 'absence') comeBack();
  else if (target instanceof HTMLButtonElement) send({[target.name]: true}, results[target.name]);
});
document.querySelector('a[href="#desk"]').addEventListener('click', event => {
  event.preventDefault();
  panel.open = true;
  panel.querySelector('summary').focus();
});

if (room) setSource(`feed.json${query}`);
watch();
