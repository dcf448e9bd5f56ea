package dev.discern.embedded.queue;

import java.nio.file.Path;
import org.elasticmq.persistence.sql.DB;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import scalikejdbc.ConnectionPool;

/**
 * The H2 file behind the queue. ElasticMQ sets its one pool of connections for all of a JVM and
 * only once: here it is set anew with each start.
 */
record MessageDatabase(SqlQueuePersistenceConfig config, String address) implements AutoCloseable {
  private static final String DRIVER = "org.h2.Driver";
  private static final String USER = "sa";

  /**
   * Without WRITE_DELAY=0, H2 loses the last commits when the process is killed; who compacts the
   * file also forces it to the disk, so that old pieces are needed for less than H2's 45 s.
   */
  private static final String OPTIONS =
      ";WRITE_DELAY=0;RETENTION_TIME=10000;DB_CLOSE_ON_EXIT=FALSE";

  static MessageDatabase open(Path file) {
    String address = "jdbc:h2:" + file.toAbsolutePath() + OPTIONS;
    SqlQueuePersistenceConfig config =
        new SqlQueuePersistenceConfig(true, DRIVER, address, USER, "", false);
    new DB(config);
    ConnectionPool.singleton(
        address,
        USER,
        "",
        ConnectionPool.singleton$default$4(),
        ConnectionPool.singleton$default$5(address, USER, "", null));
    return new MessageDatabase(config, address);
  }

  @Override
  public void close() {
    ConnectionPool.closeAll();
  }
}
