package dev.discern.app.web.forget;

import dev.discern.app.access.Visitor;
import dev.discern.app.web.access.VisitorAttribute;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The routes of forgetting. */
@RestController
@Tag(name = "jobs", description = "Many photos, answered one after another")
final class ForgetController {
  private final ForgetRequests requests;

  ForgetController(ForgetRequests requests) {
    this.requests = requests;
  }

  @Operation(
      operationId = "forgetPhoto",
      summary = "Forget a photo",
      description =
          "Deletes the photo, its results, its filed copies and what the ledger says of it; a"
              + " tombstone stays. Who handed it in may, and admins.")
  @DeleteMapping("/v1/items/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void photo(
      @PathVariable("id") String id,
      @Parameter(hidden = true) @RequestAttribute(VisitorAttribute.NAME) Visitor visitor,
      @Parameter(hidden = true) HttpServletRequest request) {
    requests.photo(id, visitor, request.getRemoteAddr());
  }

  @Operation(
      operationId = "forgetPhotos",
      summary = "Forget the photos of a job",
      description = "Cancels the job and forgets 50 photos a request; 'next' goes into 'after'.")
  @DeleteMapping(path = "/v1/jobs/{id}/photos", produces = MediaType.APPLICATION_JSON_VALUE)
  ForgottenJson photos(
      @PathVariable("id") String id,
      @RequestParam(name = "after", required = false) @Nullable String after,
      @Parameter(hidden = true) @RequestAttribute(VisitorAttribute.NAME) Visitor visitor,
      @Parameter(hidden = true) HttpServletRequest request) {
    return requests.photosOf(id, after, visitor, request.getRemoteAddr());
  }
}
