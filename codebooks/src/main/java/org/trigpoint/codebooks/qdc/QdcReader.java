package org.trigpoint.codebooks.qdc;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads codebook files of REFI-QDA as programs write them: GUIDs in braces or capitals are the same GUIDs, and what is no
 * GUID gets one, the same wherever it is named in the file. A document type is refused, so that no entity is ever fetched;
 * so are codes that stand more than 60 deep. What has no place in a codebook here is counted by its name.
 */
public final class QdcReader {

    private static final int DEEPEST = 60;
    private static final Pattern GUID =
            Pattern.compile("\\{?([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})}?");
    private static final Pattern COLOUR = Pattern.compile("#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})");

    private final XMLStreamReader xml;
    private final Map<String, UUID> minted = new HashMap<>();
    private final java.util.Set<UUID> codes = new HashSet<>();
    private final Map<String, Integer> passedOver = new TreeMap<>();
    private int depth;

    private QdcReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * Reads a file.
     *
     * @param in the file
     * @return what it holds
     * @throws MalformedCodebook when it is no codebook, a code has no name, or two have one GUID
     */
    public static QdcCodebook read(InputStream in) throws MalformedCodebook {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new QdcReader(factory.createXMLStreamReader(in)).codebook();
        } catch (XMLStreamException failure) {
            throw new MalformedCodebook("This is no XML that can be read: " + firstLine(failure));
        }
    }

    private static String firstLine(XMLStreamException failure) {
        String message = failure.getMessage();
        return message == null ? "it breaks off." : message.replace('\n', ' ');
    }

    private QdcCodebook codebook() throws XMLStreamException, MalformedCodebook {
        toFirstElement();
        if (!xml.getLocalName().equals("CodeBook") || !QdcWriter.NAMESPACE.equals(xml.getNamespaceURI())) {
            throw new MalformedCodebook(
                    "This is no codebook of REFI-QDA: it begins with \u201c" + xml.getLocalName() + "\u201d.");
        }
        String origin = attribute("origin");
        List<QdcCodebook.Code> tops = new ArrayList<>();
        List<QdcCodebook.Set> sets = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "Code" -> tops.add(code());
                    case "Set" -> sets.add(set());
                    case "Codes", "Sets" -> {
                        // they hold those
                    }
                    default -> skip();
                }
            }
        }
        if (tops.isEmpty()) {
            throw new MalformedCodebook("This codebook holds no code.");
        }
        return new QdcCodebook(origin == null ? "" : origin, tops, sets, passedOver);
    }

    private void toFirstElement() throws XMLStreamException, MalformedCodebook {
        while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD || !xml.hasNext()) {
                throw new MalformedCodebook("This file declares a document type, which a codebook never needs.");
            }
            xml.next();
        }
    }

    private QdcCodebook.Code code() throws XMLStreamException, MalformedCodebook {
        if (++depth > DEEPEST) {
            throw new MalformedCodebook("The codes of this file stand more than " + DEEPEST + " deep.");
        }
        String name = name();
        UUID guid = guid();
        if (!codes.add(guid)) {
            throw new MalformedCodebook("Two codes of this file have the GUID of \u201c" + name + "\u201d.");
        }
        boolean codable = !"false".equals(attribute("isCodable")) && !"0".equals(attribute("isCodable"));
        String colour = attribute("color");
        String known = colour != null && COLOUR.matcher(colour).matches() ? colour : null;
        String description = "";
        List<QdcCodebook.Code> under = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "Description" -> description = xml.getElementText();
                    case "Code" -> under.add(code());
                    default -> skip();
                }
            }
        }
        depth--;
        return new QdcCodebook.Code(guid, name, codable, known, description, under);
    }

    private QdcCodebook.Set set() throws XMLStreamException, MalformedCodebook {
        String name = name();
        UUID guid = guid();
        List<UUID> members = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("MemberCode")) {
                    members.add(guid());
                    leave();
                } else {
                    skip();
                }
            }
        }
        return new QdcCodebook.Set(guid, name, members);
    }

    private void skip() throws XMLStreamException {
        passedOver.merge(xml.getLocalName(), 1, Integer::sum);
        leave();
    }

    private void leave() throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private String name() throws MalformedCodebook {
        String name = attribute("name");
        if (name == null || name.isBlank()) {
            throw new MalformedCodebook("A code or set of this file has no name.");
        }
        return name;
    }

    private UUID guid() throws MalformedCodebook {
        String written = attribute("guid");
        if (written == null && attribute("targetGUID") != null) {
            written = attribute("targetGUID");
        }
        if (written == null || written.isBlank()) {
            throw new MalformedCodebook("A code or set of this file has no GUID.");
        }
        var guid = GUID.matcher(written.strip());
        return guid.matches()
                ? UUID.fromString(guid.group(1))
                : minted.computeIfAbsent(written.strip(), other -> UUID.randomUUID());
    }

    private @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }
}
