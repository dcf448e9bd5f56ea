package dev.discern.examples.desk;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A mail as its receiver opens it. */
final class OpenedMail {
  private final List<Part> leaves = new ArrayList<>();

  OpenedMail(Part mail) throws MessagingException, IOException {
    open(mail);
  }

  private void open(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        open(several.getBodyPart(i));
      }
    } else {
      leaves.add(part);
    }
  }

  /** What a reader without HTML sees. */
  String text() throws MessagingException, IOException {
    for (Part leaf : leaves) {
      if (leaf.isMimeType("text/plain")) {
        return ((String) leaf.getContent()).replace("\r\n", "\n");
      }
    }
    throw new AssertionError("no text");
  }

  byte[] attachment(String name) throws MessagingException, IOException {
    for (Part leaf : leaves) {
      if (Part.ATTACHMENT.equals(leaf.getDisposition()) && name.equals(leaf.getFileName())) {
        return leaf.getInputStream().readAllBytes();
      }
    }
    throw new AssertionError("no attachment " + name);
  }
}
