// Pages work without this file. It only saves a click: the ranking is filtered while one types, and an address to be
// copied or printed is completed with where it was read.
for (const place of document.querySelectorAll('[data-address]'))
  if (place.textContent.startsWith('/')) place.textContent = location.origin + place.textContent;

(() => {
  const input = document.querySelector('input[data-filter="ranking"]');
  const rows = [...document.querySelectorAll('#ranking tr[data-key]')];
  const output = document.querySelector('output[data-shown]');
  const none = document.querySelector('[data-none]');
  const reset = document.querySelector('[data-reset]');
  if (!input || !rows.length) return;

  /** Without accents, case or the stroke of đ. */
  const plain = (text) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().trim();

  /** `address` with the text typed, as the form would send it. */
  const withText = (address) => {
    const url = new URL(address, location.href);
    if (input.value.trim()) url.searchParams.set('q', input.value);
    else url.searchParams.delete('q');
    return url.href;
  };

  const filter = () => {
    const text = plain(input.value);
    let shown = 0;
    for (const row of rows) {
      const found = row.dataset.key.includes(text);
      row.hidden = !found;
      if (found) shown++;
    }
    const all = shown === Number(output.dataset.all);
    output.textContent = all ? '' : output.dataset.shown.replace('…', String(shown));
    none.hidden = shown > 0;
    if (text) reset.hidden = false;
    // what is seen can be reloaded, sent on, sorted and read in the other language
    history.replaceState(history.state, '', withText(location.href));
    for (const link of document.querySelectorAll('#ranking thead a, a[hreflang]'))
      link.href = withText(link.href);
  };
  input.addEventListener('input', filter);
})();
