/** Shows the name, meaning and rule of the part that is pressed. A second press on the same place goes one part outwards. */
const element = document.querySelector('live-updates');
const [rule, meaning, copy] = ['#rule', '#meaning', '#copy'].map(id => document.querySelector(id));
const outline = new CSSStyleSheet();
document.adoptedStyleSheets.push(outline);

const {modules} = await (await fetch('dist/custom-elements.json')).json();
const {cssParts} = modules.flatMap(({declarations}) => declarations).find(({customElement}) => customElement);
const meanings = new Map(cssParts.map(({name, description}) => [name, description]));

let pressed;
let depth = 0;

function show(name) {
  rule.textContent = `live-updates::part(${name}) {\n}`;
  meaning.textContent = meanings.get(name);
  outline.replaceSync(`live-updates::part(${name}) { outline: 0.15rem dashed; outline-offset: 0.1rem }`);
}

element.addEventListener(
  'click',
  event => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const path = event.composedPath();
    const names = path.flatMap(({part}) => [...(part ?? [])].filter(name => meanings.has(name)).slice(0, 1));
    depth = path[0] === pressed ? (depth + 1) % names.length : 0;
    [pressed] = path;
    if (names[depth]) show(names[depth]);
  },
  {capture: true},
);

copy.addEventListener('click', async () => {
  await navigator.clipboard.writeText(rule.textContent);
  copy.textContent = 'Copied';
});
