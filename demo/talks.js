// The zone of the times on "Another look".
const zone = document.querySelector('#zone');

zone.addEventListener('change', () => document.querySelector('live-updates').setAttribute('time-zone', zone.value));
