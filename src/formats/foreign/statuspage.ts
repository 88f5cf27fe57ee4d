import {asObject, asText, type JsonObject} from '../fields.js';
import type {ToJsonFeed} from '../format.js';
import type {JsonFeedItem, Translation} from '../json-feed-document.js';
import {escapeHtml} from '../markup.js';
import {asId, listIn, namesIn, objectsIn} from './answer.js';
import {timeOf} from './post-markup.js';

/** Returns a word of the service as people write it: `in_progress` becomes "In progress". */
const asWord = (value: unknown): string =>
  asText(value)
    .replaceAll('_', ' ')
    .replace(/^./, letter => letter.toUpperCase());

/** Returns a note as markup. Most pages write plain text with line breaks, some write simple tags. */
const bodyOf = (text: string): string =>
  /<(a|b|br|em|i|li|p|strong)\b/i.test(text) ? text : escapeHtml(text.trim()).replace(/\r?\n/g, '<br>');

/** Returns the notes of an incident, the newest first, each with its status and time. */
function notesOf(incident: JsonObject): string {
  const dateOf = (note: JsonObject): string => asText(note['display_at']) || asText(note['created_at']);
  return (objectsIn(incident['incident_updates']) ?? [])
    .toSorted((one, other) => dateOf(other).localeCompare(dateOf(one)))
    .map(note => {
      const status = escapeHtml(asWord(note['status']));
      return `<p><strong>${status}</strong> ${timeOf(dateOf(note))}</p><div>${bodyOf(asText(note['body']))}</div>`;
    })
    .join('');
}

/** Returns the word before the title: how a maintenance stands, that an incident is over, or how bad it is. */
function labelOf({status, impact, scheduled_for}: JsonObject): string {
  if (scheduled_for) return asWord(status);
  if (status === 'resolved' || status === 'postmortem') return 'Resolved';
  return impact === 'none' ? '' : asWord(impact);
}

function toItem(incident: JsonObject, page: JsonObject): JsonFeedItem {
  const id = asId(incident['id']);
  const home = asText(page['url']);
  const from = timeOf(incident['scheduled_for']);
  const until = timeOf(incident['scheduled_until']);
  return {
    id,
    url: asText(incident['shortlink']) || (home && `${home}/incidents/${id}`),
    title: asText(incident['name']),
    content_html: (from && `<p>${from}${until && ` – ${until}`}</p>`) + notesOf(incident),
    date_published: asText(incident['started_at']) || incident['created_at'],
    date_modified: incident['updated_at'],
    tags: namesIn(incident['components']),
    _live_updates: {label: labelOf(incident)},
  };
}

/**
 * Reads the incidents and maintenances of a status page at Statuspage, or of another that answers like it: each is one
 * update, its notes are the text. https://metastatuspage.com/api
 */
export const statuspageToJsonFeed: ToJsonFeed = (document): Translation => {
  const answer = asObject(document);
  const page = asObject(answer['page']);
  const maintenances = objectsIn(answer['scheduled_maintenances']);
  const incidents = maintenances && !answer['incidents'] ? [] : listIn(answer, answer['incidents']);
  return {
    title: asText(page['name']),
    description: asText(asObject(answer['status'])['description']),
    home_page_url: asText(page['url']),
    items: [...incidents, ...(maintenances ?? [])].map(incident => toItem(incident, page)),
    _live_updates: {time_zone: asText(page['time_zone'])},
  };
};
