package org.trigpoint.codebooks.qdc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class QdcTest {

    private static final UUID ONE = UUID.fromString("6b0c5d0e-1f8e-4a52-9b1e-0a54d2c1f001");
    private static final UUID TWO = UUID.fromString("6b0c5d0e-1f8e-4a52-9b1e-0a54d2c1f002");
    private static final UUID SET = UUID.fromString("6b0c5d0e-1f8e-4a52-9b1e-0a54d2c1f003");

    @Test
    void whatIsWrittenIsReadAgain() throws XMLStreamException, MalformedCodebook {
        QdcCodebook codebook = new QdcCodebook(
                "Trigpoint",
                List.of(new QdcCodebook.Code(
                        ONE,
                        "Ymddiriedaeth & <trust> \"quoted\" 🙂",
                        true,
                        "#3366cc",
                        "Two\nparagraphs\n\nو",
                        List.of(new QdcCodebook.Code(TWO, "Waiting", true, null, "", List.of())))),
                List.of(new QdcCodebook.Set(SET, "Service", List.of(TWO))));

        assertThat(QdcReader.read(new ByteArrayInputStream(written(codebook)))).isEqualTo(codebook);
    }

    @Test
    void aFileIsAsTheSchemaHasIt() throws XMLStreamException {
        QdcCodebook codebook = new QdcCodebook(
                "Trigpoint 1",
                List.of(new QdcCodebook.Code(ONE, "Trust", true, "#3366cc", "A bell: \u0007.", List.of())),
                List.of(new QdcCodebook.Set(SET, "Service", List.of(ONE))));

        assertThat(new String(written(codebook), UTF_8)).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <CodeBook xmlns="urn:QDA-XML:codebook:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"\
                         xsi:schemaLocation="urn:QDA-XML:codebook:1.0 http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd"\
                         origin="Trigpoint 1">
                          <Codes>
                            <Code guid="%s" name="Trust" isCodable="true" color="#3366cc">
                              <Description>A bell: .</Description>
                            </Code>
                          </Codes>
                          <Sets>
                            <Set guid="%s" name="Service">
                              <MemberCode guid="%s"></MemberCode>
                            </Set>
                          </Sets>
                        </CodeBook>
                        """.formatted(ONE, SET, ONE));
    }

    @Test
    void guidsInBracesAndCapitalsAreTheSameAndWhatIsNoneGetsOne() throws MalformedCodebook {
        QdcCodebook read = read("""
                <CodeBook xmlns="urn:QDA-XML:codebook:1.0">
                  <Codes>
                    <Code guid="{6B0C5D0E-1F8E-4A52-9B1E-0A54D2C1F001}" name="Trust" isCodable="false"/>
                    <Code guid="c21" name="Waiting" isCodable="true" color="red"/>
                  </Codes>
                  <Sets><Set guid="s1" name="Both"><MemberCode guid="c21"/><MemberCode targetGUID="%s"/></Set></Sets>
                </CodeBook>""".formatted(ONE));

        assertThat(read.codes().getFirst().guid()).isEqualTo(ONE);
        assertThat(read.codes().getFirst().codable()).isFalse();
        assertThat(read.codes().getLast().colour()).isNull();
        assertThat(read.sets().getFirst().members())
                .containsExactly(read.codes().getLast().guid(), ONE);
    }

    @Test
    void whatHasNoPlaceHereIsCountedByItsName() throws MalformedCodebook {
        QdcCodebook read = read("""
                <CodeBook xmlns="urn:QDA-XML:codebook:1.0">
                  <Codes>
                    <Code guid="a" name="Trust"><NoteRef targetGUID="n"/><Description>Said.</Description>
                      <NoteRef targetGUID="m"/></Code>
                  </Codes>
                  <Sets><Set guid="s" name="All"><Description>Every one.</Description><MemberCode guid="a"/></Set></Sets>
                  <Graphs><Graph guid="g"><Vertex guid="v"/></Graph></Graphs>
                </CodeBook>""");

        assertThat(read.passedOver()).isEqualTo(Map.of("NoteRef", 2, "Description", 1, "Graphs", 1));
        assertThat(read.codes().getFirst().description()).isEqualTo("Said.");
        assertThat(read.sets().getFirst().members()).hasSize(1);
    }

    @Test
    void codesThatStandDeeperThanAnybodyWouldPutThemAreRefused() {
        String deep = IntStream.range(0, 10_000)
                .mapToObj(code -> "<Code guid='" + code + "' name='c'>")
                .collect(Collectors.joining());

        assertThatThrownBy(() -> read("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>" + deep))
                .isInstanceOf(MalformedCodebook.class)
                .hasMessage("The codes of this file stand more than 60 deep.");
    }

    @Test
    void whatIsNoCodebookIsRefusedWithASentence() {
        for (String wrong : List.of(
                "no xml",
                "<CodeBook/>",
                "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes/></CodeBook>",
                "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes><Code guid=\"a\"/></Codes></CodeBook>",
                "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes><Code name=\"a\"/></Codes></CodeBook>",
                "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes><Code guid=\"a\" name=\"a\"/>"
                        + "<Code guid=\"a\" name=\"b\"/></Codes></CodeBook>",
                "<!DOCTYPE CodeBook [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                        + "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes><Code guid=\"a\" name=\"&a;\"/></Codes>"
                        + "</CodeBook>")) {
            assertThatThrownBy(() -> read(wrong)).as(wrong).isInstanceOf(MalformedCodebook.class);
        }
    }

    @Test
    void aCodebookWithoutACodeIsNotWritten() {
        assertThatThrownBy(() -> written(new QdcCodebook("Trigpoint", List.of(), List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static QdcCodebook read(String text) throws MalformedCodebook {
        return QdcReader.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static byte[] written(QdcCodebook codebook) throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QdcWriter.write(codebook, out);
        return out.toByteArray();
    }
}
