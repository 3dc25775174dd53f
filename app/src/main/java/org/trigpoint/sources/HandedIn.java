package org.trigpoint.sources;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Member;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.search.reading.Transcript;

/** Sources that their writers hand in themselves, such as learning logs: whoever wrote one need not be able to read it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HandedIn {

    private final IntakeRepository intakes;
    private final DescriptionCheck check;
    private final Landing landing;

    HandedIn(IntakeRepository intakes, DescriptionCheck check, Landing landing) {
        this.intakes = intakes;
        this.check = check;
        this.landing = landing;
    }

    /**
     * Makes a writing a source. It has no turns, whatever stands in it: one person wrote all of it.
     *
     * @param writer who wrote it
     * @param fileName what its original is called
     * @param text at least a word; line ends are LF; kept as it is, even when the study has the same text already
     * @param description its title, kind, site and participants
     * @return its key
     * @throws org.trigpoint.NotFound when the description names what the study does not have
     */
    public SourceId land(Member writer, String fileName, String text, SourceDescription description) {
        check.demand(writer, description, 1);
        IntakeId file = intakes.insert(writer, IncomingFile.of(fileName, text.getBytes(StandardCharsets.UTF_8)), null);
        intakes.begin(file);
        intakes.keep(file, new Transcript(text, List.of(), List.of()));
        intakes.describe(List.of(file), description);
        return landing.landWriting(writer, file);
    }
}
