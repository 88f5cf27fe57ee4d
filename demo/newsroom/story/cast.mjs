/** The people who sign updates. Some have a portrait and some have none, because real newsrooms are like that. */
export const cast = {
  nell: {
    name: 'Nell Ashdown, Port Ansel',
    url: '{site}story.html#nell-ashdown',
    avatar: '{site}images/nell-ashdown.svg',
  },
  samir: {
    name: 'Samir Haddow, Merrow',
    url: '{site}story.html#samir-haddow',
    avatar: '{site}images/samir-haddow.svg',
  },
  ida: {
    name: 'Ida Renwick, weather editor',
    url: '{site}story.html#ida-renwick',
    avatar: '{site}images/ida-renwick.svg',
  },
  tobias: {name: 'Tobias Quill, graphics'},
  greta: {name: 'Greta Fenn, transport', url: '{site}story.html#greta-fenn'},
  desk: {name: 'The live desk'},
};
