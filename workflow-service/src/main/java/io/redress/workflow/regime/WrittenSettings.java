package io.redress.workflow.regime;

import io.redress.settings.SettingsProblem;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Knows where a setting of the service is written: a line of a file, or a variable of the environment. */
@Component
class WrittenSettings {

    private final Environment environment;

    WrittenSettings(Environment environment) {
        this.environment = environment;
    }

    /** @param name as in {@code redress.workflow.departments.technical.calendar} */
    SettingsProblem problem(String name, String whatToDo) {
        ConfigurationPropertyName property = ConfigurationPropertyName.adapt(name, '.');
        Origin origin = StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .map(source -> source.getConfigurationProperty(property))
                .filter(Objects::nonNull)
                .findFirst()
                .map(ConfigurationProperty::getOrigin)
                .orElse(null);
        String said = "'" + name + "' " + whatToDo;
        Origin place = origin instanceof PropertySourceOrigin source ? source.getOrigin() : origin;
        if (place instanceof TextResourceOrigin text && text.getLocation() != null) {
            return new SettingsProblem(
                    text.getResource().getFilename(), text.getLocation().getLine() + 1, said);
        }
        return new SettingsProblem(origin == null ? "the settings" : origin.toString(), 0, said);
    }
}
