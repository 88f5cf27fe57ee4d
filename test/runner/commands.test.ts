import {expect, waitUntil} from '@open-wc/testing';
import {
  emulateMedia,
  executeServerCommand,
  resetMouse,
  sendKeys,
  sendMouse,
  setViewport,
} from '@web/test-runner-commands';

/** What real keys and a real mouse do to a field and a button, in every engine. */
describe('the command', () => {
  let place: HTMLElement;
  let field: HTMLInputElement;
  beforeEach(() => {
    place = document.createElement('main');
    place.innerHTML = '<input> <button style="position: fixed; inset: 100px auto auto 50px">Press</button>';
    document.body.append(place);
    field = place.querySelector('input')!;
    field.focus();
  });
  afterEach(() => place.remove());

  it('"wheel" turns a real wheel', async () => {
    place.style.height = '500vh';
    await executeServerCommand('wheel', {x: 10, y: 10, deltaY: 200});
    await waitUntil(() => scrollY >= 200, 'the page did not scroll');
    place.remove();
    expect(scrollY).to.equal(0);
  });

  it('"send-keys" types a text', async () => {
    await sendKeys({type: 'High tide, ä'});
    expect(field.value).to.equal('High tide, ä');
  });

  for (const [key, expected] of [
    ['Enter', 'Enter'],
    ['Tab', 'Tab'],
    [' ', ' '],
    ['Escape', 'Escape'],
    ['PageDown', 'PageDown'],
    ['ArrowUp', 'ArrowUp'],
    ['a', 'a'],
  ] as const) {
    it(`"send-keys" presses "${key}"`, async () => {
      const seen: string[] = [];
      for (const type of ['keydown', 'keyup'] as const) {
        place.addEventListener(type, event => {
          event.preventDefault();
          seen.push(`${type} ${event.key} ${event.isTrusted}`);
        });
      }
      await sendKeys({press: key});
      expect(seen).to.deep.equal([`keydown ${expected} true`, `keyup ${expected} true`]);
    });
  }

  it('"send-keys" holds a key while it presses another', async () => {
    await sendKeys({press: 'Tab'});
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Tab'});
    await sendKeys({up: 'Shift'});
    expect(document.activeElement === field).to.be.true;
  });

  it('"send-mouse" clicks where it is told to', async () => {
    const clicks: (readonly [boolean, number, number])[] = [];
    place.addEventListener('click', ({isTrusted, clientX, clientY}) => clicks.push([isTrusted, clientX, clientY]));
    await sendMouse({type: 'click', position: [60, 110]});
    await sendMouse({type: 'move', position: [62, 111]});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'up'});
    await resetMouse();
    expect(clicks).to.deep.equal([
      [true, 60, 110],
      [true, 62, 111],
    ]);
  });

  it('"emulate-media" does so, or says that it cannot', async () => {
    const isLess = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
    const can = await emulateMedia({reducedMotion: 'reduce'}).then(
      () => true,
      () => false,
    );
    const less = isLess();
    if (can) await emulateMedia({reducedMotion: 'no-preference'});
    expect([less, isLess()]).to.deep.equal([can, false]);
  });

  it('"set-viewport" sizes the page', async () => {
    const before = {width: innerWidth, height: innerHeight};
    await setViewport({width: 360, height: 640});
    const narrow = {width: innerWidth, height: innerHeight};
    await setViewport(before);
    expect([before, narrow, {width: innerWidth, height: innerHeight}]).to.deep.equal([
      {width: 800, height: 600},
      {width: 360, height: 640},
      {width: 800, height: 600},
    ]);
  });
});
