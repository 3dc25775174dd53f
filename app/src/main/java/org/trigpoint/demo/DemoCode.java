package org.trigpoint.demo;

/**
 * A code of the demo analysis.
 *
 * @param key short and stable, unique in the analysis
 * @param name as the tree shows it
 * @param parent key of the code above, empty at the top
 * @param colour 0 to 11
 * @param description what it holds
 */
public record DemoCode(String key, String name, String parent, int colour, String description) {}
