package org.prongsai.question.desk;

import java.time.LocalDate;
import java.util.List;
import org.prongsai.agency.Agency;
import org.prongsai.agency.template.AnswerTemplate;
import org.prongsai.question.Category;
import org.prongsai.question.Dialogue;
import org.prongsai.question.personal.PersonalData;
import org.prongsai.question.personal.Piece;

/**
 * A question as staff see it.
 *
 * @param pieces title, text and name with the personal data in them marked
 * @param by who would answer or decide
 */
public record CasePage(
        Agency agency,
        String name,
        Dialogue dialogue,
        List<List<Piece>> pieces,
        AnswerForm form,
        List<AnswerTemplate> templates,
        boolean mayDecide,
        boolean mayAnswer,
        String by,
        LocalDate today,
        boolean isUnkept,
        String mark) {
    /** The address of the page. */
    public String address() {
        return "/desk/" + agency.slug() + "/questions/" + dialogue.question().id();
    }

    public Category[] categories() {
        return Category.values();
    }

    /** Whether anything of the question is marked. */
    public boolean isMarked() {
        return pieces.stream().flatMap(List::stream).anyMatch(piece -> piece.sort() != null);
    }

    /** A text with the personal data in it marked. */
    public List<Piece> marked(String text) {
        return PersonalData.in(text).pieces();
    }
}
