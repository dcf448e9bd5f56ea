package dev.discern.testkit.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A mail as its receiver opens it: its leaves, in their order. */
public final class OpenedMail {
  private final List<Part> leaves = new ArrayList<>();

  public OpenedMail(Part mail) throws MessagingException, IOException {
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
  public String text() throws MessagingException, IOException {
    return content("text/plain").replace("\r\n", "\n");
  }

  public String html() throws MessagingException, IOException {
    return content("text/html");
  }

  private String content(String type) throws MessagingException, IOException {
    for (Part leaf : leaves) {
      if (leaf.isMimeType(type) && leaf.getFileName() == null) {
        return (String) leaf.getContent();
      }
    }
    throw new AssertionError("no " + type);
  }

  /** What is inline, or attached. */
  public List<Part> with(String disposition) throws MessagingException {
    List<Part> found = new ArrayList<>();
    for (Part leaf : leaves) {
      if (disposition.equals(leaf.getDisposition())) {
        found.add(leaf);
      }
    }
    return found;
  }

  /** The bytes of what is attached under this name. */
  public byte[] attachment(String name) throws MessagingException, IOException {
    for (Part leaf : with(Part.ATTACHMENT)) {
      if (name.equals(leaf.getFileName())) {
        return leaf.getInputStream().readAllBytes();
      }
    }
    throw new AssertionError("no attachment " + name);
  }
}
