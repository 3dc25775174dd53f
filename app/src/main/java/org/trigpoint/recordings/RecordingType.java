package org.trigpoint.recordings;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of recording that are taken, by what is in them; what a file is called plays no part. */
public enum RecordingType {
    /** MPEG audio layer 3. */
    MP3("audio/mpeg", "MP3"),
    /** AAC or Apple lossless in an MPEG-4 file that says that it is audio. */
    M4A("audio/mp4", "M4A"),
    /** AAC in a bare stream. */
    AAC("audio/aac", "AAC"),
    /** Waves in a RIFF file. */
    WAV("audio/wav", "WAV"),
    /** Opus, Vorbis or Speex in an Ogg file. */
    OGG("audio/ogg", "Ogg"),
    /** WebM without pictures. */
    WEBM_SOUND("audio/webm", "WebM"),
    /** WebM with pictures. */
    WEBM("video/webm", "WebM"),
    /** MPEG-4, with pictures or without. */
    MP4("video/mp4", "MP4");

    /** How many bytes from the beginning are enough to tell. */
    static final int HEAD = 64 * 1024;

    private final String mediaType;
    private final String label;

    RecordingType(String mediaType, String label) {
        this.mediaType = mediaType;
        this.label = label;
    }

    /**
     * What browsers call it.
     *
     * @return such as {@code audio/mpeg}
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * What people call it.
     *
     * @return such as {@code MP3}
     */
    public String label() {
        return label;
    }

    /**
     * Whether it may have pictures.
     *
     * @return false for what is sound alone
     */
    public boolean isVideo() {
        return mediaType.startsWith("video/");
    }

    /** The kind that is stored under a media type. */
    static RecordingType of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** The kind of a recording that begins with these bytes; empty when it is none of those taken. */
    static Optional<RecordingType> beginningWith(byte[] head) {
        return Beginning.kind(head);
    }
}
