package dev.discern.app.faults;

import dev.discern.app.work.WorkerLog;
import dev.discern.app.work.WorkerRole;
import dev.discern.aws.AwsAccess;
import dev.discern.aws.AwsCredentials;
import dev.discern.aws.objects.S3ObjectStore;
import dev.discern.aws.queue.S3Events;
import dev.discern.aws.queue.SqsQueues;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.engine.onnx.OnnxClassifierLoader;
import dev.discern.engine.packages.PackageFolder;
import dev.discern.engine.results.JsonResults;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.SizePlan;
import dev.discern.inference.model.Gallery;
import dev.discern.registry.ModelPackage;
import dev.discern.serving.ledger.result.ModelFacts;
import dev.discern.serving.queue.Heartbeat;
import dev.discern.serving.worker.Crew;
import dev.discern.serving.worker.InHand;
import dev.discern.serving.worker.Leaving;
import dev.discern.serving.worker.Patience;
import dev.discern.serving.worker.PipelineModels;
import dev.discern.serving.worker.Places;
import dev.discern.serving.worker.Workbench;
import dev.discern.serving.worker.Worker;
import java.awt.Color;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;

/** A worker's process as it is, but for its decoder, which never comes back from one photo. */
final class HangingWorker {
  static final String HANGS = "hangs.png";
  private static final Duration LEASE = Duration.ofSeconds(3);
  private static final Duration PHOTO_WITHIN = Duration.ofSeconds(5);

  private HangingWorker() {}

  /**
   * @param arguments the addresses of store and queue, a key and its secret, and a model's folder
   */
  public static void main(String[] arguments) throws InterruptedException {
    AwsCredentials credentials = new AwsCredentials(arguments[2], arguments[3]);
    S3ObjectStore store = new S3ObjectStore(AwsAccess.at(URI.create(arguments[0]), credentials));
    SqsQueues queues = new SqsQueues(AwsAccess.at(URI.create(arguments[1]), credentials));
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    WorkerLog log = new WorkerLog();
    Leaving leaving = new Leaving();
    InHand inHand = new InHand(System::nanoTime);
    Patience patience = new Patience(leaving, HangingWorker::pause, log);
    SqsQueues.Opened work = queues.open("work", 3);
    Workbench bench =
        new Workbench(
            new Places("w", "inbox", "results", 1_000_000, 3, Duration.ofSeconds(1)),
            store,
            pipeline -> new Lent(model(Path.of(arguments[4]))),
            new JsonResults(),
            patience,
            InstantSource.system(),
            inHand,
            log);
    Worker worker =
        new Worker(
            new Heartbeat(work.work(), LEASE, clock, log),
            new S3Events(),
            bench,
            queues.open("results", 3).work(),
            patience,
            log);
    warm(Path.of(arguments[4]));
    Crew.Terms terms = new Crew.Terms(1, 10, Duration.ofSeconds(1), PHOTO_WITHIN);
    Crew crew = new Crew(worker, leaving, patience, terms, WorkerRole::die);
    boolean finished = new WorkerRole(crew, inHand, clock, Duration.ofSeconds(1)).run(System.in);
    System.exit(finished ? 0 : 5);
  }

  /**
   * Unpacking and loading the native library takes seconds, which are none of the first photo's.
   */
  private static void warm(Path folder) {
    try (ImageClassifier warm = model(folder)) {
      warm.classify(new Photo("warm.png", Photos.of(Color.GREEN)));
    }
  }

  private static ImageClassifier model(Path folder) {
    ModelPackage model = PackageFolder.read("colours", folder);
    return new ImageClassifier(
        new Hanging(new StandardImageDecoder(ImageLimits.DEFAULT)),
        new OnnxClassifierLoader().load(model),
        Gallery.EMPTY,
        System::nanoTime);
  }

  private static boolean pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
    return true;
  }

  private record Lent(ImageClassifier classifier) implements PipelineModels.Lent {
    @Override
    public ModelFacts facts() {
      return new ModelFacts(
          "colours", 1, classifier.model().decision(), classifier.model().provenance());
    }

    @Override
    public void close() {
      classifier.close();
    }
  }

  private record Hanging(ImageDecoder decoder) implements ImageDecoder {
    @Override
    public DecodedImage decode(Photo photo, SizePlan plan) {
      if (photo.name().equals(HANGS)) {
        forEver();
      }
      return decoder.decode(photo, plan);
    }

    @Override
    public ImageFacts inspect(Photo photo) {
      return decoder.inspect(photo);
    }

    private static void forEver() {
      CountDownLatch never = new CountDownLatch(1);
      while (never.getCount() > 0) {
        LockSupport.park();
      }
    }
  }
}
