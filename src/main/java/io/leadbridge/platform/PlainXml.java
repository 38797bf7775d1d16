package io.leadbridge.platform;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from strangers: read without document types and external entities. */
public final class PlainXml {

    private PlainXml() {}

    public static XMLStreamReader read(String document) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true); // one text, however its characters are written
        return factory.createXMLStreamReader(new StringReader(document));
    }

    /** The line, from 1, where a document stops being XML. */
    public static int line(XMLStreamException fault) {
        return fault.getLocation() == null ? 1 : Math.max(1, fault.getLocation().getLineNumber());
    }
}
