package org.prongsai.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteErrorCode;

/** The database cannot be used, for a reason that its owner can remove. */
public final class DatabaseProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String place;

    DatabaseProblem(Kind kind, Path place, Throwable cause) {
        super(kind.sentence + ": " + place, cause);
        this.kind = kind;
        this.place = place.toString();
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** The file or folder in question. */
    public String place() {
        return place;
    }

    /** What a failed statement tells about the database, if it is the database's fault and not the statement's. */
    public static Optional<Kind> kindOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseProblem problem) {
                return Optional.of(problem.kind);
            }
            if (cause instanceof SQLException sql) {
                Optional<Kind> kind = ofCode(sql.getErrorCode() & 0xff);
                if (kind.isPresent()) {
                    return kind;
                }
            }
        }
        return Optional.empty();
    }

    static DatabaseProblem of(Path file, RuntimeException failure) {
        Optional<Kind> kind = kindOf(failure);
        return new DatabaseProblem(
                kind.orElse(failure instanceof FlywayException ? Kind.FOREIGN : Kind.FOLDER), file, failure);
    }

    private static Optional<Kind> ofCode(int code) {
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return Optional.of(Kind.FULL);
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return Optional.of(Kind.DAMAGED);
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Optional.of(Kind.BUSY);
        }
        boolean unusable = code == SQLiteErrorCode.SQLITE_CANTOPEN.code
                || code == SQLiteErrorCode.SQLITE_READONLY.code
                || code == SQLiteErrorCode.SQLITE_IOERR.code
                || code == SQLiteErrorCode.SQLITE_PERM.code;
        return unusable ? Optional.of(Kind.FOLDER) : Optional.empty();
    }

    /** What can be wrong with a database. */
    public enum Kind {
        FOLDER("the data folder cannot be read and written"),
        FULL("the disk of the data folder is full"),
        DAMAGED("the database file is damaged or not a database"),
        FOREIGN("the database belongs to another program or a newer version"),
        BUSY("the database is held by another program");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /** What is wrong, in one English sentence for those who run the program. */
        public String sentence() {
            return sentence;
        }
    }
}
