package dev.discern.app.web.desk;

import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Photo;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Photos for pages to show. They came from anywhere: each is shown as the image that its bytes are,
 * and can do nothing as a page of its own.
 */
@RestController
final class PhotoRoutes {
  private static final String NO_PAGE = "sandbox; default-src 'none'";

  /** A drawing of a photo that is not there, or was never answered. */
  private static final URI NOTHING = URI.create("/static/nothing.svg");

  private final PhotoShelf photos;
  private final History history;
  private final Finder finder;

  PhotoRoutes(DeskPorts ports) {
    this.photos = ports.photos();
    this.history = ports.history();
    this.finder = new Finder(ports.jobs());
  }

  @GetMapping("/items/{id}/photo")
  ResponseEntity<byte[]> photo(@PathVariable("id") String id) {
    Item item = finder.item(id);
    Photo photo = photos.photo(item.key()).orElseThrow(() -> gone(item));
    return image(MediaType.parseMediaType(ImageFormat.of(photo).mediaType()), photo.bytes());
  }

  @GetMapping("/items/{id}/thumbnail")
  ResponseEntity<byte[]> thumbnail(@PathVariable("id") String id) {
    return answered(finder.item(id))
        .flatMap(result -> photos.thumbnail(result.key(), result.etag()))
        .map(jpeg -> image(MediaType.IMAGE_JPEG, jpeg))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.FOUND).location(NOTHING).build());
  }

  /** Only what a worker has survived is decoded here. */
  private Optional<Result> answered(Item item) {
    List<Entry> records = history.of(item.id());
    return records.stream()
        .skip(Math.max(0, records.size() - 1))
        .map(Entry::result)
        .filter(result -> result.outcome() instanceof Outcome.Answered)
        .findFirst();
  }

  private static ResponseEntity<byte[]> image(MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .header("Content-Security-Policy", NO_PAGE)
        .body(bytes);
  }

  private static Refusal gone(Item item) {
    return Refusal.of(
        RefusalCode.NOT_FOUND,
        item.key().name(),
        "is not in the inbox any more, or is no image that can be shown.");
  }
}
