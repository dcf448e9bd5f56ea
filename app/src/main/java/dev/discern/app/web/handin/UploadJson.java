package dev.discern.app.web.handin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.discern.objects.PresignedPut;
import dev.discern.serving.intake.Upload;
import dev.discern.serving.ledger.item.Item;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an announced photo is put.
 *
 * @param number its place in the job, from 1
 * @param state {@code received} while it is awaited
 * @param reason why it was refused
 * @param put the address of one PUT without credentials; left out when no photo is awaited
 * @param headers that the PUT must have, beside Content-Length
 * @param until when the address runs out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UploadJson(
    int number,
    String name,
    String state,
    @Nullable String reason,
    @Nullable URI put,
    @Nullable Map<String, String> headers,
    @Nullable Instant until) {
  static UploadJson of(Item item, Optional<Upload> upload) {
    Optional<PresignedPut> put = upload.map(Upload::put);
    return new UploadJson(
        item.key().number(),
        item.key().name(),
        item.state().word(),
        item.reason(),
        put.map(PresignedPut::address).orElse(null),
        put.map(PresignedPut::headers).orElse(null),
        upload.map(Upload::until).orElse(null));
  }
}
