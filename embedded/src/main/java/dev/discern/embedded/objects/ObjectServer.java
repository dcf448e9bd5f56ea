package dev.discern.embedded.objects;

import java.io.IOException;
import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;

/** The S3 API on 127.0.0.1. */
public final class ObjectServer implements AutoCloseable {
  private static final String HOST = "http://127.0.0.1:";
  private static final int THREADS = 64;

  private final S3Proxy server;

  private ObjectServer(S3Proxy server) {
    this.server = server;
  }

  /**
   * Starts it; it answers when this returns.
   *
   * @param port 0 for any that is free
   * @throws IOException when the port is taken
   */
  public static ObjectServer start(BlobStore store, int port, String accessKey, String secretKey)
      throws IOException {
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create(HOST + port))
            .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
            .jettyMaxThreads(THREADS)
            .ignoreUnknownHeaders(true)
            .build();
    try {
      server.start();
    } catch (Exception e) {
      throw new IOException("The object store cannot listen on port " + port, e);
    }
    return new ObjectServer(server);
  }

  public URI endpoint() {
    return URI.create(HOST + server.getPort());
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }
}
