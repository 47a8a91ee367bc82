package org.prongsai.bench;

import java.util.Map;
import java.util.Optional;

/**
 * One generated site with its truth.
 *
 * @param answers path → what stands there; any other path is a dead link
 * @param planted item code → what was done to it
 */
record Site(String address, Map<String, Answer> answers, Map<String, Plant> planted) {

    Site {
        answers = Map.copyOf(answers);
        planted = Map.copyOf(planted);
    }

    Optional<Answer> answer(String path) {
        return Optional.ofNullable(answers.get(path));
    }

    long pages() {
        return answers.values().stream()
                .filter(answer -> answer.type().startsWith("text/html"))
                .count();
    }

    long bytes() {
        return answers.values().stream()
                .filter(answer -> answer.type().startsWith("text/html"))
                .mapToLong(Answer::length)
                .sum();
    }

    /** What was done to one item, and the verdict that follows. */
    enum Plant {
        DISCLOSED("pass"),
        DEAD("fail"),
        ABSENT("fail"),
        OLD("fail");

        private final String verdict;

        Plant(String verdict) {
            this.verdict = verdict;
        }

        String verdict() {
            return verdict;
        }
    }
}
