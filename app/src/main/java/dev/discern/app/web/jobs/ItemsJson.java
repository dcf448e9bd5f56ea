package dev.discern.app.web.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a job's photos, in their order.
 *
 * @param next for {@code ?after=}; left out on the last page
 */
record ItemsJson(
    List<ItemJson> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}
