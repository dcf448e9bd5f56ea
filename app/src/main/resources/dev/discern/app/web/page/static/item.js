// Explains an answer of the history: asks the live model about the same photo once more.
import {Why} from './why.js';

for (const place of document.querySelectorAll('.explain')) offer(place);

function offer(place) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = 'Why?';
  button.addEventListener('click', () => explain(place, button), {once: true});
  place.append(button);
}

async function explain(place, button) {
  const {model, name, answeredBy} = place.dataset;
  const response = await fetch(document.getElementById('photo').src);
  if (!response.ok) {
    button.replaceWith('The photo is gone.');
    return;
  }
  const why = new Why(model, new File([await response.blob()], name));
  button.replaceWith(why.button);
  place.append(why.panel, note(`As the live version of ${model} sees it; ${answeredBy} answered.`));
  why.toggle();
}

function note(words) {
  const line = document.createElement('p');
  line.className = 'meta';
  line.textContent = words;
  return line;
}
