package org.prongsai.question.desk;

import org.prongsai.agency.Agency;
import org.prongsai.question.Question;

/** A question on the desk of the agency that it asks. */
record Case(Agency agency, Question question) {
    /** The address of its page on the desk. */
    String address() {
        return "/desk/" + agency.slug() + "/questions/" + question.id();
    }
}
