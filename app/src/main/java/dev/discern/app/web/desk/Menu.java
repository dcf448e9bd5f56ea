package dev.discern.app.web.desk;

import org.springframework.beans.factory.ObjectProvider;

/** What there is to go to from every page. */
public final class Menu {
  private final boolean desk;

  public Menu(ObjectProvider<DeskPorts> desk) {
    this.desk = desk.getIfAvailable() != null;
  }

  /** Whether photos are kept here, with jobs and a history. */
  public boolean isDesk() {
    return desk;
  }
}
