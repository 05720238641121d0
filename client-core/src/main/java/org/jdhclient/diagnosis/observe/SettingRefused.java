package org.jdhclient.diagnosis.observe;

/**
 * The kernel would not let this process set an address.
 *
 * @param standing as whom it runs, and what it lacks; half a sentence
 * @param remedy a sentence
 */
public record SettingRefused(String standing, String remedy) implements Observation {}
