package dev.discern.app.web.jobs;

import dev.discern.app.access.trail.Trail;
import dev.discern.app.web.handin.HandInPorts;
import dev.discern.app.work.LivePipelines;
import dev.discern.serving.intake.BackPressure;
import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.job.Jobs;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * What is behind jobs.
 *
 * @param meters what goes on behind the page, in figures
 */
public record JobPorts(
    HandInPorts handIn,
    Jobs jobs,
    History history,
    LivePipelines pipelines,
    BackPressure pressure,
    MeterBinder meters,
    Trail trail) {}
