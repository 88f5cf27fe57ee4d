import {expect} from '@open-wc/testing';
import {bodyShowing} from '../content/patched-body.js';

const selection = (): Selection => getSelection()!;

/** Selects part of the one text in an element. */
function select(element: HTMLElement, start: number, end: number): void {
  const text = element.firstChild!;
  selection().setBaseAndExtent(text, start, text, end);
}

afterEach(() => selection().removeAllRanges());

describe('the focus on a link stays', () => {
  const CASES: Readonly<Record<string, string>> = {
    'while its paragraph is edited after it': '<p>A</p><p>See <a href="/x">this</a> and more.</p><p>C</p>',
    'while its paragraph is edited before it': '<p>A</p><p>Do see <a href="/x">this</a>.</p><p>C</p>',
    'while the paragraph before is edited': '<p>A!</p><p>See <a href="/x">this</a>.</p><p>C</p>',
    'while the paragraph after is edited': '<p>A</p><p>See <a href="/x">this</a>.</p><p>C!</p>',
    'while both around it are edited': '<p>A!</p><p>See <a href="/x">this</a>.</p><p>C!</p>',
    'while a paragraph is put at the start': '<p>0</p><p>A</p><p>See <a href="/x">this</a>.</p><p>C</p>',
    'while a paragraph is put at the end': '<p>A</p><p>See <a href="/x">this</a>.</p><p>C</p><p>D</p>',
    'while the first paragraph goes': '<p>See <a href="/x">this</a>.</p><p>C</p>',
    'while the last paragraph goes': '<p>A</p><p>See <a href="/x">this</a>.</p>',
    'while its own text is edited': '<p>A</p><p>See <a href="/x">that</a>.</p><p>C</p>',
    'while its address is edited': '<p>A</p><p>See <a href="/y">this</a>.</p><p>C</p>',
  };

  for (const [what, after] of Object.entries(CASES)) {
    it(what, async () => {
      const {find, show} = await bodyShowing('<p>A</p><p>See <a href="/x">this</a>.</p><p>C</p>');
      const link = find('a');
      link.focus();
      show(after);
      expect(document.activeElement).to.equal(link);
    });
  }
});

describe('a selection stays', () => {
  const CASES: Readonly<Record<string, string>> = {
    'in a paragraph that does not change while the one before does':
      '<p>Before!</p><p>The mayor has resigned.</p><p>After</p>',
    'in a paragraph that does not change while the one after does':
      '<p>Before</p><p>The mayor has resigned.</p><p>After!</p>',
    'while a paragraph is put before it': '<p>New</p><p>Before</p><p>The mayor has resigned.</p><p>After</p>',
    'while a paragraph is put after it': '<p>Before</p><p>The mayor has resigned.</p><p>New</p><p>After</p>',
    'while the paragraph before it goes': '<p>The mayor has resigned.</p><p>After</p>',
    'before what changes in its own text': '<p>Before</p><p>The mayor has resigned today.</p><p>After</p>',
    'after what changes in its own text': '<p>Before</p><p>Now the mayor has resigned.</p><p>After</p>'.replace(
      'Now the',
      'Late: The',
    ),
    'before what is cut from its own text': '<p>Before</p><p>The mayor has.</p><p>After</p>',
  };

  for (const [what, after] of Object.entries(CASES)) {
    it(what, async () => {
      const {find, show} = await bodyShowing('<p>Before</p><p>The mayor has resigned.</p><p>After</p>');
      select(find('p:nth-child(2)'), 4, 9);
      show(after);
      expect(selection().toString()).to.equal('mayor');
    });
  }

  it('in a plain text that is edited further down', async () => {
    const {find, show} = await bodyShowing('<p>One two</p><p>Three</p>');
    select(find('p'), 0, 3);
    show('<p>One two</p><p>Three and four</p>');
    expect(selection().toString()).to.equal('One');
  });
});

describe('details that the reader opened', () => {
  const markup = (text: string): string => `<p>A</p><details><summary>How it began</summary><p>${text}</p></details>`;

  it('stay open while they are edited', async () => {
    const {find, show} = await bodyShowing(markup('At dawn.'));
    (find('details') as HTMLDetailsElement).open = true;
    show(markup('At noon.'));
    expect((find('details') as HTMLDetailsElement).open).to.equal(true);
  });

  it('stay open while something is put before them', async () => {
    const {find, show} = await bodyShowing(markup('At dawn.'));
    (find('details') as HTMLDetailsElement).open = true;
    show(`<p>New</p>${markup('At dawn.')}`);
    expect((find('details') as HTMLDetailsElement).open).to.equal(true);
  });

  it('stay closed where the feed has them open and the reader closed them', async () => {
    const open = (text: string): string => markup(text).replace('<details>', '<details open>');
    const {find, show} = await bodyShowing(open('At dawn.'));
    (find('details') as HTMLDetailsElement).open = false;
    show(open('At noon.'));
    expect((find('details') as HTMLDetailsElement).open).to.equal(false);
  });

  it('are open from the start where the feed says so', async () => {
    const {find} = await bodyShowing('<details open><summary>S</summary>D</details>');
    expect((find('details') as HTMLDetailsElement).open).to.equal(true);
  });
});
