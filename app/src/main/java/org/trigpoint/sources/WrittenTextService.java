package org.trigpoint.sources;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.search.reading.SpeakerTurns;
import org.trigpoint.search.reading.Transcript;

/** Sources from text that is here already, such as one typed or made in the application: no stranger's file is read. */
@Service
@Transactional
public class WrittenTextService {

    private final IntakeRepository intakes;
    private final DescriptionCheck check;
    private final Landing landing;

    WrittenTextService(IntakeRepository intakes, DescriptionCheck check, Landing landing) {
        this.intakes = intakes;
        this.check = check;
        this.landing = landing;
    }

    /**
     * Makes a text a source, with the turns that are recognised in it.
     *
     * @param coder who adds it
     * @param fileName what its original is called
     * @param text line ends are LF; kept as it is
     * @param description its title, kind and the rest
     * @return its key
     * @throws org.trigpoint.NotFound when the description names what the study does not have
     * @throws Refusal when the text is empty, or the study has the same one already
     */
    public SourceId add(Coder coder, String fileName, String text, SourceDescription description) {
        if (text.isBlank()) {
            throw new Refusal("There is no word in \u201c" + fileName + "\u201d: write something, then add it.");
        }
        check.demand(coder, description, 1);
        IntakeId file = intakes.insert(coder, IncomingFile.of(fileName, text.getBytes(StandardCharsets.UTF_8)), null);
        intakes.begin(file);
        intakes.keep(file, new Transcript(text, SpeakerTurns.recognise(text).turns(), List.of()));
        if (!description.isUnchanged()) {
            intakes.describe(List.of(file), description);
        }
        return landing.land(coder, file, new Batch());
    }
}
