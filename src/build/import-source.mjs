import {build} from 'esbuild';

/** Imports a file of the source that runs in Node too. */
export async function importSource(file) {
  const {outputFiles} = await build({entryPoints: [file], bundle: true, format: 'esm', write: false});
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
