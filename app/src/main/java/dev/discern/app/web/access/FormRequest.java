package dev.discern.app.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request with the fields of its form beside those of its address. */
final class FormRequest extends HttpServletRequestWrapper {
  private final Map<String, String[]> fields;

  FormRequest(HttpServletRequest request, Map<String, String[]> form) {
    super(request);
    Map<String, String[]> all = new LinkedHashMap<>(request.getParameterMap());
    all.putAll(form);
    this.fields = Collections.unmodifiableMap(all);
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = fields.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return fields;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(fields.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String[] values = fields.get(name);
    return values == null ? null : values.clone();
  }
}
