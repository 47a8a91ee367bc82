package org.prongsai.document.office.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.prongsai.document.Address;
import org.prongsai.document.Draft;
import org.prongsai.document.Link;
import org.prongsai.document.office.zip.Parts;
import org.prongsai.document.text.TextLinks;
import org.prongsai.thai.ThaiText;

/** The cells of one sheet, row by row. */
final class SheetText implements Parts.Visitor {
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_PLACES = 20_000;

    private final PackagePart part;
    private final SharedTexts texts;
    private final SheetFormats formats;
    private final SheetRows rows;
    private final Draft draft;
    private final List<String> cells = new ArrayList<>();
    private final Map<String, String> cellTexts = new HashMap<>();
    private final Map<String, Integer> rowBlocks = new HashMap<>();
    private final StringBuilder value = new StringBuilder();
    private String place = "";
    private String type = "";
    private int style;
    private int lastRow;
    private boolean numbers;
    private boolean inValue;

    SheetText(PackagePart part, SharedTexts texts, SheetFormats formats, SheetRows rows, Draft draft) {
        this.part = part;
        this.texts = texts;
        this.formats = formats;
        this.rows = rows;
        this.draft = draft;
    }

    @Override
    public void open(String name, XMLStreamReader xml) {
        switch (name) {
            case "row" -> beginRow(Parts.number(Parts.attribute(xml, "r"), lastRow + 1));
            case "c" -> {
                place = Parts.attribute(xml, "r");
                type = Parts.attribute(xml, "t");
                style = Parts.number(Parts.attribute(xml, "s"), 0);
                value.setLength(0);
            }
            case "v", "t" -> inValue = true;
            case "hyperlink" -> link(Parts.attribute(xml, "ref"), Parts.target(part, Parts.attribute(xml, "id")));
            default -> {}
        }
    }

    @Override
    public void close(String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "c" -> endCell();
            case "row" -> {
                rows.row(cells, numbers);
                rowBlocks.put(Integer.toString(lastRow), draft.last());
                for (Address address : TextLinks.in(Draft.joined(cells))) {
                    draft.add(new Link(address.toString(), Link.Kind.ANCHOR, "", "", draft.last()));
                }
            }
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (inValue) {
            value.append(text);
        }
    }

    @Override
    public boolean isDone() {
        return draft.isFull();
    }

    private void beginRow(int number) {
        if (number > lastRow + 1) {
            rows.gap();
        }
        lastRow = number;
        cells.clear();
        numbers = false;
    }

    private void endCell() {
        String text = shown();
        int column = column(place);
        if (text.isEmpty() || column >= MOST_COLUMNS) {
            return;
        }
        int at = column < 0 ? cells.size() : column;
        while (cells.size() <= at) {
            cells.add("");
        }
        cells.set(at, text);
        if (cellTexts.size() < MOST_PLACES) {
            cellTexts.put(place, text);
        }
    }

    private String shown() {
        String raw = value.toString();
        if (type.equals("s")) {
            return texts.get(Parts.number(raw, -1));
        }
        if (type.isEmpty() || type.equals("n")) {
            try {
                double number = Double.parseDouble(raw);
                numbers = true;
                return ThaiText.normal(formats.shown(number, style).strip());
            } catch (NumberFormatException empty) {
                return "";
            }
        }
        return type.equals("b") ? "" : ThaiText.normal(raw.strip());
    }

    private void link(String reference, String address) {
        int colon = reference.indexOf(':');
        String cell = colon < 0 ? reference : reference.substring(0, colon);
        String row = cell.replaceAll("\\D", "");
        Address.reference(address)
                .ifPresent(way -> draft.add(new Link(
                        way,
                        Link.Kind.ANCHOR,
                        cellTexts.getOrDefault(cell, ""),
                        "",
                        rowBlocks.getOrDefault(row, draft.last()))));
    }

    private static int column(String place) {
        int column = 0;
        int i = 0;
        while (i < place.length() && i < 3 && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z') {
            column = column * 26 + place.charAt(i) - 'A' + 1;
            i++;
        }
        return column - 1;
    }
}
