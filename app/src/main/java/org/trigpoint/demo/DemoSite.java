package org.trigpoint.demo;

/**
 * A local authority of the demo study; invented.
 *
 * @param code {@code LA01} to {@code LA12}
 * @param name what people call it
 * @param arm {@code intervention} or {@code control}
 * @param structure kind of authority, for instance {@code county}
 * @param withdrawn true where it left before baseline, so that nothing was collected there
 */
public record DemoSite(String code, String name, String arm, String structure, boolean withdrawn) {}
