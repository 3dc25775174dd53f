package org.trigpoint.search.reading.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.trigpoint.search.reading.Read;
import org.trigpoint.search.reading.ReadingFrames.Request;
import org.trigpoint.search.reading.ReadingOutcome;
import org.trigpoint.search.reading.Refused.Reason;
import org.trigpoint.search.reading.SpeakerTurns;
import org.trigpoint.search.reading.Transcript;
import org.trigpoint.search.reading.Words;

/** Reads one file from beginning to end: what is it, may it be read, what does it say, who speaks. */
final class FileReading {
    private static final int HTML_HEAD = 4_096;

    private final Request request;
    private final Warnings warnings = new Warnings();

    private FileReading(Request request) {
        this.request = request;
    }

    /** The outcome for one file. Does not catch a lack of memory, which ends the process. */
    static ReadingOutcome of(Request request) {
        try {
            return new Read(new FileReading(request).transcript());
        } catch (RefusedException refused) {
            return refused.refusal();
        } catch (IOException | IllegalArgumentException | StackOverflowError broken) {
            return Reason.CORRUPT.refusal();
        }
    }

    /** Loads what nearly every file needs, so that the first file does not wait for it. */
    static void warmUp() throws IOException {
        byte[] body =
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>".getBytes(UTF_8);
        SafeXml.parse(new ByteArrayInputStream(body), new WordBody(new BodyText(1), new Warnings()));
        SpeakerTurns.recognise("[00:00:01] Speaker: words\n\nSpeaker  0:02\nwords");
    }

    private Transcript transcript() throws IOException {
        Path file = Path.of(request.path());
        long size = Files.size(file);
        if (size == 0 || size > request.fileBytes()) {
            throw new RefusedException(size == 0 ? Reason.EMPTY : Reason.TOO_LARGE);
        }
        Format format = Format.of(request.fileName());
        byte[] bytes = Files.readAllBytes(file);
        Magic.check(format, bytes);
        return switch (format) {
            case DOCX -> recognised(office().docx(file));
            case ODT -> recognised(office().odt(file));
            case RTF -> recognised(tika().rtf(bytes));
            case PDF -> recognised(tika().pdf(bytes));
            case HTML -> recognised(html(bytes));
            case TXT -> plain(bytes);
            case VTT, SRT -> cues(bytes, format);
        };
    }

    private OfficeText office() {
        return new OfficeText(request.textChars(), warnings);
    }

    private TikaText tika() {
        return new TikaText(request.textChars(), warnings);
    }

    private String html(byte[] bytes) throws IOException {
        String page = PlainText.decode(bytes, new Warnings());
        String head = page.substring(0, Math.min(HTML_HEAD, page.length())).toLowerCase(Locale.ROOT);
        boolean marked =
                List.of("<html", "<!doctype", "<body", "<p", "<div", "<head", "<table", "<h1", "<span", "<br").stream()
                        .anyMatch(head::contains);
        if (!marked) {
            throw new RefusedException(Reason.CONTENT_DISAGREES);
        }
        return tika().html(bytes);
    }

    private Transcript plain(byte[] bytes) {
        String text = PlainText.decode(bytes, warnings);
        if (text.startsWith("WEBVTT")) {
            return captions(text);
        }
        return recognised(text);
    }

    private Transcript cues(byte[] bytes, Format format) {
        String text = PlainText.decode(bytes, warnings);
        if (format == Format.VTT && !text.stripLeading().startsWith("WEBVTT")) {
            throw new RefusedException(Reason.CONTENT_DISAGREES);
        }
        return captions(text);
    }

    private Transcript captions(String text) {
        return CueTranscript.of(CueFile.parse(text), request.textChars(), warnings);
    }

    private Transcript recognised(String text) {
        if (text.length() > request.textChars()) {
            throw new RefusedException(Reason.TOO_LARGE);
        }
        if (Words.count(text) == 0) {
            throw new RefusedException(Reason.EMPTY);
        }
        return new Transcript(text, SpeakerTurns.recognise(text).turns(), warnings.sentences());
    }
}
