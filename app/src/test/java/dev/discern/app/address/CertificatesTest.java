package dev.discern.app.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.discern.inference.image.ImageLimits;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CertificatesTest {
  private static final String PASSWORD = "changeit";

  @TempDir Path folder;

  @Test
  void a_server_whose_certificate_nobody_vouches_for_is_not_asked() throws Exception {
    HttpsServer https =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    try (PhotoServer server = new PhotoServer(https);
        HttpAddressReader reader = reader(server.place(), Duration.ofSeconds(30))) {
      server.serve("/", new byte[] {1});

      assertThatThrownBy(() -> reader.read("https://" + server.place() + "/a.jpg"))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.ADDRESS_UNREACHABLE))
          .hasMessageEndingWith(
              "cannot be fetched safely: the certificate is not one of 127.0.0.1 that is trusted"
                  + " here.");
      assertThat(server.asked).isEmpty();
    }
  }

  @Test
  void a_server_that_speaks_no_tls_is_not_asked() throws Exception {
    try (PhotoServer server = new PhotoServer();
        HttpAddressReader reader = reader(server.place(), Duration.ofSeconds(2))) {
      assertThatThrownBy(() -> reader.read("https://" + server.place() + "/a.jpg"))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("does not answer in time");
      assertThat(server.asked).isEmpty();
    }
  }

  private static HttpAddressReader reader(String place, Duration silence) {
    return new HttpAddressReader(
        new AddressRules(List.of(), false, Set.of(place)),
        ImageLimits.DEFAULT,
        new Patience(silence, silence, Duration.ofSeconds(30)),
        InetAddress::getAllByName,
        System::nanoTime);
  }

  private SSLContext selfSigned() throws Exception {
    Path file = folder.resolve("keys.p12");
    int ended =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "desk",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start()
            .waitFor();
    assertThat(ended).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }
}
