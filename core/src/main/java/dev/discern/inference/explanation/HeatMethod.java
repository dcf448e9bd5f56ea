package dev.discern.inference.explanation;

import java.util.Locale;

/** How a heat map was made, and how far it can be trusted. */
public enum HeatMethod {
  /**
   * The label's own weights applied to the last features of each place (Zhou et al. 2016): the map
   * adds up to the label's score, its bias aside.
   */
  CLASS_ACTIVATION(
      false, "Exact: the score is the sum of what the places of this map give to the label."),
  /**
   * The score's gradient applied to the last features of each place (Selvaraju et al. 2017; Draelos
   * and Carin 2020). Between the kinks of the hidden layer the score is linear, so the map adds up
   * to it there, a constant aside.
   */
  GRADIENT(
      false,
      "The places' shares in the score, as its gradient gives them: they add up to it as far as the"
          + " network is linear around this photo."),
  /**
   * What happens to the label when a part is covered with grey (Zeiler and Fergus 2014). The model
   * has never seen such patches, so this is an approximation.
   */
  OCCLUSION(
      true,
      "Approximate: how much surer of the label the model is with this part than with grey instead"
          + " of it.");

  private final boolean approximate;
  private final String words;

  HeatMethod(boolean approximate, String words) {
    this.approximate = approximate;
    this.words = words;
  }

  public boolean approximate() {
    return approximate;
  }

  /** The method in a sentence for whoever looks at the map. */
  public String words() {
    return words;
  }

  /** {@code class-activation}, {@code gradient} or {@code occlusion}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
