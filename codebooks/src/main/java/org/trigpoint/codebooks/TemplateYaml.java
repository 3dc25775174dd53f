package org.trigpoint.codebooks;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
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
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML strictly: every key is expected, every required key is there, every value has its type, or the line is named. */
public final class TemplateYaml {

    private final String file;

    /**
     * Reads one file.
     *
     * @param file its name, as faults tell it
     */
    public TemplateYaml(String file) {
        this.file = file;
    }

    /**
     * The digest that tells one content of a file from any other.
     *
     * @param content bytes
     * @return SHA-256, 64 lower-case hexadecimal digits
     */
    public static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK.", e);
        }
    }

    /**
     * The one mapping that a file holds; only the tree is read, so no tag in the file can make an object.
     *
     * @param content the bytes, in UTF-8
     * @param required keys that must be there
     * @param optional keys that may be there
     * @return its entries
     * @throws MalformedTemplate if it is no YAML in UTF-8, or its keys are not those
     */
    public TemplateEntries root(byte[] content, Set<String> required, Set<String> optional) {
        return entries(compose(decoded(content)), required, optional);
    }

    private String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedTemplate(file, 1, "the file is not UTF-8");
        }
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

    TemplateEntries entries(Node node, Set<String> required, Set<String> optional) {
        Set<String> all = new TreeSet<>(required);
        all.addAll(optional);
        if (!(node instanceof MappingNode mapping)) {
            throw fault(node, "expected the keys " + all);
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = string(tuple.getKeyNode(), "a key");
            if (!all.contains(key)) {
                throw fault(tuple.getKeyNode(), "unknown key '" + key + "', expected one of " + all);
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw fault(tuple.getKeyNode(), "the key '" + key + "' stands here a second time");
            }
        }
        for (String key : new TreeSet<>(required)) {
            if (!values.containsKey(key)) {
                throw fault(node, "the key '" + key + "' is missing");
            }
        }
        return new TemplateEntries(this, node, values);
    }

    String string(Node node, String what) {
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
}
