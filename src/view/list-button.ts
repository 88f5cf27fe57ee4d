/** The value of the button that lists all. No update has it as its id, and no tag begins with it. */
export const MORE = '\n';

/** Listens to the buttons of a list: to the one that lists all, and to those that stand for something of it. */
export const onButton =
  (toggleAll: () => void, choose: (value: string) => void) =>
  ({target}: Event): void => {
    const button = (target as Element).closest('button');
    if (button?.value === MORE) toggleAll();
    else if (button) choose(button.value);
  };
