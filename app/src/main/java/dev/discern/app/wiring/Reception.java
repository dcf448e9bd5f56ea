package dev.discern.app.wiring;

import dev.discern.app.address.HttpAddressReader;
import dev.discern.app.address.Patience;
import dev.discern.app.background.Pace;
import dev.discern.app.config.StorageSettings;
import dev.discern.app.web.handin.HandInPorts;
import dev.discern.serving.intake.BackPressure;
import dev.discern.serving.intake.BucketReader;
import dev.discern.serving.intake.Intake;
import dev.discern.serving.intake.Uploads;
import dev.discern.serving.ledger.job.Jobs;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;

/** The way in, put together: who is let in, and from where photos are taken. */
final class Reception implements AutoCloseable {
  /** A PUT may begin in an address's last second, and takes as long as it takes. */
  private static final Duration LAST_UPLOAD = Duration.ofMinutes(15);

  private final House house;
  private final Storage storage;
  private final Jobs jobs;
  private final BackPressure pressure;
  private final HttpAddressReader addresses;

  Reception(House house, Storage storage, Jobs jobs, Pace pace) {
    this.house = house;
    this.storage = storage;
    this.jobs = jobs;
    this.pressure =
        new BackPressure(
            storage.work(),
            pace::eachSecond,
            house.settings().worker().waitAtMost().time(),
            house.nanoTime());
    this.addresses =
        new HttpAddressReader(
            house.settings().addresses().rules(),
            house.limits(),
            Patience.DEFAULT,
            InetAddress::getAllByName,
            house.nanoTime());
  }

  BackPressure pressure() {
    return pressure;
  }

  Intake intake() {
    return new Intake(storage.inbox(), jobs, house.limits(), house.time(), new SecureRandom());
  }

  HandInPorts handIn() {
    StorageSettings terms = house.settings().storage();
    return new HandInPorts(
        intake(),
        addresses,
        new Uploads(
            storage.inbox(), jobs, house.limits(), terms.uploadWithin().time(), house.time()),
        new BucketReader(storage.store(), Set.copyOf(terms.readable()), house.limits()),
        terms.isEmbedded());
  }

  /** How long to wait for a photo that was announced; its address has lapsed by then. */
  Duration arrivesWithin() {
    return house.settings().storage().uploadWithin().time().plus(LAST_UPLOAD);
  }

  @Override
  public void close() {
    addresses.close();
  }
}
