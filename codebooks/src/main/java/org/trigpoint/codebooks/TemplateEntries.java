package org.trigpoint.codebooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The values of one mapping, whose keys are known to be the expected ones. */
public final class TemplateEntries {
    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    private final TemplateYaml file;
    private final Node node;
    private final Map<String, Node> values;

    TemplateEntries(TemplateYaml file, Node node, Map<String, Node> values) {
        this.file = file;
        this.node = node;
        this.values = values;
    }

    /**
     * Whether an optional key is there.
     *
     * @param key one of the optional keys
     * @return true where it is
     */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /**
     * A text.
     *
     * @param key of a value that is there
     * @return the text, not blank
     * @throws MalformedTemplate if it is none
     */
    public String text(String key) {
        return file.string(at(key), "'" + key + "'");
    }

    /**
     * A text that may be left out.
     *
     * @param key its key
     * @return the text, empty where it is left out
     * @throws MalformedTemplate if it is there and none, or blank
     */
    public String textOrEmpty(String key) {
        return has(key) ? text(key) : "";
    }

    /**
     * A text that other places name this by.
     *
     * @param key of a value that is there
     * @return lower-case words joined by hyphens
     * @throws MalformedTemplate if it is anything else
     */
    public String name(String key) {
        String name = text(key);
        if (!name.matches(NAME)) {
            throw at(key, "'" + key + "' must be lower-case words joined by hyphens");
        }
        return name;
    }

    /**
     * A whole number.
     *
     * @param key of a value that is there
     * @return 1 to 999,999,999
     * @throws MalformedTemplate if it is none
     */
    public int wholeNumber(String key) {
        if (at(key) instanceof ScalarNode scalar
                && Tag.INT.equals(scalar.getTag())
                && scalar.getValue().matches("[1-9][0-9]{0,8}")) {
            return Integer.parseInt(scalar.getValue());
        }
        throw at(key, "'" + key + "' must be a whole number from 1");
    }

    /**
     * A whole number of a range.
     *
     * @param key of a value that is there
     * @param from the least
     * @param to the most
     * @return from {@code from} to {@code to}
     * @throws MalformedTemplate if it is none of them
     */
    public int number(String key, int from, int to) {
        if (at(key) instanceof ScalarNode scalar
                && Tag.INT.equals(scalar.getTag())
                && scalar.getValue().matches("0|-?[1-9][0-9]{0,8}")) {
            int number = Integer.parseInt(scalar.getValue());
            if (from <= number && number <= to) {
                return number;
            }
        }
        throw at(key, "'" + key + "' must be a whole number from " + from + " to " + to);
    }

    /**
     * A yes or no that may be left out.
     *
     * @param key its key
     * @return false where it is left out
     * @throws MalformedTemplate if it is neither true nor false
     */
    public boolean flag(String key) {
        if (!has(key)) {
            return false;
        }
        if (at(key) instanceof ScalarNode scalar
                && Tag.BOOL.equals(scalar.getTag())
                && scalar.getValue().matches("true|false")) {
            return scalar.getValue().equals("true");
        }
        throw at(key, "'" + key + "' must be true or false");
    }

    /**
     * A mapping within this one.
     *
     * @param key of a value that is there
     * @param required keys that it must have
     * @param optional keys that it may have
     * @return its entries
     * @throws MalformedTemplate if it is none
     */
    public TemplateEntries one(String key, Set<String> required, Set<String> optional) {
        return file.entries(at(key), required, optional);
    }

    /**
     * Mappings within this one.
     *
     * @param key of a value that is there
     * @param required keys that each must have
     * @param optional keys that each may have
     * @return at least one
     * @throws MalformedTemplate if they are none
     */
    public List<TemplateEntries> list(String key, Set<String> required, Set<String> optional) {
        List<TemplateEntries> all = new ArrayList<>();
        sequence(key).forEach(each -> all.add(file.entries(each, required, optional)));
        return all;
    }

    /**
     * Texts within this mapping.
     *
     * @param key of a value that is there
     * @return at least one, none of them blank
     * @throws MalformedTemplate if they are none
     */
    public List<String> texts(String key) {
        List<String> all = new ArrayList<>();
        sequence(key).forEach(each -> all.add(file.string(each, "each of '" + key + "'")));
        return all;
    }

    private List<Node> sequence(String key) {
        if (!(at(key) instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            throw at(key, "'" + key + "' must be a list of at least one");
        }
        return sequence.getValue();
    }

    /**
     * A fault in one value.
     *
     * @param key where it stands
     * @param fault one sentence without a full stop
     * @return to be thrown
     */
    public MalformedTemplate at(String key, String fault) {
        return file.fault(at(key), fault);
    }

    private Node at(String key) {
        return values.getOrDefault(key, node);
    }
}
