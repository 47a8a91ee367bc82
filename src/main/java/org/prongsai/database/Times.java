package org.prongsai.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Times as UTC ISO-8601 text of one width, and days as ISO-8601 text: the order of the texts is the order of the times. */
public final class Times {
    private static final DateTimeFormatter FORM =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    /** As long as what {@link AsText} writes. */
    private static final int LENGTH = "2026-11-20T03:04:05.000000000Z".length();

    private Times() {}

    /** Reads by place what we wrote, which pages with many times feel; whatever else stands there is read by the book. */
    public static Instant moment(String text) {
        if (text.length() != LENGTH || text.charAt(LENGTH - 1) != 'Z' || text.charAt(19) != '.') {
            return Instant.parse(text);
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        long second = number(text, 11, 13) * 3_600L + number(text, 14, 16) * 60L + number(text, 17, 19);
        return Instant.ofEpochSecond(day * 86_400 + second, number(text, 20, LENGTH - 1));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Writes a time into a statement. */
    static final class AsText extends AbstractArgumentFactory<Instant> {
        AsText() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, FORM.format(value));
        }
    }

    /** Reads a time out of a column. */
    static final class FromText implements ColumnMapper<Instant> {
        @Override
        public @Nullable Instant map(ResultSet row, int column, StatementContext context) throws SQLException {
            String text = row.getString(column);
            return text == null ? null : moment(text);
        }
    }

    /** Writes a day without a time, such as {@code 2024-11-20}, into a statement. */
    static final class DayAsText extends AbstractArgumentFactory<LocalDate> {
        DayAsText() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(LocalDate value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.toString());
        }
    }

    /** Reads a day out of a column. */
    static final class DayFromText implements ColumnMapper<LocalDate> {
        @Override
        public @Nullable LocalDate map(ResultSet row, int column, StatementContext context) throws SQLException {
            String text = row.getString(column);
            return text == null ? null : LocalDate.parse(text);
        }
    }
}
