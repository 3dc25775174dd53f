package org.trigpoint.demo;

/**
 * Somebody who spoke or wrote in the demo study; invented.
 *
 * @param key {@code P01} and on, unique in the pack
 * @param pseudonym unique in the pack, and the label of this person's turns in transcripts
 * @param role {@code keyworker}, {@code systemic-practitioner}, {@code senior-staff}, {@code parent} or {@code child}
 * @param site code of the site
 */
public record DemoParticipant(String key, String pseudonym, String role, String site) {}
