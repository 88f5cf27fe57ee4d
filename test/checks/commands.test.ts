import {expect, waitUntil} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';

it('the command "wheel" turns a real wheel', async () => {
  const tall = document.createElement('div');
  tall.style.height = '500vh';
  document.body.append(tall);
  await executeServerCommand('wheel', {x: 10, y: 10, deltaY: 200});
  await waitUntil(() => scrollY >= 200, 'the page did not scroll');
  tall.remove();
  expect(scrollY).to.equal(0);
});
