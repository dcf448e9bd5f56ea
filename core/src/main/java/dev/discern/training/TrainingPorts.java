package dev.discern.training;

import dev.discern.inference.image.ImageDecoder;
import dev.discern.registry.ClassifierLoader;
import dev.discern.registry.ModelRegistry;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.dataset.Thumbnails;
import dev.discern.training.evaluation.ReportFormat;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What the learning line needs of the world.
 *
 * @param photos brings a photo's bytes
 * @param decoder the same that serves
 * @param loader the same that serves
 * @param thumbnails small pictures for the gallery that a model carries
 * @param registry where the model goes
 * @param reports how an evaluation is kept
 * @param time for the provenance
 * @param nanoTime a monotonic clock for speeds, such as {@code System::nanoTime}
 * @param program and its version, for the provenance
 */
public record TrainingPorts(
    PhotoReader photos,
    ImageDecoder decoder,
    ClassifierLoader loader,
    Thumbnails thumbnails,
    ModelRegistry registry,
    ReportFormat reports,
    InstantSource time,
    LongSupplier nanoTime,
    String program) {}
