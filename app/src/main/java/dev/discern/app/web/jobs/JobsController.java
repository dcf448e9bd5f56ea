package dev.discern.app.web.jobs;

import dev.discern.app.access.Door;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.refusal.Vocabulary;
import dev.discern.serving.ledger.item.ItemState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The routes of jobs. */
@RestController
@Tag(name = "jobs", description = "Many photos, answered one after another")
final class JobsController {
  private static final int MOST = 1_000;

  private static final Vocabulary<ItemState> STATES =
      Vocabulary.of(ItemState.values(), ItemState::word);

  private final JobRequests requests;
  private final LiveJobs live;
  private final Door door;

  JobsController(JobRequests requests, LiveJobs live, Door door) {
    this.requests = requests;
    this.live = live;
    this.door = door;
  }

  @Operation(
      operationId = "openJob",
      summary = "Hand in photos",
      description =
          "Multipart with one photo a part, one photo as the body, JSON that says where the photos"
              + " are or that they will be uploaded, or no body for a job that is filled later. Photos"
              + " that are not announced only are stored before the answer comes; of those that are,"
              + " the answer has in uploads where to PUT each, with which headers and until when. A"
              + " request that is repeated with the same Idempotency-Key within 24 hours finds the"
              + " same job, and stores nothing twice.",
      requestBody =
          @RequestBody(
              content = {
                @Content(
                    mediaType = "multipart/form-data",
                    schema = @Schema(type = "object", description = "Photos, one a part")),
                @Content(
                    mediaType = "application/json",
                    schema = @Schema(type = "object"),
                    examples = {
                      @ExampleObject(name = "by address", value = HandInExamples.ADDRESSES),
                      @ExampleObject(name = "to be uploaded", value = HandInExamples.UPLOADS),
                      @ExampleObject(name = "in a bucket", value = HandInExamples.PREFIX)
                    })
              }))
  @PostMapping(path = "/v1/jobs", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<JobJson> open(
      @Parameter(description = "A pipeline, or a live model", example = "fruits")
          @RequestParam("pipeline")
          String pipeline,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Parameter(hidden = true) HttpServletRequest request) {
    JobJson job = requests.open(pipeline, key, Caller.of(request), request);
    return ResponseEntity.accepted().location(URI.create("/v1/jobs/" + job.id())).body(job);
  }

  @Operation(
      operationId = "addPhotos",
      summary = "Hand in more photos of a job",
      description = "In the same ways as a job is opened.")
  @PostMapping(path = "/v1/jobs/{id}/photos", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<JobJson> add(
      @PathVariable("id") String id,
      @Parameter(
              description =
                  "The number of the first photo of this request. The same photo under its number"
                      + " again stores nothing, so a request that broke off can be repeated")
          @RequestParam("from")
          int from,
      @Parameter(hidden = true) HttpServletRequest request) {
    if (from < 1) {
      throw Refusal.of(
          RefusalCode.REQUEST_INVALID, "from=" + from, "is no photo's number: count from 1.");
    }
    return ResponseEntity.accepted().body(requests.add(id, from, Caller.of(request), request));
  }

  @Operation(operationId = "job", summary = "How a job goes")
  @GetMapping(path = "/v1/jobs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  JobJson look(
      @PathVariable("id") String id, @Parameter(hidden = true) HttpServletRequest request) {
    return requests.look(id, Caller.of(request));
  }

  @Operation(operationId = "jobItems", summary = "A job's photos and their answers, in pages")
  @GetMapping(path = "/v1/jobs/{id}/items", produces = MediaType.APPLICATION_JSON_VALUE)
  ItemsJson items(
      @PathVariable("id") String id,
      @RequestParam(name = "state", required = false) @Nullable String state,
      @RequestParam(name = "after", required = false) @Nullable String after,
      @RequestParam(name = "max", defaultValue = "100") int max,
      @Parameter(hidden = true) HttpServletRequest request) {
    if (max < 1 || max > MOST) {
      throw Refusal.of(
          RefusalCode.REQUEST_INVALID, "max=" + max, "is not within 1 to %d.".formatted(MOST));
    }
    return requests.items(id, state == null ? null : state(state), after, max, Caller.of(request));
  }

  @Operation(
      operationId = "jobEvents",
      summary = "A job, live",
      description =
          "Server-sent events: 'job' whenever its counts change, until it is over; a comment"
              + " when nothing has been said for 15 s.")
  @GetMapping(path = "/v1/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(
      @PathVariable("id") String id, @Parameter(hidden = true) HttpServletRequest request) {
    Caller caller = Caller.of(request);
    requests.look(id, caller);
    return live.follow(id, () -> door.entrance().again(caller.visitor()).isPresent());
  }

  @Operation(operationId = "cancelJob", summary = "Cancel what has not been begun")
  @DeleteMapping(path = "/v1/jobs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  JobJson cancel(
      @PathVariable("id") String id, @Parameter(hidden = true) HttpServletRequest request) {
    return requests.cancel(id, Caller.of(request));
  }

  @Operation(operationId = "redriveJob", summary = "Try again what was set aside")
  @PostMapping(path = "/v1/jobs/{id}/redrive", produces = MediaType.APPLICATION_JSON_VALUE)
  JobJson redrive(
      @PathVariable("id") String id, @Parameter(hidden = true) HttpServletRequest request) {
    return requests.redrive(id, Caller.of(request));
  }

  private static ItemState state(String word) {
    return STATES
        .find(word)
        .orElseThrow(
            () ->
                Refusal.of(
                    RefusalCode.REQUEST_INVALID,
                    "state=" + word,
                    "is no state." + STATES.hint(word)));
  }
}
