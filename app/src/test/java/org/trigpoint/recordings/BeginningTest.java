package org.trigpoint.recordings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.trigpoint.testing.Sounds;

class BeginningTest {

    @Test
    void what_a_recording_is_stands_in_its_first_bytes() {
        assertThat(RecordingType.beginningWith(Sounds.wav(1))).hasValue(RecordingType.WAV);
        assertThat(kind("OggS\0\2" + "\0".repeat(20) + "\1\u0013OpusHead")).hasValue(RecordingType.OGG);
        assertThat(kind("OggS\0\2" + "\0".repeat(20) + "\1\u001e\u0001vorbis")).hasValue(RecordingType.OGG);
        assertThat(kind("\u001aE\u00df\u00a3\u009fB\u0086\u0081\1B\u0082\u0084webm ... A_OPUS"))
                .hasValue(RecordingType.WEBM_SOUND);
        assertThat(kind("\u001aE\u00df\u00a3\u009fB\u0086\u0081\1B\u0082\u0084webm ... V_VP9 A_OPUS"))
                .hasValue(RecordingType.WEBM);
        assertThat(kind("\0\0\0 ftypM4A \0\0\0\0")).hasValue(RecordingType.M4A);
        assertThat(kind("\0\0\0 ftypisom\0\0\2\0")).hasValue(RecordingType.MP4);
        assertThat(kind("\0\0\0 ftypmp42\0\0\0\0")).hasValue(RecordingType.MP4);
        assertThat(kind("\0\0\0 ftyp3gp4\0\0\0\0")).as("a telephone's").hasValue(RecordingType.MP4);
    }

    @Test
    void a_bare_stream_is_told_by_two_frames_that_follow_each_other() {
        // MPEG-1, layer 3, 128 kbit/s, 44.1 kHz: 417 bytes a frame
        byte[] mp3 = frames(new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0x00}, 417);
        // MPEG-2, layer 3, 64 kbit/s, 22.05 kHz: 208 bytes a frame
        byte[] low = frames(new byte[] {(byte) 0xff, (byte) 0xf3, (byte) 0x80, 0x00}, 208);
        // ADTS, 300 bytes a frame
        byte[] aac =
                frames(new byte[] {(byte) 0xff, (byte) 0xf1, 0x50, (byte) 0x80, 0x25, (byte) 0x9f, (byte) 0xfc}, 300);

        assertThat(RecordingType.beginningWith(mp3)).hasValue(RecordingType.MP3);
        assertThat(RecordingType.beginningWith(low)).hasValue(RecordingType.MP3);
        assertThat(RecordingType.beginningWith(aac)).hasValue(RecordingType.AAC);
        assertThat(RecordingType.beginningWith(tagged(mp3, 100))).hasValue(RecordingType.MP3);
        assertThat(RecordingType.beginningWith(tagged(aac, 100))).hasValue(RecordingType.AAC);
        assertThat(RecordingType.beginningWith(java.util.Arrays.copyOf(mp3, 417)))
                .as("one frame alone is chance")
                .isEmpty();
    }

    @Test
    void anything_else_is_no_recording_whatever_it_is_called() {
        assertThat(kind("")).isEmpty();
        assertThat(kind("Kim: We met at the hub.\n")).isEmpty();
        assertThat(kind("<html><script>alert(1)</script>")).isEmpty();
        assertThat(kind("%PDF-1.7")).isEmpty();
        assertThat(kind("PK\3\4")).isEmpty();
        assertThat(kind("RIFF\0\0\0\0AVI LIST")).as("AVI").isEmpty();
        assertThat(kind("\0\0\0 ftypqt  \0\0\0\0")).as("QuickTime").isEmpty();
        assertThat(kind("\u001aE\u00df\u00a3\u00a3B\u0082\u0088matroska"))
                .as("Matroska")
                .isEmpty();
        assertThat(kind("OggS\0\2" + "\0".repeat(20) + "\u0080theora"))
                .as("Ogg video")
                .isEmpty();
        assertThat(kind("\u00ff\u00fb\u0090\0" + "x".repeat(1000)))
                .as("a frame and then none")
                .isEmpty();
    }

    private static java.util.Optional<RecordingType> kind(String head) {
        return RecordingType.beginningWith(head.getBytes(ISO_8859_1));
    }

    private static byte[] frames(byte[] header, int length) {
        ByteBuffer three = ByteBuffer.allocate(3 * length);
        for (int frame = 0; frame < 3; frame++) {
            three.position(frame * length).put(header);
        }
        return three.array();
    }

    private static byte[] tagged(byte[] stream, int tag) {
        return ByteBuffer.allocate(10 + tag + stream.length)
                .put(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, (byte) (tag >> 7), (byte) (tag & 0x7f)})
                .put(new byte[tag])
                .put(stream)
                .array();
    }
}
