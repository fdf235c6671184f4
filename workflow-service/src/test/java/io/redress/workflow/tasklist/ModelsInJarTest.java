package io.redress.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Scanning for models finds nothing inside the executable jar, so each must be named: a forgotten one is not deployed. */
class ModelsInJarTest {

    @Test
    void everyModelIsNamedInProcessesXml() throws IOException {
        String xml = new ClassPathResource("META-INF/processes.xml").getContentAsString(StandardCharsets.UTF_8);
        List<String> named =
                Jsoup.parse(xml, "", Parser.xmlParser()).select("resource").eachText();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(models("processes", "bpmn"), models("decisions", "dmn"))
                                .toList());
    }

    private static Stream<String> models(String folder, String kind) throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/*." + kind))
                .map(model -> folder + "/" + model.getFilename());
    }
}
