package org.prongsai.document.office.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.prongsai.document.office.zip.Parts;
import org.prongsai.thai.ThaiText;

/** The texts that the cells of a workbook share, by number. */
final class SharedTexts implements Parts.Visitor {
    private final int mostCharacters;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int characters;
    private boolean inText;
    private boolean inReading;

    SharedTexts(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    String get(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    @Override
    public void open(String name, XMLStreamReader xml) {
        switch (name) {
            case "si" -> current.setLength(0);
            case "rPh" -> inReading = true;
            case "t" -> inText = !inReading;
            default -> {}
        }
    }

    @Override
    public void close(String name) {
        switch (name) {
            case "si" -> {
                texts.add(ThaiText.normal(current.toString().strip()));
                characters += current.length();
            }
            case "rPh" -> inReading = false;
            case "t" -> inText = false;
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (inText) {
            current.append(text);
        }
    }

    @Override
    public boolean isDone() {
        return characters > mostCharacters;
    }
}
