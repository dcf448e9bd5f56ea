// Keeps what changes by itself up to date, as long as the page says that it does.
const find = () => document.querySelector('#live[data-refresh]');

async function again() {
  const now = find();
  if (!now) return;
  if (!document.hidden) await renew(now).catch(() => {}); // the server may be back next time
  wait();
}

async function renew(now) {
  const response = await fetch(location.href, {headers: {Accept: 'text/html'}});
  if (!response.ok || response.redirected) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const next = page.getElementById('live');
  if (next && next.innerHTML !== now.innerHTML && !now.contains(document.activeElement)) now.replaceWith(next);
  else if (next && !next.dataset.refresh) now.replaceWith(next);
}

function wait() {
  const now = find();
  if (now) setTimeout(again, Number(now.dataset.refresh));
}

wait();
