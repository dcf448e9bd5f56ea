// Asks the server about one photo. Always gives an answer or a refusal, never throws.
import {proof} from './proof.js';

const TRIES = 5;

export async function predict(model, file, wishes = {}) {
  for (let tried = 1; ; tried++) {
    const answer = await once(model, file, new URLSearchParams(wishes));
    if (answer.retryAfter === undefined || tried === TRIES) return answer;
    await new Promise(done => setTimeout(done, answer.retryAfter * 1000));
  }
}

async function once(model, file, wishes) {
  const body = new FormData();
  body.append('photo', file, file.name);
  try {
    const response = await fetch(`/v1/models/${encodeURIComponent(model)}/predict?${wishes}`, {
      method: 'POST',
      headers: proof(),
      body,
    });
    const json = await response.json();
    return response.ok ? busyAware(json.photos[0]) : refusal(json, response);
  } catch (error) {
    return {
      refusal: {
        title: 'No answer from the server',
        detail: 'The connection broke off. Check that Discern is running, and try again.',
      },
    };
  }
}

function busyAware(photo) {
  const seconds = photo.refusal?.code === 'busy' ? photo.refusal.facts.retryAfterSeconds : undefined;
  return {...photo, retryAfter: seconds};
}

function refusal(problem, response) {
  const seconds = response.status === 503 ? Number(response.headers.get('Retry-After')) : undefined;
  return {refusal: problem, retryAfter: seconds};
}
