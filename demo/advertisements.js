// Counts an impression when an advertisement gets its place in the stream: the updates that are shown have come with this event.
const counts = new Map();

document.querySelector('live-updates').addEventListener('live-updates-show', ({currentTarget}) => {
  for (const advertisement of currentTarget.querySelectorAll('.advertisement')) {
    const isPlaced = Boolean(advertisement.assignedSlot);
    if (!isPlaced || counts.has(advertisement)) continue;
    counts.set(advertisement, 1);
    advertisement.querySelector('.count').textContent = 'One impression';
  }
});
