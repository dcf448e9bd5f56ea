// What became of a photo, in words: a state and its name, what was decided, the bars beneath it.
import {percent} from './words.js';

const NAMED = 3;
const said = ({label, probability}) => `${label} ${percent(probability)}`;

const sentence = words => words[0].toUpperCase() + words.slice(1);

const DECISIONS = {
  accepted: ({label, probability, scores}) => ({
    name: 'Accepted',
    words: `${label}, ${percent(probability)}`,
    bars: scores,
  }),
  uncertain: ({candidates, scores}) => ({
    name: 'Uncertain',
    words: `One of: ${among(candidates, scores)}`,
    bars: scores.map(score => ({...score, beside: !candidates.includes(score.label)})),
  }),
  'out-of-domain': ({verdict, looksLike = []}) => ({
    name: 'Not one of mine',
    words: sentence(verdict.replace(/^[^:]+: /, '')),
    bars: looksLike.map(({words, probability}) => ({label: words, probability})),
  }),
};

export function verdict(answer) {
  return {state: answer.decision, ...DECISIONS[answer.decision](answer)};
}

// Each with its probability, where the answer tells it.
function among(candidates, scores) {
  const named = candidates
    .slice(0, NAMED)
    .map(label => scores.find(score => score.label === label) ?? {label})
    .map(score => (score.probability === undefined ? score.label : said(score)));
  const more = candidates.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
