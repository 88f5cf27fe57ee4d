const faults = 'none error busy gone network hang html empty malformed stale edges pages'.split(' ');

const streams = ['works', 'cut', 'mute'];

const mostSpeed = 1000;

/** Thrown for what the caller got wrong; the message is meant to be read by whoever sent it. */
export class BadRequest extends Error {}

const isSwitch = value => value === true;

const rules = {
  fault: [value => faults.includes(value), `one of ${faults.join(', ')}`],
  stream: [value => streams.includes(value), `one of ${streams.join(', ')}`],
  speed: [value => Number.isFinite(value) && value >= 0 && value <= mostSpeed, `a number from 0 to ${mostSpeed}`],
  publish: [isSwitch, 'true'],
  end: [isSwitch, 'true'],
  restart: [isSwitch, 'true'],
};

/** Reads the JSON of a command. Refuses what it does not know, so that a mistyped name is not taken for a yes. */
export function checkCommand(text) {
  const command = readObject(text);
  for (const [name, value] of Object.entries(command)) {
    if (!Object.hasOwn(rules, name)) {
      throw new BadRequest(`There is no "${name}". A command may have: ${Object.keys(rules).join(', ')}.`);
    }
    const [isValid, wanted] = rules[name];
    if (!isValid(value)) throw new BadRequest(`"${name}" must be ${wanted}, not ${JSON.stringify(value)}.`);
  }
  return command;
}

function readObject(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadRequest('The body must be JSON, for example {"fault": "error"}.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadRequest('The body must be a JSON object, for example {"publish": true}.');
  }
  return value;
}

/** The number of the page in a query string, 1 if it has none. */
export function checkPage(query) {
  const page = new URLSearchParams(query).get('page') ?? '1';
  if (/^[1-9]\d?$/.test(page)) return Number(page);
  throw new BadRequest('The page is a number from 1 to 99.');
}

/** The name of the room in a query string, `main` if it has none. */
export function checkRoom(query) {
  const name = new URLSearchParams(query).get('room') ?? 'main';
  if (/^[\w-]{1,40}$/.test(name)) return name;
  throw new BadRequest('The name of a room is 1 to 40 letters, digits, "-" or "_".');
}
