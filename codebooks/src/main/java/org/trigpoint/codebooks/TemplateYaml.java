package org.trigpoint.codebooks;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML strictly: every key is expected, every expected key is there, every value has its type, or the line is named. */
final class TemplateYaml {
    private final String file;

    TemplateYaml(String file) {
        this.file = file;
    }

    /** The one mapping that a file holds; only the tree is read, so no tag in the file can make an object. */
    Entries root(String text, Set<String> keys) {
        return entries(compose(text), keys);
    }

    private Node compose(String text) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root == null) {
                throw new MalformedTemplate(file, 1, "the file is empty");
            }
            return root;
        } catch (MarkedYAMLException e) {
            throw new MalformedTemplate(file, line(e.getProblemMark()), "this is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new MalformedTemplate(file, 1, "this is not YAML: " + e.getMessage());
        }
    }

    private Entries entries(Node node, Set<String> keys) {
        if (!(node instanceof MappingNode mapping)) {
            throw fault(node, "expected the keys " + sorted(keys));
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = string(tuple.getKeyNode(), "a key");
            if (!keys.contains(key)) {
                throw fault(tuple.getKeyNode(), "unknown key '" + key + "', expected one of " + sorted(keys));
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw fault(tuple.getKeyNode(), "the key '" + key + "' stands here a second time");
            }
        }
        for (String key : sorted(keys)) {
            if (!values.containsKey(key)) {
                throw fault(node, "the key '" + key + "' is missing");
            }
        }
        return new Entries(node, values);
    }

    private String string(Node node, String what) {
        if (!(node instanceof ScalarNode scalar) || !Tag.STR.equals(node.getTag())) {
            throw fault(node, what + " must be text");
        }
        if (scalar.getValue().isBlank()) {
            throw fault(node, what + " must not be empty");
        }
        return scalar.getValue();
    }

    MalformedTemplate fault(Node node, String fault) {
        return new MalformedTemplate(file, line(node.getStartMark()), fault);
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static Set<String> sorted(Set<String> keys) {
        return new TreeSet<>(keys);
    }

    /** The values of one mapping, whose keys are known to be the expected ones. */
    final class Entries {
        private final Node node;
        private final Map<String, Node> values;

        private Entries(Node node, Map<String, Node> values) {
            this.node = node;
            this.values = values;
        }

        String text(String key) {
            return string(at(key), "'" + key + "'");
        }

        int wholeNumber(String key) {
            if (at(key) instanceof ScalarNode scalar
                    && Tag.INT.equals(scalar.getTag())
                    && scalar.getValue().matches("[1-9][0-9]{0,8}")) {
                return Integer.parseInt(scalar.getValue());
            }
            throw at(key, "'" + key + "' must be a whole number from 1");
        }

        List<Entries> list(String key, Set<String> keys) {
            if (!(at(key) instanceof SequenceNode sequence)
                    || sequence.getValue().isEmpty()) {
                throw at(key, "'" + key + "' must be a list of at least one");
            }
            List<Entries> all = new ArrayList<>();
            sequence.getValue().forEach(item -> all.add(entries(item, keys)));
            return all;
        }

        MalformedTemplate at(String key, String fault) {
            return fault(at(key), fault);
        }

        private Node at(String key) {
            return values.getOrDefault(key, node);
        }
    }
}
