#!/usr/bin/env node
/// <reference types="node" />
import {parseArgs} from 'node:util';
import {checkFeed, type Report} from '../check/check-feed.js';
import {FeedError, FeedFormatError} from '../errors.js';
import {translateDocument} from '../formats/any-document.js';
import {asUrl} from '../formats/fields.js';
import {NOWHERE, renderCommand} from '../server/render-command.js';
import {load, type Source} from './source.js';
import {writeFinding, writeReport} from './report.js';

const USAGE = `live-updates check FILE|URL     says what format a feed is in, what is shown, and what is wrong
live-updates convert FILE|URL   prints a feed in any known format as JSON Feed
live-updates render FILE|URL    prints the element with its updates and the feed in it, for a page;
                                of a file without --url, the updates alone

--json          check prints JSON, for programs
--url ADDRESS   where a file will be; its relative addresses resolve against that
--page ADDRESS  where the page will be; links and structured data of render lead to its updates
--help          this text

check ends with 1 if there is an error, with 0 if there is none.`;

const write = (text: string): void => void process.stdout.write(`${text}\n`);

const complain = (text: string): void => void process.stderr.write(`${text}\n`);

interface Options {
  readonly json: boolean;
  readonly url: string;
  readonly page: string;
}

/** Checks a feed. What cannot be had is reported like any other fault. */
async function check(place: string, {json, url}: Options): Promise<number> {
  const source = await load(place);
  const report: Report =
    'level' in source
      ? {title: '', counts: {updates: 0, dated: 0, undated: 0}, findings: [source]}
      : await checkFeed(source.text, {...source, url: source.url || url, now: Date.now()});
  write(json ? JSON.stringify(report, null, 2) : writeReport(place, report));
  return report.findings.some(({level}) => level === 'error') ? 1 : 0;
}

/** Says what is wrong. A fault of a file names the file: what `--url` names need not be there yet. */
function reasonOf(error: unknown, place: string, {url}: Source): string {
  const said = error instanceof Error ? error.message : String(error);
  if (url || !(error instanceof FeedError)) return said;
  return (said.slice(0, said.length - error.url.length) + place).replaceAll(NOWHERE, '');
}

/** Prints a feed in another way. */
async function print(place: string, url: string, make: (source: Source) => Promise<string>): Promise<number> {
  const source = await load(place);
  if ('level' in source) {
    complain(writeFinding(source));
    return 1;
  }
  try {
    write(await make({...source, url: source.url || url}));
    return 0;
  } catch (error) {
    complain(reasonOf(error, place, source));
    return 1;
  }
}

const convert = (place: string, {url}: Options): Promise<number> =>
  print(place, url, async source => {
    const document = await translateDocument(source.text, source);
    try {
      return JSON.stringify(document, null, 2);
    } catch (cause) {
      throw new FeedFormatError(source.url, cause, 'Nested too deeply');
    }
  });

const render = (place: string, {url, page}: Options): Promise<number> =>
  print(place, url, async source => {
    const document = await translateDocument(source.text, {url: source.url || NOWHERE});
    const html = renderCommand(document, source.url, page);
    if (!source.url && html.includes(NOWHERE))
      complain(`Addresses in the feed are relative and lead to ${NOWHERE}: say with --url where the file will be.`);
    return html;
  });

const COMMANDS = {check, convert, render};

/** Runs a command. Returns the exit code: 2 if nobody understands what is asked. */
async function run(words: readonly string[]): Promise<number> {
  try {
    const {values, positionals} = parseArgs({
      args: [...words],
      options: {
        json: {type: 'boolean'},
        help: {type: 'boolean', short: 'h'},
        url: {type: 'string'},
        page: {type: 'string'},
      },
      allowPositionals: true,
    });
    const [name = '', place = ''] = positionals;
    const {json = false, url = '', page = '', help} = values;
    if (help) write(USAGE);
    if (help) return 0;
    for (const address of [values.url, values.page])
      if (address !== undefined && !asUrl(address, address))
        throw new Error(`"${address}" is no whole address with https:`);
    if (Object.hasOwn(COMMANDS, name) && place)
      return await COMMANDS[name as keyof typeof COMMANDS](place, {json, url, page});
    if (name) complain(place ? `There is no command "${name}".\n` : `"${name}" needs a file or an address.\n`);
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n`);
  }
  complain(USAGE);
  return 2;
}

process.exitCode = await run(process.argv.slice(2));
