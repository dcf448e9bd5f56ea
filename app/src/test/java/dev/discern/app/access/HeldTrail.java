package dev.discern.app.access;

import dev.discern.app.access.trail.Actor;
import dev.discern.app.access.trail.Deed;
import dev.discern.app.access.trail.Trail;
import dev.discern.app.access.trail.TrailEntry;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A trail in memory. */
public final class HeldTrail implements Trail {
  private final List<TrailEntry> entries = new CopyOnWriteArrayList<>();
  private final InstantSource time;

  public HeldTrail(InstantSource time) {
    this.time = time;
  }

  @Override
  public void note(Actor by, Deed deed, String what) {
    entries.add(0, new TrailEntry(time.instant(), by.who(), by.from(), deed, what));
  }

  @Override
  public List<TrailEntry> latest(int most) {
    return entries.stream().limit(most).toList();
  }

  /** Every deed in words, earliest first. */
  public List<String> words() {
    List<String> words =
        new java.util.ArrayList<>(
            entries.stream()
                .map(entry -> "%s %s %s".formatted(entry.who(), entry.deed().words(), entry.what()))
                .map(String::strip)
                .toList());
    java.util.Collections.reverse(words);
    return words;
  }
}
