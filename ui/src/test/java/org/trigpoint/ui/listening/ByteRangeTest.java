package org.trigpoint.ui.listening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.ui.listening.ByteRange.Beyond;
import org.trigpoint.ui.listening.ByteRange.Part;
import org.trigpoint.ui.listening.ByteRange.Whole;

class ByteRangeTest {

    private static final long LENGTH = 1000;

    @Test
    void a_part_is_named_by_its_first_and_last_byte_by_its_first_or_by_how_many_at_the_end() {
        assertThat(ByteRange.of("bytes=0-0", LENGTH)).isEqualTo(new Part(0, 1));
        assertThat(ByteRange.of("bytes=10-19", LENGTH)).isEqualTo(new Part(10, 10));
        assertThat(ByteRange.of("bytes=990-5000", LENGTH)).isEqualTo(new Part(990, 10));
        assertThat(ByteRange.of("bytes=999-", LENGTH)).isEqualTo(new Part(999, 1));
        assertThat(ByteRange.of("bytes=0-", LENGTH)).isEqualTo(new Part(0, 1000));
        assertThat(ByteRange.of("bytes=-1", LENGTH)).isEqualTo(new Part(999, 1));
        assertThat(ByteRange.of("bytes=-5000", LENGTH)).isEqualTo(new Part(0, 1000));
    }

    @Test
    void what_begins_behind_the_end_is_beyond_it() {
        assertThat(ByteRange.of("bytes=1000-", LENGTH)).isEqualTo(new Beyond());
        assertThat(ByteRange.of("bytes=1000-2000", LENGTH)).isEqualTo(new Beyond());
        assertThat(ByteRange.of("bytes=-0", LENGTH)).isEqualTo(new Beyond());
        assertThat(ByteRange.of("bytes=999999999999999999-", LENGTH)).isEqualTo(new Beyond());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=5-2",
                "bytes=a-b",
                "items=0-1",
                "bytes=0-1,5-6",
                "bytes=99999999999999999999-",
                "bytes=--1"
            })
    void what_is_no_single_part_asks_for_the_whole(String header) {
        assertThat(ByteRange.of(header, LENGTH)).isEqualTo(new Whole());
    }

    @Test
    void no_header_asks_for_the_whole() {
        assertThat(ByteRange.of(null, LENGTH)).isEqualTo(new Whole());
    }
}
