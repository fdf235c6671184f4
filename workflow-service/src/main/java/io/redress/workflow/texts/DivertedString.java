package io.redress.workflow.texts;

import java.lang.reflect.Field;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.AbstractTypedValue;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.springframework.util.ReflectionUtils;

/**
 * The narrowest place on the way of every string variable into the engine's tables, by whatever door it came: Tasklist,
 * {@code /engine-rest} or Java. Texts go into the text table, and the engine keeps {@code text:<uuid>}.
 */
final class DivertedString extends StringValueSerializer {

    private static final Pattern TEXT_ID = Pattern.compile("text:[0-9a-f-]{36}");

    /** The engine caches the value object beside the row; delegates later in the transaction must find the id there. */
    private static final Field VALUE = ReflectionUtils.findField(AbstractTypedValue.class, "value");

    private final CaseTexts texts;
    private final TextRules rules;

    DivertedString(CaseTexts texts, TextRules rules) {
        this.texts = texts;
        this.rules = rules;
        ReflectionUtils.makeAccessible(VALUE);
    }

    @Override
    public void writeValue(StringValue value, ValueFields fields) {
        if (fields instanceof VariableInstanceEntity variable && value.getValue() != null) {
            ReflectionUtils.setField(VALUE, value, kept(variable.getName(), value.getValue()));
        }
        super.writeValue(value, fields);
    }

    private String kept(String name, String value) {
        if (KnownVariables.isText(name)) {
            return value.isBlank() ? "" : text(name, value);
        }
        if (!KnownVariables.isCode(name)) {
            throw RefusedVariable.unknownName();
        }
        if (!KnownVariables.isCode(name, value)) {
            throw RefusedVariable.wrongCode(name);
        }
        return value;
    }

    private String text(String name, String value) {
        Optional<WhereWritten.Place> place = WhereWritten.now();
        if (TEXT_ID.matcher(value).matches()) {
            if (place.isPresent() && texts.find(place.get().reference(), value).isEmpty()) {
                throw RefusedVariable.foreignText(name);
            }
            return value;
        }
        rules.check(name, value);
        WhereWritten.Place where = place.orElseThrow(() -> RefusedVariable.withoutCase(name));
        return texts.store(where.reference(), where.cycle(), where.taskKey(), name, value);
    }
}
