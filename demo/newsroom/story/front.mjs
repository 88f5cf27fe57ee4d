/** The top of the feed as it stands when coverage opens; beats change it as the story moves. */
export const front = {
  title: 'Storm Ottoline: the Marren coast waits for high water',
  description:
    'A record tide is forecast for Port Ansel, with the wind behind it. Our reporters are on the quay, in Merrow and on the telephone to Ostrey.',
  language: 'en-GB',
  authors: [{name: 'The live desk of The Marren Lantern', url: '{site}story.html#desk'}],
  state: 'live',
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
