/** The feed of the talks, as the demo serves it. */
export async function talks(): Promise<object> {
  const response = await fetch(new URL('../../demo/talks-live.json', import.meta.url));
  return (await response.json()) as object;
}
