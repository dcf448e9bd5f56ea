// Has the server fetch a photo from its address, as a job of one, and waits for the answer.
import {proof} from './proof.js';

const LOOK_MILLIS = 300;
const MOST_LOOKS = 400; // two minutes
const pause = millis => new Promise(done => setTimeout(done, millis));
const broken = {
  refusal: {
    title: 'No answer from the server',
    detail: 'The connection broke off. Check that Discern is running, and try again.',
  },
};

// What stands in for the file until the photo is there.
export function placeholder(address) {
  return {name: address.replace(/[?#].*/, '').replace(/\/+$/, '').split('/').pop() || address};
}

// Always gives an answer or a refusal, never throws; with an answer comes the photo as a file.
export async function fetched(pipeline, address) {
  try {
    const job = await ask(`/v1/jobs?pipeline=${encodeURIComponent(pipeline)}`, {
      method: 'POST',
      headers: {...proof(), 'Content-Type': 'application/json'},
      body: JSON.stringify({addresses: [address]}),
    });
    return job.refusal ? job : told(await settled(job.id));
  } catch (error) {
    return broken;
  }
}

async function ask(path, terms) {
  const response = await fetch(path, terms);
  const json = await response.json();
  return response.ok ? json : {refusal: json};
}

async function settled(job) {
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const page = await ask(`/v1/jobs/${job}/items`);
    if (page.refusal) return page;
    const item = page.items[0];
    if (item.answer || item.reason) return item;
    await pause(LOOK_MILLIS);
  }
  return {refusal: {title: 'No answer yet', detail: 'The photo is kept and waits for its turn. Look for it under Jobs.'}};
}

async function told(item) {
  if (item.refusal) return item;
  if (!item.answer) return {refusal: {title: 'No photo that can be answered', detail: item.reason}};
  const photo = await fetch(`/items/${encodeURIComponent(item.id)}/photo`);
  const file = photo.ok ? new File([await photo.blob()], item.name) : undefined;
  return {...item.answer, notes: [], file};
}
