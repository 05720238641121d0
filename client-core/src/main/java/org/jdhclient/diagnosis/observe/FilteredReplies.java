package org.jdhclient.diagnosis.observe;

/**
 * Replies to this client arrived at the interface and were dropped before a client could see them.
 *
 * @param count of them
 */
public record FilteredReplies(int count) implements Observation {}
