package org.trigpoint.exchange;

/** A codebook as a file, whole. */
public final class CodebookFile {

    private final String name;
    private final String mediaType;
    private final byte[] content;

    CodebookFile(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    /**
     * What it is called.
     *
     * @return such as {@code codebook-reflexive-2026-11-21.docx}
     */
    public String name() {
        return name;
    }

    /**
     * As browsers know it.
     *
     * @return a media type
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * All of it.
     *
     * @return a copy
     */
    public byte[] content() {
        return content.clone();
    }
}
