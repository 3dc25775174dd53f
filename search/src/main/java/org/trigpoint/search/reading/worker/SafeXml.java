package org.trigpoint.search.reading.worker;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.trigpoint.search.reading.Refused.Reason;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML of strangers: no document type, hence no entities; nothing is fetched. */
final class SafeXml {
    private static final SAXParserFactory FACTORY = factory();

    private SafeXml() {}

    /** Feeds the handler; refuses what is not well formed or declares a document type. */
    static void parse(InputStream in, DefaultHandler handler) throws IOException {
        try {
            FACTORY.newSAXParser().parse(in, handler);
        } catch (SAXException malformed) {
            throw new RefusedException(Reason.CORRUPT);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK's XML parser is not what it was", impossible);
        }
    }

    private static SAXParserFactory factory() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setXIncludeAware(false);
            return factory;
        } catch (SAXException | ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK's XML parser is not what it was", impossible);
        }
    }
}
