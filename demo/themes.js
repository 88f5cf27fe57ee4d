/** Puts the chosen theme and side on the page, from the form or, at first, from the address: `?theme=terminal&side=dark`. */
const form = document.querySelector('#chooser');
const asked = new URLSearchParams(location.search);

for (const name of ['theme', 'side']) {
  const value = asked.get(name);
  const known = Array.from(form.elements[name], radio => radio.value);
  if (known.includes(value)) form.elements[name].value = value;
}

function show() {
  const {theme, side} = Object.fromEntries(new FormData(form));
  const href = theme && `dist/themes/${theme}.css`;
  const sheet = document.querySelector('#theme');
  sheet.disabled = !theme;
  if (theme && sheet.getAttribute('href') !== href) sheet.href = href;
  document.documentElement.style.colorScheme = side;
  document.querySelector('#line').textContent = theme && `<link rel="stylesheet" href="${href}">`;
}

form.addEventListener('change', show);
show();
