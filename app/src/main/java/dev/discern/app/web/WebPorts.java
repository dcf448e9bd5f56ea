package dev.discern.app.web;

import dev.discern.app.models.LiveModels;
import dev.discern.app.web.desk.DeskPorts;
import dev.discern.app.web.jobs.JobPorts;
import dev.discern.inference.image.ImageLimits;
import dev.discern.registry.ModelRegistry;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is behind the web server. All of it stays the caller's: nothing is closed with the server.
 *
 * @param nanoTime a monotonic clock, such as {@code System::nanoTime}
 * @param jobs what is behind jobs; null for a server that only answers at once
 * @param desk what is behind the pages of jobs and history; null where there are none
 */
public record WebPorts(
    ModelRegistry registry,
    LiveModels models,
    ImageLimits limits,
    LongSupplier nanoTime,
    @Nullable JobPorts jobs,
    @Nullable DeskPorts desk) {}
