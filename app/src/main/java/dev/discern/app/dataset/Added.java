package dev.discern.app.dataset;

import java.util.Map;
import java.util.TreeMap;

/** What came of adding what people have said to a dataset, in numbers of photos. */
public final class Added {
  private final Map<String, Integer> added = new TreeMap<>();
  private final Map<String, Integer> unknown = new TreeMap<>();
  private int there;
  private int moved;
  private int confirmed;
  private int gone;

  void added(String label) {
    added.merge(label, 1, Integer::sum);
  }

  void moved(String label) {
    added(label);
    moved++;
  }

  void unknown(String label) {
    unknown.merge(label, 1, Integer::sum);
  }

  void there() {
    there++;
  }

  void confirmed() {
    confirmed++;
  }

  void gone() {
    gone++;
  }

  /** By label, what is in the dataset now and was not before. */
  public Map<String, Integer> byLabel() {
    return added;
  }

  /** By label, what was left out because the dataset has no such label. */
  public Map<String, Integer> unknownLabels() {
    return unknown;
  }

  /** Added before. */
  public int alreadyThere() {
    return there;
  }

  /** Of those that were added, how many had been added under another label before. */
  public int relabelled() {
    return moved;
  }

  /** Left out because the person said what the model had said. */
  public int confirmations() {
    return confirmed;
  }

  /** Not in the inbox any more. */
  public int photosGone() {
    return gone;
  }
}
