package dev.discern.app.mail;

import dev.discern.serving.ledger.item.ItemId;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the page shows what a letter is about.
 *
 * @param address under which others know this Discern; null when that is not set, and letters have
 *     no links
 */
public record Links(@Nullable URI address) {
  /** The page of one photo. */
  public Optional<String> item(ItemId item) {
    return address == null
        ? Optional.empty()
        : Optional.of(address.toString().replaceAll("/+$", "") + "/items/" + item);
  }
}
