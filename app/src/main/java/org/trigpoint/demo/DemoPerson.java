package org.trigpoint.demo;

/**
 * A member of the demo study who signs in; invented.
 *
 * @param signIn name to sign in with
 * @param name as shown to colleagues
 * @param role {@code lead}, {@code researcher}, {@code observer}, {@code systemic-practitioner}, {@code team-lead},
 *     {@code blinded-analyst} or {@code data-steward}
 * @param site code of the only site this person may see, empty where the role is not bound to one
 */
public record DemoPerson(String signIn, String name, String role, String site) {}
