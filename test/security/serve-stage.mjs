// What the tests of hostile feeds need of the test server.
import {existsSync, readFileSync} from 'node:fs';

/** Hostile strings of others' test suites, which may be read but not copied in; where they are not at hand, none. */
const PUBLIC_STRINGS = '../shared/data/hostile-html-public.json';

/**
 * A page that lets everything happen and tells of it: each handler, script, frame, style or request but for pictures and
 * media raises a `securitypolicyviolation`, and none is stopped.
 */
function serveStage(context) {
  const policy = `default-src 'none'; script-src ${context.protocol}://${context.host}/dist/; img-src * data:; media-src *; base-uri 'none'; form-action 'none'`;
  context.set('Content-Security-Policy-Report-Only', policy);
  context.type = 'html';
  context.body = '<!doctype html><html lang="en"><title>Stage</title><body><main></main></body></html>';
}

export function serveForSecurity(context, next) {
  if (context.path === '/stage.html') return serveStage(context);
  if (context.path !== '/hostile-html-public.json') return next();
  context.type = 'json';
  context.body = existsSync(PUBLIC_STRINGS) ? readFileSync(PUBLIC_STRINGS, 'utf8') : '[]';
}
