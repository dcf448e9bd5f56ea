// Keeps what changes by itself up to date, as long as the page says that it does: as soon as the
// server tells of a change where it tells, else every so often.
const SOON = 400;
const find = () => document.querySelector('#live[data-refresh]');
let waiting = 0;
let looking = Promise.resolve();
let events = null;

// One look after the other: what is told while a page is on its way is in the next one.
function look() {
  clearTimeout(waiting);
  waiting = 0;
  looking = looking.then(again);
}

async function again() {
  const now = find();
  if (now && !document.hidden) await renew(now).catch(() => {}); // the server may be back next time
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
  if (now) waiting ||= setTimeout(look, Number(now.dataset.refresh));
  listen(now);
}

// A page that nobody looks at holds no connection: a browser has six of them for a server.
function listen(now) {
  const wanted = now?.dataset.events && !document.hidden;
  if (wanted && !events) events = follow(now.dataset.events);
  if (!wanted && events) events = events.close();
}

function follow(address) {
  let last = 0;
  const source = new EventSource(address);
  source.addEventListener('job', event => {
    if (Date.now() - last < SOON && !JSON.parse(event.data).over) return;
    last = Date.now();
    look();
  });
  return source;
}

document.addEventListener('visibilitychange', () => find() && look());
wait();
