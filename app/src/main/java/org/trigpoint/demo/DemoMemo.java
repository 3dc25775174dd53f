package org.trigpoint.demo;

/**
 * A note on a coded passage.
 *
 * @param coding key of the coding whose passage it stands on
 * @param author sign-in name
 * @param words the note
 */
public record DemoMemo(String coding, String author, String words) {}
