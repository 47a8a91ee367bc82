package org.prongsai.document.office.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.prongsai.document.office.zip.Parts;

/** How a workbook shows its numbers, by the style of a cell. */
final class SheetFormats implements Parts.Visitor {
    private final CellNumbers numbers = new CellNumbers();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean inCellStyles;

    String shown(double value, int style) {
        int index = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        String format = formats.getOrDefault(index, BuiltinFormats.getBuiltinFormat(index));
        return numbers.shown(value, index, format == null ? "General" : format);
    }

    @Override
    public void open(String name, XMLStreamReader xml) {
        switch (name) {
            case "numFmt" ->
                formats.put(Parts.number(Parts.attribute(xml, "numFmtId"), 0), Parts.attribute(xml, "formatCode"));
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles && styles.size() < 10_000) {
                    styles.add(Parts.number(Parts.attribute(xml, "numFmtId"), 0));
                }
            }
            default -> {}
        }
    }

    @Override
    public void close(String name) {
        if (name.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    @Override
    public void text(String text) {}
}
