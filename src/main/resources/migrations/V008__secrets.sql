-- the portal's own random words, such as the one that marks its forms
CREATE TABLE secret (
    purpose TEXT NOT NULL PRIMARY KEY,
    word ${bytes} NOT NULL
);
