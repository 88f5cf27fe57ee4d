const MOST_TEXTS = 5000;

/** Makes `read`, a pure function of a text, remember its results. It forgets all of them after five thousand. */
export function memoize<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return text => {
    let result = known.get(text);
    if (result === undefined) {
      if (known.size === MOST_TEXTS) known.clear();
      known.set(text, (result = read(text)));
    }
    return result;
  };
}
