package dev.discern.app.web.page;

import dev.discern.training.evaluation.page.PageStyle;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The colours, and the style of curves and matrices, which come with their drawing. */
@RestController
final class FiguresStyle {
  @GetMapping("/static/figures.css")
  ResponseEntity<String> show() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
        .cacheControl(CacheControl.noCache())
        .body(PageStyle.colours() + PageStyle.figures());
  }
}
