#pragma once

namespace vault {

/// Schema 1, frozen. What a payload holds is compared with this text word for word, so
/// there are no tables, views or triggers that a stranger has put there.
inline constexpr const char* SCHEMA_1 = R"sql(
CREATE TABLE actor(position INTEGER PRIMARY KEY, id INTEGER NOT NULL, name TEXT NOT NULL, type
    TEXT NOT NULL, stand TEXT NOT NULL, power TEXT NOT NULL, interest TEXT NOT NULL, means TEXT
    NOT NULL, history TEXT NOT NULL, close TEXT NOT NULL, reach TEXT NOT NULL) STRICT;
CREATE TABLE incident(position INTEGER PRIMARY KEY, id INTEGER NOT NULL, kind TEXT NOT NULL,
    date TEXT NOT NULL, seriousness INTEGER NOT NULL, note TEXT NOT NULL) STRICT;
CREATE TABLE threat(position INTEGER PRIMARY KEY, id INTEGER NOT NULL, name TEXT NOT NULL, risk
    TEXT NOT NULL, what TEXT NOT NULL, facts TEXT NOT NULL, pattern TEXT NOT NULL, objective
    TEXT NOT NULL, source TEXT NOT NULL, details TEXT NOT NULL, conclusion TEXT NOT NULL, note
    TEXT NOT NULL) STRICT;
CREATE TABLE judgement(position INTEGER PRIMARY KEY, risk TEXT NOT NULL, hers TEXT NOT NULL,
    calculated TEXT NOT NULL, reason TEXT NOT NULL, date TEXT NOT NULL) STRICT;
CREATE TABLE measure(position INTEGER PRIMARY KEY, id INTEGER NOT NULL, measure TEXT NOT NULL,
    own_text TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL, reason_words TEXT NOT
    NULL, who TEXT NOT NULL, who_words TEXT NOT NULL, reminded_by TEXT NOT NULL, date TEXT NOT
    NULL, reminder TEXT NOT NULL, done TEXT NOT NULL, checked TEXT NOT NULL, repeated INTEGER
    NOT NULL, answer_update TEXT NOT NULL) STRICT;
CREATE TABLE agreement(position INTEGER PRIMARY KEY, id INTEGER NOT NULL, text TEXT NOT NULL)
    STRICT;
CREATE TABLE steps_card(position INTEGER PRIMARY KEY, id INTEGER NOT NULL, kind TEXT NOT NULL,
    title TEXT NOT NULL) STRICT;
CREATE TABLE steps_line(position INTEGER PRIMARY KEY, card INTEGER NOT NULL, id INTEGER NOT
    NULL, text TEXT NOT NULL) STRICT;
CREATE TABLE protocol(position INTEGER PRIMARY KEY, id INTEGER NOT NULL, risk TEXT NOT NULL,
    signal TEXT NOT NULL, who_warns TEXT NOT NULL, code_word INTEGER NOT NULL, who_cares TEXT
    NOT NULL, where_to TEXT NOT NULL, what_to_take TEXT NOT NULL, call TEXT NOT NULL,
    whom_to_call TEXT NOT NULL, what_not TEXT NOT NULL, afterwards TEXT NOT NULL) STRICT;
CREATE TABLE contact(position INTEGER PRIMARY KEY, id INTEGER NOT NULL, code_name TEXT NOT NULL,
    relation TEXT NOT NULL, phone TEXT NOT NULL, place_note TEXT NOT NULL) STRICT;
CREATE TABLE code_word(position INTEGER PRIMARY KEY, id INTEGER NOT NULL, word TEXT NOT NULL,
    meaning TEXT NOT NULL) STRICT;
CREATE TABLE dependant(position INTEGER PRIMARY KEY, id INTEGER NOT NULL, who TEXT NOT NULL,
    carer TEXT NOT NULL, note TEXT NOT NULL) STRICT;
CREATE TABLE calendar_entry(position INTEGER PRIMARY KEY, id INTEGER NOT NULL, date TEXT NOT
    NULL, text TEXT NOT NULL, kind TEXT NOT NULL, event TEXT NOT NULL) STRICT;
CREATE TABLE decision(position INTEGER PRIMARY KEY, id INTEGER NOT NULL, risk TEXT NOT NULL,
    decision TEXT NOT NULL, reason TEXT NOT NULL, person TEXT NOT NULL, agreed INTEGER NOT NULL,
    date TEXT NOT NULL, until TEXT NOT NULL) STRICT;
CREATE TABLE bag_item(position INTEGER PRIMARY KEY, id INTEGER NOT NULL, text TEXT NOT NULL,
    ticked INTEGER NOT NULL) STRICT;
CREATE TABLE paper_item(position INTEGER PRIMARY KEY, id INTEGER NOT NULL, text TEXT NOT NULL,
    ticked INTEGER NOT NULL) STRICT;
CREATE TABLE drill(position INTEGER PRIMARY KEY, id INTEGER NOT NULL, protocol INTEGER NOT NULL,
    date TEXT NOT NULL, how_it_went TEXT NOT NULL) STRICT;
CREATE TABLE answer(question TEXT PRIMARY KEY, codes TEXT NOT NULL, marks TEXT NOT NULL, text
    TEXT NOT NULL) STRICT;
CREATE TABLE harm(risk TEXT PRIMARY KEY, marks TEXT NOT NULL) STRICT;
CREATE TABLE note(question TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE mark(kind TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY(kind, name)) STRICT;
CREATE TABLE single(name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE review(position INTEGER PRIMARY KEY, date TEXT NOT NULL) STRICT;
CREATE TABLE review_risk(review INTEGER NOT NULL, risk TEXT NOT NULL, calculated TEXT NOT NULL,
    hers TEXT NOT NULL, PRIMARY KEY(review, risk)) STRICT;
CREATE TABLE review_answer(review INTEGER NOT NULL, question TEXT NOT NULL, codes TEXT NOT NULL,
    marks TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY(review, question)) STRICT;
)sql";

/// What schema 2 adds to the tables of schema 1: the list of her copies.
inline constexpr const char* SCHEMA_2_ADDS = R"sql(
CREATE TABLE copy(position INTEGER PRIMARY KEY, id INTEGER NOT NULL, date TEXT NOT NULL, kind
    TEXT NOT NULL, place TEXT NOT NULL) STRICT;
)sql";

} // namespace vault
