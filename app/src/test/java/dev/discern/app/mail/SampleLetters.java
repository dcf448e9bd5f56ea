package dev.discern.app.mail;

import dev.discern.app.delivery.Occasions;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.PutOutcome;
import dev.discern.objects.PutTerms;
import dev.discern.serving.delivery.mail.Letter;
import dev.discern.serving.delivery.occasion.Finding;
import dev.discern.serving.delivery.occasion.Occasion;
import dev.discern.serving.delivery.order.Attach;
import dev.discern.testkit.SettableTime;
import dev.discern.testkit.serving.InMemoryObjectStore;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Photos in an inbox, and letters about them. */
final class SampleLetters {
  /** A photo that begins as JPEGs do has a preview, any other has none. */
  static final Previews PREVIEWS =
      photo ->
          photo.bytes().length > 2 && photo.bytes()[0] == (byte) 0xff
              ? Optional.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1})
              : Optional.empty();

  final SettableTime time = new SettableTime(Instant.parse("2026-11-20T12:00:00Z"));
  final InMemoryObjectStore store = new InMemoryObjectStore(time);

  SampleLetters() {
    store.ensureBucket("inbox");
  }

  LetterWriter writer(@Nullable String address) {
    return writer(address, PREVIEWS);
  }

  LetterWriter writer(@Nullable String address, Previews previews) {
    return writer(address, previews, Reasons.NONE);
  }

  LetterWriter writer(@Nullable String address, Previews previews, Reasons reasons) {
    return new LetterWriter(
        new Enclosures(store, "inbox", 25_000_000, previews, reasons),
        new LetterWriter.Paper(
            new Links(address == null ? null : URI.create(address)),
            ZoneId.of("Europe/Berlin"),
            time));
  }

  /** As large as a JPEG of so many bytes. */
  Occasion photo(String name, int bytes, Finding finding) {
    byte[] content = new byte[bytes];
    content[0] = (byte) 0xff;
    content[1] = (byte) 0xd8;
    content[2] = (byte) 0xff;
    return photo(name, content, finding);
  }

  Occasion photo(String name, byte[] content, Finding finding) {
    PutOutcome put =
        store.put(new ObjectKey("inbox", "apple-desk/" + name), content, PutTerms.of("text/html"));
    return Occasions.of(name, ((PutOutcome.Stored) put).etag(), finding);
  }

  static Letter letter(String id, Attach attach, Occasion... occasions) {
    return new Letter(
        id, List.of("buyer@example.org"), attach, List.of("n1", "n2"), List.of(occasions));
  }

  static InternetAddress from() {
    try {
      return new InternetAddress("Discern <discern@example.org>");
    } catch (AddressException e) {
      throw new IllegalStateException(e);
    }
  }
}
