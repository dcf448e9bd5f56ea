package dev.discern.app.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A message as its receiver finds it: its leaves, in their order. */
final class Opened {
  private final List<Part> leaves = new ArrayList<>();

  Opened(Message message) throws MessagingException, IOException {
    open(message);
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

  String text() throws MessagingException, IOException {
    return content("text/plain").replace("\r\n", "\n");
  }

  String html() throws MessagingException, IOException {
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

  List<Part> with(String disposition) throws MessagingException {
    List<Part> found = new ArrayList<>();
    for (Part leaf : leaves) {
      if (disposition.equals(leaf.getDisposition())) {
        found.add(leaf);
      }
    }
    return found;
  }
}
