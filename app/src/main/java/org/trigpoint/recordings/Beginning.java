package org.trigpoint.recordings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Optional;

/** Tells recordings by their first bytes. */
final class Beginning {

    /** The brands of MPEG-4 files that are not sound by their own word; telephones record as 3GP, which is the same within. */
    private static final List<String> MPEG4 = List.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso8", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash",
            "3gp4", "3gp5", "3gp6");

    private static final int[] LAYER_3_KBPS = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] LAYER_3_KBPS_LOW = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] HERTZ = {44_100, 48_000, 32_000, 0};

    private final byte[] head;
    private final String text;

    private Beginning(byte[] head) {
        this.head = head;
        this.text = new String(head, ISO_8859_1);
    }

    static Optional<RecordingType> kind(byte[] head) {
        Beginning beginning = new Beginning(head);
        if (beginning.has(0, "RIFF") && beginning.has(8, "WAVE")) {
            return Optional.of(RecordingType.WAV);
        }
        if (beginning.has(0, "OggS")) {
            return beginning.ogg();
        }
        if (beginning.has(0, "\u001aE\u00df\u00a3")) {
            return beginning.webm();
        }
        if (beginning.has(4, "ftyp")) {
            return beginning.mpeg4();
        }
        return beginning.stream();
    }

    private boolean has(int at, String word) {
        return text.startsWith(word, at);
    }

    private Optional<RecordingType> ogg() {
        String firstPage = text.substring(0, Math.min(text.length(), 128));
        boolean sound =
                firstPage.contains("OpusHead") || firstPage.contains("\u0001vorbis") || firstPage.contains("Speex   ");
        return sound ? Optional.of(RecordingType.OGG) : Optional.empty();
    }

    private Optional<RecordingType> webm() {
        if (!text.substring(0, Math.min(text.length(), 128)).contains("webm")) {
            return Optional.empty();
        }
        boolean pictures = text.contains("V_VP8") || text.contains("V_VP9") || text.contains("V_AV1");
        return Optional.of(pictures ? RecordingType.WEBM : RecordingType.WEBM_SOUND);
    }

    private Optional<RecordingType> mpeg4() {
        if (has(8, "M4A ") || has(8, "M4B ")) {
            return Optional.of(RecordingType.M4A);
        }
        return MPEG4.stream().anyMatch(brand -> has(8, brand)) ? Optional.of(RecordingType.MP4) : Optional.empty();
    }

    /** A bare stream is frames, one after the other: two that follow each other are no chance. */
    private Optional<RecordingType> stream() {
        int first = has(0, "ID3") && head.length > 10 ? 10 + syncSafe(6) : 0;
        if (first > 0 && first + 4 > head.length) {
            // a tag with a large picture in it, longer than all that was looked at
            return Optional.of(RecordingType.MP3);
        }
        int layer3 = layer3Frame(first);
        if (layer3 > 0 && layer3Frame(first + layer3) > 0) {
            return Optional.of(RecordingType.MP3);
        }
        int aac = aacFrame(first);
        return aac > 0 && aacFrame(first + aac) > 0 ? Optional.of(RecordingType.AAC) : Optional.empty();
    }

    private int syncSafe(int at) {
        return at(at) << 21 | at(at + 1) << 14 | at(at + 2) << 7 | at(at + 3);
    }

    private int at(int place) {
        return place < head.length ? head[place] & 0xff : 0;
    }

    /** The length of the layer 3 frame here; 0 when there is none. */
    private int layer3Frame(int at) {
        boolean layer3 = at(at) == 0xff && (at(at + 1) & 0xe6) == 0xe2;
        int version = at(at + 1) >> 3 & 3;
        int hertz = HERTZ[at(at + 2) >> 2 & 3];
        boolean full = version == 3;
        int kbps = (full ? LAYER_3_KBPS : LAYER_3_KBPS_LOW)[at(at + 2) >> 4];
        if (!layer3 || version == 1 || hertz == 0 || kbps == 0) {
            return 0;
        }
        int samples = full ? 144 : 72;
        int divided = full ? hertz : version == 2 ? hertz / 2 : hertz / 4;
        return samples * kbps * 1000 / divided + (at(at + 2) >> 1 & 1);
    }

    /** The length of the AAC frame here; 0 when there is none. */
    private int aacFrame(int at) {
        boolean aac = at(at) == 0xff && (at(at + 1) & 0xf6) == 0xf0;
        int length = (at(at + 3) & 3) << 11 | at(at + 4) << 3 | at(at + 5) >> 5;
        return aac && length > 7 ? length : 0;
    }
}
