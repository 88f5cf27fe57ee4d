import {tideAt} from './front.mjs';

/** The water rises. `wait` is seconds after the beat before, at normal speed. */
export const rising = [
  {
    wait: 9,
    publish: 'fair-isobel',
    label: 'Breaking',
    key: true,
    by: ['desk'],
    tags: ['Fair Isobel', 'coastguard'],
    title: 'Trawler without engine off Skarn Point, five aboard',
    html: `<p>The 19-metre trawler <em>Fair Isobel</em> has lost her engine four kilometres west of Skarn Point with five
      people aboard. The lifeboat <em>Constance Bell</em> has left Port Ansel.</p>
      <p>“They have an anchor down and it is holding,” said the coastguard’s duty controller, Joss Penhale. “We would
      like to get there while that is still true.”</p>`,
    feed: {
      box: tideAt('5.4', '5.4 metres and rising'),
      key_points: [
        'A lifeboat is on its way to a trawler with five people aboard off Skarn Point.',
        'The whole coast from Skarn Point to Culver Head is under a red warning.',
        'High water at Port Ansel is forecast between 5.7 and 6.0 metres; the wall is 6.2.',
        'Merrow has been asked to leave. Buses run from the church.',
      ],
    },
  },
  {
    wait: 14,
    withdraw: 'adrift',
    correction:
      'We reported that a yacht might be adrift off Skarn Point. The coastguard has found the object: it is a mooring buoy. No yacht was in trouble.',
  },
  {
    wait: 13,
    publish: 'gust',
    by: ['ida'],
    tags: ['weather'],
    title: 'Gust of 148 km/h at Skarn Point',
    html: `<p>The mast at the lighthouse has measured a gust of 148 kilometres an hour. Half a minute later it measured
      nothing, and then it went on as before. Pressure is still falling.</p>`,
  },
  {
    wait: 14,
    publish: 'hospital',
    by: ['desk'],
    tags: ['power', 'Port Ansel'],
    title: 'St Brannoc’s hospital switches to its own power',
    html: `<p>The lights went out for nine seconds and came back. “Nine is what it says in the plan,” said the chief
      nurse, Moira Keel. “I counted.” The generators have fuel for four days. Visits are off; births are not.</p>`,
  },
  {
    wait: 12,
    edit: 'fair-isobel',
    title: 'Lifeboat on its way to trawler with five aboard',
    more: `<p><strong>Added:</strong> the <em>Constance Bell</em> has passed the end of the Long Wall with seven crew.
      Her coxswain is Aled Marrack, who has been doing this for twenty-six years and was at his niece’s wedding.</p>`,
  },
  {
    wait: 15,
    publish: 'ostrey-telephone',
    by: ['greta'],
    tags: ['Ostrey'],
    title: 'Ostrey, by telephone',
    html: `<p>The island’s one landline still works. We asked Bryn Yelland what he could see from the shop.</p>
      <blockquote cite="{site}story.html#voices"><p>The slip is under. The bench is under. The sign that says no parking
      is under, so I suppose you may.</p><p><cite>Bryn Yelland, Ostrey</cite></p></blockquote>
      <p>All 193 islanders have been counted, he says, and most of them are in the chapel hall.</p>`,
  },
  {
    wait: 14,
    publish: 'trains',
    by: ['greta'],
    tags: ['transport'],
    title: 'No trains south of Port Ansel',
    html: `<p>Spray is reaching the overhead wires. The Coast Line has stopped its trains:</p>
      <ul>
      <li>Port Ansel to Culver: none, and no buses instead</li>
      <li>Port Ansel to Hallow Cross: every hour, at walking pace over Teller’s Bridge</li>
      <li>Tickets are good on any train once there is one</li>
      </ul>`,
  },
  {
    wait: 12,
    edit: 'power',
    title: '9,400 homes without power',
    html: `<p>Five lines are down and 9,400 homes have no electricity: 5,200 in Port Ansel, 2,900 around Hallow Cross and
      1,300 at Culver. Merrow has been switched off on purpose, before the water can do it.</p>
      <p>“We will not send anyone up a pole in this,” said Pauline Oake of Marren Power. The advice about kettles has
      lapsed.</p>`,
  },
  {
    wait: 15,
    publish: 'fog-signal',
    label: 'Audio',
    by: ['nell'],
    tags: ['Skarn Point'],
    title: 'The sound of Skarn Point',
    html: `<p>The fog signal was switched off for good eleven years ago. Win Tarrant, who looks after the light, has
      switched it on again, so that the <em>Fair Isobel</em> can hear where the rocks are. We tried to write down what
      it sounds like and gave up. Here it is.</p>`,
    attachments: [
      {
        url: '{site}media/fog-signal.wav',
        mime_type: 'audio/wav',
        title: 'The fog signal at Skarn Point',
        size_in_bytes: 40044,
        duration_in_seconds: 5,
      },
    ],
  },
  {
    wait: 14,
    publish: 'gauges',
    by: ['tobias'],
    tags: ['weather', 'data'],
    title: 'Four gauges, one direction',
    html: `<p>Every gauge on the coast stands about a metre higher than the tables say it should.</p>
      <table><caption>Sea level now, in metres above chart datum</caption>
      <thead><tr><th scope="col">Gauge</th><th scope="col">Predicted</th><th scope="col">Measured</th><th scope="col">Above</th></tr></thead>
      <tbody>
      <tr><th scope="row">Skarn Point</th><td>3.9</td><td>4.9</td><td>1.0</td></tr>
      <tr><th scope="row">Merrow</th><td>4.2</td><td>5.4</td><td>1.2</td></tr>
      <tr><th scope="row">Port Ansel</th><td>4.5</td><td>5.8</td><td>1.3</td></tr>
      <tr><th scope="row">Teller’s Bridge</th><td>4.1</td><td>5.0</td><td>0.9</td></tr>
      </tbody></table>`,
  },
  {
    wait: 13,
    publish: 'moved-back',
    by: ['nell'],
    tags: ['Port Ansel'],
    title: 'Moved back again',
    html: `<p>A constable has moved us from the quay to the fish market, and from the fish market to the steps of the
      Customs House. She has wet feet and a very good manner. “I am not telling you to go,” she said. “I am telling you
      where I shall be standing.”</p>`,
  },
  {
    wait: 12,
    correct: 'gust',
    title: 'Gust of 141 km/h at Skarn Point',
    correction:
      'An earlier version gave the gust as 148 km/h. The Weather Service has checked the instrument, which was shaking: it was 141.',
    html: `<p>The mast at the lighthouse has measured a gust of 141 kilometres an hour, the strongest there in thirty-one
      years. Pressure is still falling.</p>`,
  },
  {
    wait: 15,
    publish: 'line-aboard',
    by: ['desk'],
    tags: ['Fair Isobel', 'coastguard'],
    title: 'The lifeboat has a line aboard the Fair Isobel',
    html: `<p>At the third attempt. “Aled put her alongside as if he were parking outside the post office,” said Joss
      Penhale. The plan is to tow the trawler round into the lee of Ostrey and wait there, all twelve of them, for the
      tide to turn.</p>`,
  },
];
