package io.redress.system.browser;

import io.redress.system.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the process models hold, as they lie in workflow-service; a new model is among them by itself. */
final class Models {

    private static final Path PROCESSES = Stack.ROOT.resolve("workflow-service/src/main/resources/processes");
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private Models() {}

    /** Ids of all end events, of the processes and of their stages. */
    static Set<String> ends() {
        return ids("endEvent");
    }

    /** Ids of everything that waits for a person. */
    static Set<String> tasks() {
        return ids("userTask");
    }

    private static Set<String> ids(String kind) {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> models = Files.list(PROCESSES)) {
            for (Path model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                NodeList found = parse(model).getElementsByTagNameNS(BPMN, kind);
                for (int i = 0; i < found.getLength(); i++) {
                    ids.add(((Element) found.item(i)).getAttribute("id"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }

    private static Element parse(Path model) throws IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            return factory.newDocumentBuilder().parse(model.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(model.toString(), e);
        }
    }
}
