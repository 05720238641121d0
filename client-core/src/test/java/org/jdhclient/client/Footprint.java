package org.jdhclient.client;

import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many octets an object takes up with all it refers to: counted by walking through it, so that
 * neither the heap nor its collector has a say. Sizes are those of a 64-bit machine, rounded up.
 */
final class Footprint {
  private static final int OBJECT = 16;
  private static final int FIELD = 8;

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> open = new ArrayDeque<>();
  private long octets;

  private Footprint() {}

  static long of(Object root) {
    var footprint = new Footprint();
    footprint.refersTo(root);
    while (!footprint.open.isEmpty()) {
      footprint.take(footprint.open.pop());
    }
    return footprint.octets;
  }

  private void refersTo(Object object) {
    octets += FIELD;
    if (object != null && seen.add(object)) {
      open.push(object);
    }
  }

  private void take(Object object) {
    octets += OBJECT;
    if (object instanceof Collection<?> elements) {
      elements.forEach(this::refersTo);
    } else if (object instanceof Map<?, ?> map) {
      map.keySet().forEach(this::refersTo);
      map.values().forEach(this::refersTo);
    } else if (object instanceof Optional<?> optional) {
      refersTo(optional.orElse(null));
    } else if (object instanceof CharSequence text) {
      octets += OBJECT + FIELD + text.length();
    } else if (object.getClass().isArray()) {
      octets += (long) FIELD * Array.getLength(object);
    } else if (object instanceof Number) {
      octets += FIELD;
    } else if (object.getClass().getName().startsWith("org.jdhclient.")) {
      takeFields(object, object.getClass());
    } else {
      throw new IllegalArgumentException("how large is " + object.getClass() + "?");
    }
  }

  private void takeFields(Object object, Class<?> type) {
    for (var field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        continue;
      }
      if (field.getType().isPrimitive()) {
        octets += FIELD;
      } else {
        field.setAccessible(true);
        try {
          refersTo(field.get(object));
        } catch (IllegalAccessException e) {
          throw new AssertionError(e);
        }
      }
    }
  }
}
