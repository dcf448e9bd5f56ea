package dev.discern.app.mail;

import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.forgetting.Remains;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.notice.Notice;
import java.util.List;
import java.util.stream.Stream;

/** Letters about a photo that are kept because no mail server is configured. */
public final class KeptMails implements Remains {
  private final MailFolder folder;

  public KeptMails(MailFolder folder) {
    this.folder = folder;
  }

  @Override
  public void remove(Item item, List<Notice> notices) {
    notices.stream()
        .filter(notice -> notice.what().kind().equals(Order.Mail.KIND))
        .flatMap(KeptMails::outcomes)
        .forEach(folder::remove);
  }

  /** Also of a letter that is kept, or half written, of which the ledger has not heard yet. */
  private static Stream<String> outcomes(Notice notice) {
    return Stream.concat(
        Stream.of(MailFolder.outcome(notice.what().id())), Stream.ofNullable(notice.outcome()));
  }
}
