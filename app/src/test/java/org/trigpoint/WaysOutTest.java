package org.trigpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Files leave a study by one link, which takes what the gate has looked at. */
class WaysOutTest {

    private static final Set<String> DOWNLOADS = Set.of("DownloadHandler", "DownloadResponse", "StreamResource");

    /** What hands bytes to a browser, and why. */
    private static final Map<String, String> KNOWN = Map.of(
            "FileLink", "the link: it takes a file that the gate has cleared, or one as it was brought in",
            "Player", "the player of recordings",
            "RecordingStream", "a recording, in parts");

    @Test
    void screens_hand_out_files_by_the_one_link() {
        Set<String> found = HouseSources.running("ui").stream()
                .filter(source -> source.namesUsed().stream()
                        .anyMatch(name -> DOWNLOADS.contains(name.substring(name.lastIndexOf('.') + 1))))
                .map(HouseSources.Source::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found)
                .as("take it out of the study by a FileLink to a Cleared file")
                .isEqualTo(new TreeSet<>(KNOWN.keySet()));
    }
}
