package dev.discern.app.web.handin;

import dev.discern.serving.intake.AddressReader;
import dev.discern.serving.intake.BucketReader;
import dev.discern.serving.intake.Intake;
import dev.discern.serving.intake.Uploads;

/**
 * What is behind handing in.
 *
 * @param onThisMachineOnly whether presigned addresses lead nowhere from other machines
 */
public record HandInPorts(
    Intake intake,
    AddressReader addresses,
    Uploads uploads,
    BucketReader buckets,
    boolean onThisMachineOnly) {}
