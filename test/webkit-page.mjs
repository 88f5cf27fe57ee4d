import {writeFile} from 'node:fs/promises';
import {setTimeout as wait} from 'node:timers/promises';

const ANSWERS_WITHIN = 20_000; // milliseconds

/** The keys that have a name, as WebDriver writes them: https://w3c.github.io/webdriver/#keyboard-actions */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

function codeOf(key) {
  if (KEYS[key]) return KEYS[key];
  if ([...key].length !== 1) throw new Error(`WebKit's keyboard has no key "${key}" here`);
  return key;
}

/** Asks a WebDriver, and throws what it answers with if that is an error. */
export async function ask(method, address, body) {
  const answer = await fetch(address, {
    method,
    headers: {'content-type': 'application/json'},
    ...(body && {body: JSON.stringify(body)}),
    signal: AbortSignal.timeout(ANSWERS_WITHIN),
  });
  const {value} = await answer.json();
  if (!answer.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
  return value;
}

/** The one window, with the parts of puppeteer's `Page` that the runner's commands and ours use. */
export class WebkitPage {
  keyboard = {
    down: key => this.#keys([key], ['keyDown']),
    up: key => this.#keys([key], ['keyUp']),
    press: key => this.#keys([key]),
    type: text => this.#keys([...text]),
  };
  mouse = {
    move: (x, y) => this.#pointer({type: 'pointerMove', x, y}),
    down: ({button} = {}) => this.#pointer(this.#button('pointerDown', button)),
    up: ({button} = {}) => this.#pointer(this.#button('pointerUp', button)),
    click: (x, y, {button} = {}) =>
      this.#pointer(
        {type: 'pointerMove', x, y},
        this.#button('pointerDown', button),
        this.#button('pointerUp', button),
      ),
    reset: () => {
      this.#turned = undefined;
      return this.#ask('DELETE', '/actions');
    },
    // the driver takes a turn for the place that the wheel has come to, and turns it by the difference to the last one
    wheel: ({deltaX = 0, deltaY = 0}) => {
      const before = this.#turned ?? {deltaX: 0, deltaY: 0};
      const places = this.#turned ? [] : [before];
      this.#turned = {deltaX: before.deltaX + deltaX, deltaY: before.deltaY + deltaY};
      const turns = [...places, this.#turned].map(turn => ({type: 'scroll', ...this.#mouseAt, ...turn, duration: 0}));
      return this.#act('wheel', turns);
    },
  };
  #session;
  #size;
  #mouseAt = {x: 0, y: 0};
  #turned;

  constructor(session) {
    this.#session = session;
  }

  goto(url) {
    return this.#ask('POST', '/url', {url});
  }

  /** Calls a function in the page, and returns what it returns. */
  evaluate(read, ...args) {
    return this.#ask('POST', '/execute/sync', {script: `return (${read})(...arguments)`, args});
  }

  async screenshot({path}) {
    await writeFile(path, await this.#ask('GET', '/screenshot'), 'base64');
  }

  /** Throws if the page does not answer: the driver may go on when what shows the pages has died. */
  isAlive() {
    return this.#ask('POST', '/execute/sync', {script: 'return true', args: []});
  }

  /** Ends the browser as well. */
  close() {
    return this.#ask('DELETE', '');
  }

  /** WebDriver sizes the window, a test means the page in it. */
  async setViewport({width, height}) {
    if (this.#size === `${width} ${height}`) return;
    this.#size = undefined;
    const size = () => this.#ask('POST', '/execute/sync', {script: 'return [innerWidth, innerHeight]', args: []});
    const window = await this.#ask('GET', '/window/rect');
    const [innerWidth, innerHeight] = await size();
    const rect = {width: window.width + width - innerWidth, height: window.height + height - innerHeight};
    await this.#ask('POST', '/window/rect', rect);
    for (let turn = 0; turn < 100; turn++) {
      const now = await size();
      if (now[0] === width && now[1] === height) {
        this.#size = `${width} ${height}`;
        return;
      }
      await wait(20);
    }
    throw new Error(`WebKit's window did not take the size ${width} by ${height}`);
  }

  emulateMediaFeatures() {
    throw new Error('WebKitGTK cannot emulate media features');
  }

  emulateMediaType() {
    throw new Error('WebKitGTK cannot emulate a media type');
  }

  #ask(method, command, body) {
    return ask(method, this.#session + command, body);
  }

  #act(type, actions, more) {
    return this.#ask('POST', '/actions', {actions: [{type, id: type, actions, ...more}]});
  }

  #keys(keys, types = ['keyDown', 'keyUp']) {
    return this.#act(
      'key',
      keys.flatMap(key => types.map(type => ({type, value: codeOf(key)}))),
    );
  }

  #button(type, name = 'left') {
    return {type, button: ['left', 'middle', 'right'].indexOf(name)};
  }

  #pointer(...actions) {
    const {x, y} = actions.find(({type}) => type === 'pointerMove') ?? this.#mouseAt;
    this.#mouseAt = {x, y};
    return this.#act('pointer', actions, {parameters: {pointerType: 'mouse'}});
  }
}
