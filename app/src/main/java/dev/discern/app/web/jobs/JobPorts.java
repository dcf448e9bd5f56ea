package dev.discern.app.web.jobs;

import dev.discern.app.work.LivePipelines;
import dev.discern.serving.intake.BackPressure;
import dev.discern.serving.intake.Intake;
import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.job.Jobs;

/** What is behind jobs. */
public record JobPorts(
    Intake intake, Jobs jobs, History history, LivePipelines pipelines, BackPressure pressure) {}
