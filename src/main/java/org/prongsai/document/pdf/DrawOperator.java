package org.prongsai.document.pdf;

import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/** Follows one drawing operator of a page, to learn where straight lines are; curves are of no interest. */
final class DrawOperator extends OperatorProcessor {
    static final List<String> NAMES =
            List.of("m", "l", "re", "h", "c", "v", "y", "n", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*");

    private final String name;
    private final Pen pen;
    private final PDFStreamEngine engine;

    DrawOperator(PDFStreamEngine engine, String name, Pen pen) {
        super(engine);
        this.engine = engine;
        this.name = name;
        this.pen = pen;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        switch (name) {
            case "m" -> move(operands);
            case "l" -> line(operands);
            case "re" -> rectangle(operands);
            case "h" -> pen.close();
            case "c", "v", "y" -> pen.lift();
            case "n" -> pen.forget();
            default -> pen.draw();
        }
    }

    private void move(List<COSBase> operands) {
        if (operands.size() >= 2) {
            pen.move(x(number(operands, 0), number(operands, 1)), y(number(operands, 0), number(operands, 1)));
        }
    }

    private void line(List<COSBase> operands) {
        if (operands.size() >= 2) {
            pen.line(x(number(operands, 0), number(operands, 1)), y(number(operands, 0), number(operands, 1)));
        }
    }

    private void rectangle(List<COSBase> operands) {
        if (operands.size() >= 4) {
            float left = number(operands, 0);
            float bottom = number(operands, 1);
            float right = left + number(operands, 2);
            float top = bottom + number(operands, 3);
            pen.move(x(left, bottom), y(left, bottom));
            pen.line(x(right, bottom), y(right, bottom));
            pen.line(x(right, top), y(right, top));
            pen.line(x(left, top), y(left, top));
            pen.close();
        }
    }

    private float x(float x, float y) {
        Matrix matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
        return matrix.transformPoint(x, y).x;
    }

    private float y(float x, float y) {
        Matrix matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
        return matrix.transformPoint(x, y).y;
    }

    private static float number(List<COSBase> operands, int index) {
        return operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
    }
}
