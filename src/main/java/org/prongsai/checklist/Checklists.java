package org.prongsai.checklist;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.prongsai.config.ConfigFolder;
import org.prongsai.config.ConfigurationProblem;
import org.prongsai.rule.word.Vocabulary;

/** All checklists that the program knows, by id. Immutable. */
public final class Checklists {
    private static final String FOLDER = "checklists";

    private final Map<String, Checklist> byId;

    private Checklists(Map<String, Checklist> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /** Reads every file of {@code checklists/}; the first mistake is refused with file and line. */
    public static Checklists load(ConfigFolder folder, Vocabulary vocabulary) {
        ChecklistReader reader = new ChecklistReader(vocabulary);
        Map<String, Checklist> byId = new TreeMap<>();
        for (String name : folder.names(FOLDER)) {
            if (name.endsWith(".yaml")) {
                String path = FOLDER + "/" + name;
                Checklist checklist = reader.read("crawler-config/" + path, folder.text(path));
                byId.put(checklist.id(), checklist);
            }
        }
        if (byId.isEmpty()) {
            throw new ConfigurationProblem("config.no-checklist", Map.of("folder", "crawler-config/" + FOLDER));
        }
        return new Checklists(byId);
    }

    /** The same with the vocabulary that stands beside them. */
    public static Checklists load(ConfigFolder folder) {
        return load(folder, Vocabulary.read(folder.yaml("vocabulary.yaml")));
    }

    /** In the order of their ids. */
    public Collection<Checklist> all() {
        return byId.values();
    }

    public Optional<Checklist> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The checklist with an id; an unknown one is refused with the known ones and the nearest of them. */
    public Checklist get(String id) {
        return find(id).orElseThrow(() -> {
            Map<String, String> places = ConfigurationProblem.unknown(id, byId.keySet());
            places.put("known", String.join(", ", byId.keySet()));
            return new ConfigurationProblem("config.unknown-checklist", places);
        });
    }
}
