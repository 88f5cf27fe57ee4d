import {emulateMedia} from '@web/test-runner-commands';

/** Runs `act` with a medium or a preference, where the engine can pretend to have it; elsewhere without. */
export async function under<T>(media: Parameters<typeof emulateMedia>[0], act: () => Promise<T>): Promise<T> {
  const isSet = await emulateMedia(media).then(
    () => true,
    () => false,
  );
  try {
    return await act();
  } finally {
    if (isSet) await emulateMedia({media: 'screen', forcedColors: 'none', reducedMotion: 'no-preference'});
  }
}
