package dev.discern.embedded.queue;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.collection.immutable.List$;

/** The SQS API on 127.0.0.1. */
public final class QueueServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofMinutes(5); // for a restore of many messages

  private final ActorSystem actors;
  private final MessageDatabase database;
  private final SQSRestServer server;
  private final int port;

  private QueueServer(
      ActorSystem actors, MessageDatabase database, SQSRestServer server, int port) {
    this.actors = actors;
    this.database = database;
    this.server = server;
    this.port = port;
  }

  /**
   * Starts it; when this returns it answers, and every message is there that was acknowledged.
   *
   * @param file of the database, without its ending
   * @param port 0 for any that is free
   * @throws IOException when the port is taken or the messages cannot be read
   */
  public static QueueServer start(Path file, int port) throws IOException {
    MessageDatabase database = MessageDatabase.open(file);
    ActorSystem actors =
        ActorSystem.create(
            "discern-queue",
            ConfigFactory.parseString(SETTINGS).withFallback(ConfigFactory.load()));
    try {
      ActorRef keeper =
          actors.actorOf(
              Props.create(
                  SqlQueuePersistenceActor.class, database.config(), List$.MODULE$.empty()));
      ActorRef manager =
          actors.actorOf(
              Props.create(
                  QueueManagerActor.class,
                  new NowProvider(),
                  StrictSQSLimits$.MODULE$,
                  Option.apply(keeper)));
      restore(keeper, manager);
      SQSRestServer server = listen(actors, manager, keeper, port);
      int bound = server.waitUntilStarted().localAddress().getPort();
      return new QueueServer(actors, database, server, bound);
    } catch (RuntimeException e) {
      stop(actors, database);
      throw new IOException("The queue cannot be started on port " + port, e);
    }
  }

  /** A write that fails (a full disk) fails that message; the actor must not forget its queues. */
  private static final String SETTINGS =
      """
      pekko.loglevel = WARNING
      pekko.daemonic = on
      pekko.jvm-exit-on-fatal-error = off
      pekko.actor.guardian-supervisor-strategy = "%s"
      """
          .formatted(GoOn.class.getName());

  private static void restore(ActorRef keeper, ActorRef manager) {
    Object result =
        Patterns.ask(keeper, new QueueEvent.Restore(manager), PATIENCE)
            .toCompletableFuture()
            .join();
    if (result instanceof scala.util.Left<?, ?> errors) {
      throw new IllegalStateException("Messages cannot be restored: " + errors.value());
    }
  }

  private static SQSRestServer listen(
      ActorSystem actors, ActorRef manager, ActorRef keeper, int port) {
    return SQSRestServerBuilder.withActorSystem(actors)
        .withQueueManagerActor(manager)
        .withQueueEventListener(keeper)
        .withInterface(HOST)
        .withPort(port)
        .start();
  }

  public URI endpoint() {
    return URI.create("http://" + HOST + ":" + port);
  }

  /** The JDBC address of the H2 file with the messages, for user {@code sa} of this process. */
  public String messages() {
    return database.address();
  }

  @Override
  public void close() {
    server.stopAndWait();
    stop(actors, database);
  }

  private static void stop(ActorSystem actors, MessageDatabase database) {
    actors.terminate();
    try {
      actors.getWhenTerminated().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new IllegalStateException("The queue did not stop within 30 s", e);
    } finally {
      database.close();
    }
  }
}
