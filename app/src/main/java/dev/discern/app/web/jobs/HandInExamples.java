package dev.discern.app.web.jobs;

/** What /openapi.json shows of ways to hand photos in without their bytes. */
final class HandInExamples {
  static final String ADDRESSES = "{\"addresses\": [\"https://images.example.org/a.jpg\"]}";
  static final String UPLOADS = "{\"uploads\": [{\"name\": \"a.jpg\", \"bytes\": 80123}]}";
  static final String PREFIX = "{\"bucket\": \"photos\", \"prefix\": \"2026/11/\"}";

  private HandInExamples() {}
}
