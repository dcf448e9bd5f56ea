package dev.discern.app.mail;

import dev.discern.app.mail.Reasons.Reason;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Photo;
import dev.discern.serving.delivery.mail.Letter;
import dev.discern.serving.delivery.occasion.Occasion;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * Makes e-mails of letters: plain text and HTML with small pictures in it, the photos as they were
 * given attached. The Message-ID follows from the letter's id.
 */
public final class LetterWriter {
  private static final int MOST_NOTICES_NAMED = 50;

  private final Enclosures enclosures;
  private final LetterText text;
  private final LetterHtml html;
  private final InstantSource time;

  /**
   * @param paper what every letter is written on
   */
  public LetterWriter(Enclosures enclosures, Paper paper) {
    this.enclosures = enclosures;
    this.text = new LetterText(paper.links(), paper.zone());
    this.html = new LetterHtml(paper.links(), paper.zone());
    this.time = paper.time();
  }

  /**
   * What every letter is written on.
   *
   * @param zone in which times are told
   */
  public record Paper(Links links, java.time.ZoneId zone, InstantSource time) {}

  /** What of a letter has its photo in the inbox now. */
  Set<Occasion> there(Letter letter) {
    return enclosures.there(letter);
  }

  /** The whole message, ready to be sent or kept. */
  MimeMessage write(Letter letter, InternetAddress from, Session session)
      throws MessagingException {
    List<Enclosed> photos = enclosures.of(letter);
    MimeMessage message = new WithId(session, messageId(letter, from));
    message.setFrom(from);
    for (String to : letter.to()) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
    }
    message.setSubject(LetterWords.subject(letter.occasions()), "UTF-8");
    message.setSentDate(Date.from(time.instant()));
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday replies
    message.setHeader("X-Discern-Notices", notices(letter));
    message.setContent(content(photos));
    message.saveChanges();
    return message;
  }

  private MimeMultipart content(List<Enclosed> photos) throws MessagingException {
    MimeMultipart words = new MimeMultipart("alternative", text(photos), pictured(photos));
    List<MimeBodyPart> originals = originals(photos);
    if (originals.isEmpty()) {
      return words;
    }
    MimeMultipart all = new MimeMultipart("mixed", holding(words));
    for (BodyPart original : originals) {
      all.addBodyPart(original);
    }
    return all;
  }

  private MimeBodyPart text(List<Enclosed> photos) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text.of(photos), "UTF-8", "plain");
    return part;
  }

  private MimeBodyPart pictured(List<Enclosed> photos) throws MessagingException {
    MimeBodyPart page = new MimeBodyPart();
    page.setText(html.of(photos), "UTF-8", "html");
    MimeMultipart related = new MimeMultipart("related", page);
    for (int number = 1; number <= photos.size(); number++) {
      byte[] preview = photos.get(number - 1).preview();
      if (preview != null) {
        related.addBodyPart(inline(preview, "image/jpeg", LetterHtml.picture(number)));
      }
    }
    Reason reason = photos.get(0).reason();
    if (reason != null) {
      related.addBodyPart(inline(reason.picture(), "image/png", LetterHtml.WHY));
    }
    return related.getCount() == 1 ? page : holding(related);
  }

  private static MimeBodyPart inline(byte[] bytes, String type, String name)
      throws MessagingException {
    MimeBodyPart picture = part(bytes, type);
    picture.setContentID("<" + name + ">");
    picture.setDisposition(Part.INLINE);
    return picture;
  }

  private static List<MimeBodyPart> originals(List<Enclosed> photos) throws MessagingException {
    List<MimeBodyPart> parts = new ArrayList<>();
    for (Enclosed photo : photos) {
      Photo original = photo.original();
      if (original != null) {
        MimeBodyPart part = part(original.bytes(), ImageFormat.of(original).mediaType());
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(fileName(photo.occasion()));
        parts.add(part);
      }
    }
    return parts;
  }

  /** As it was given, but for what would make it a path. */
  private static String fileName(Occasion occasion) {
    return LetterLine.name(occasion).replaceAll("[/\\\\]", "_");
  }

  private static MimeBodyPart part(byte[] bytes, String type) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
    return part;
  }

  private static MimeBodyPart holding(MimeMultipart several) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(several);
    return part;
  }

  private static String notices(Letter letter) {
    return String.join(
        " ", letter.notices().subList(0, Math.min(MOST_NOTICES_NAMED, letter.notices().size())));
  }

  private static String messageId(Letter letter, InternetAddress from) {
    String address = from.getAddress();
    return "<%s@%s>".formatted(letter.id(), address.substring(address.lastIndexOf('@') + 1));
  }

  /** A message makes itself a new id whenever it is saved, unless it is stopped. */
  private static final class WithId extends MimeMessage {
    private final String id;

    WithId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
