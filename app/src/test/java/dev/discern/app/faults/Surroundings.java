package dev.discern.app.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.discern.app.config.SettingsReader;
import dev.discern.app.wiring.House;
import dev.discern.aws.AwsAccess;
import dev.discern.aws.AwsCredentials;
import dev.discern.aws.objects.S3ObjectStore;
import dev.discern.aws.queue.S3Events;
import dev.discern.embedded.EmbeddedServers;
import dev.discern.embedded.EmbeddedTerms;
import dev.discern.testkit.TinyModels;
import dev.discern.testkit.server.PrivateMariaDb;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that a desk needs, each of which can go away and come back: a database, a store, a queue,
 * mail.
 */
final class Surroundings implements AutoCloseable {
  private static final String MAIL = ServerSetup.PROTOCOL_SMTP;

  final PrivateMariaDb database = PrivateMariaDb.start();
  final Gate objects;
  final Gate queues;
  final S3ObjectStore store;
  final Path home;
  final Path config;
  private final EmbeddedServers servers;
  private final int mailPort;
  private final Set<String> mails = new HashSet<>();
  private GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", MAIL));

  Surroundings(Path folder) throws IOException {
    servers =
        new EmbeddedServers(
            EmbeddedTerms.in(folder.resolve("storage"), "discern-work"),
            new S3Events(),
            InstantSource.system());
    objects = new Gate(servers.objects());
    queues = new Gate(servers.queue());
    store = new S3ObjectStore(AwsAccess.at(servers.objects(), credentials()));
    mail.start();
    mailPort = mail.getSmtp().getPort();
    home = Files.createDirectory(folder.resolve("home"));
    config = Files.writeString(folder.resolve("discern.yaml"), settings());
    house().models().adopt(TinyModels.colours().draft());
  }

  private AwsCredentials credentials() {
    return new AwsCredentials(servers.credentials().accessKey(), servers.credentials().secretKey());
  }

  /** The credentials as a process of this machine finds them. */
  List<String> options() {
    return List.of(
        "-Daws.accessKeyId=" + servers.credentials().accessKey(),
        "-Daws.secretAccessKey=" + servers.credentials().secretKey());
  }

  /** The house of these settings, in this process. */
  House house() {
    return new House(SettingsReader.ofProcess().read(config, home));
  }

  private String settings() {
    return """
        pipelines:
          desk:
            model: colours
            rules:
              - mail: {to: [buyer@example.org], attach: none}
                file: {bucket: sorted, key: "{label}/{name}"}
        storage: {region: us-east-1, objects: "%s", queues: "%s"}
        database: {url: "%s", user: root}
        mail: {host: 127.0.0.1, port: %d, encryption: none, from: discern@example.org}
        worker: {lease-for: 5s}
        """
        .formatted(objects.address(), queues.address(), database.url("discern"), mailPort);
  }

  void stopMail() throws MessagingException {
    collectMails();
    mail.stop();
  }

  void startMail() {
    mail = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", MAIL));
    mail.start();
  }

  /** The ids of all mails that ever came, each once. */
  Set<String> mails() {
    try {
      collectMails();
      return Set.copyOf(mails);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void collectMails() throws MessagingException {
    for (MimeMessage received : mail.getReceivedMessages()) {
      mails.add(received.getMessageID());
    }
  }

  @Override
  public void close() throws IOException {
    mail.stop();
    store.close();
    objects.close();
    queues.close();
    servers.close();
    database.close();
  }
}
