package org.jdhclient.report;

import java.util.Optional;

/**
 * What came in an attempt and was not used, by the reason why, in words.
 *
 * @param all empty if nothing came
 * @param faulty those of them that may well have been meant as the answer that was awaited
 */
public record Unused(Optional<String> all, Optional<String> faulty) {}
