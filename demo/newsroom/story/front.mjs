/** The fact box above the updates: the tide at Port Ansel, as far as it has been measured. */
const tideBox = (now, rows) => ({
  title: `The tide at Port Ansel: ${now}`,
  content_html: `<table><caption>Metres above chart datum</caption><thead><tr><th scope="col">Level</th><th scope="col">Metres</th></tr></thead>
    <tbody>${rows.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`).join('')}</tbody></table>`,
});

const known = [
  ['Forecast', '5.7\u00a0to\u00a06.0'],
  ['Record, 1938', '5.83'],
  ['Top of the Long Wall', '6.2'],
];

/** The tide while it is measured: the level now before all that is known. */
export const tideAt = (level, now) => tideBox(now, [['Measured', level], ...known]);

/** The top of the feed as it stands when coverage opens; beats change it as the story moves. */
export const front = {
  title: 'Storm Ottoline: the Marren coast waits for high water',
  description:
    'A record tide is forecast for Port Ansel, with the wind behind it. Our reporters are on the quay, in Merrow and on the telephone to Ostrey.',
  language: 'en-GB',
  authors: [{name: 'The live desk of The Marren Lantern', url: '{site}story.html#desk'}],
  state: 'live',
  publisher: {name: 'The Marren Lantern', logo: '{site}images/lantern.svg'},
  box: tideAt('4.9', '4.9 metres and rising'),
  time_zone: 'Europe/London',
  refresh: 5,
  previous: {title: 'Before the storm: the boats come in', url: '{site}story.html#before'},
  full_story: {title: 'Ottoline: the story in full', url: '{site}story.html#full-story'},
  credits:
    'Reporting: Nell Ashdown, Samir Haddow, Greta Fenn. Weather: Ida Renwick. Graphics: Tobias Quill. Every name and place here is invented.',
  key_points: [
    'The whole coast from Skarn Point to Culver Head is under a red warning.',
    'High water at Port Ansel is forecast between 5.7 and 6.0 metres; the wall is 6.2.',
    'Merrow has been asked to leave. Buses run from the church.',
  ],
};
