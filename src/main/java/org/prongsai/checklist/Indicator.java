package org.prongsai.checklist;

import java.util.List;

/** 9 (open data) or 10 (prevention of corruption): the mean of its sub-indicators. */
public record Indicator(String code, Localized title, List<SubIndicator> subIndicators) {

    public Indicator {
        subIndicators = List.copyOf(subIndicators);
    }
}
