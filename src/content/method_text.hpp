#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace content {

struct QuestionText {
    std::string text;
    std::string why;
    std::string
        short_statement; ///< heading of a reason: "La ayuda tarda en llegar"; scored questions only
    std::map<std::string, std::string, std::less<>> answers; ///< by code, common sets filled in
    std::map<std::string, std::string, std::less<>> pages;   ///< titles by page id
};

struct StepText {
    std::string title;
    std::string intro;
};

struct RiskText {
    std::string title;
    std::string short_title; ///< for lists and the matrix
    std::string what;
};

struct MeasureText {
    std::string title;
    std::string action;
    std::string gender;
    std::string backfire;
};

struct GenderText {
    std::string title;
    std::string changes; ///< what it changes in what is advised
};

struct LevelText {
    std::string name;
    std::string meaning;
};

struct WheelPartText {
    std::string name;
    std::string at_zero;
    std::string at_four;
};

/// Every sentence of the method in one language. Complete: load_method reports what is
/// missing, and a lookup of an id that is in the method never fails.
struct MethodText {
    std::string language;

    std::vector<StepText> steps; ///< by number
    std::map<std::string, QuestionText, std::less<>> questions;
    std::map<std::string, RiskText, std::less<>> risks;
    std::map<std::string, std::string, std::less<>> groups;
    std::map<std::string, MeasureText, std::less<>> measures;
    std::map<std::string, GenderText, std::less<>> gender;

    std::map<std::string, LevelText, std::less<>> levels; ///< B, M, A, MA, E
    std::vector<std::string> bands;                       ///< 1 to 5: "Lejos por ahora" ...
    std::vector<std::string> impacts;                     ///< 1 to 5: "Pequeño" ...
    std::vector<std::string> coverage;                    ///< 0 to 4 dots
    std::vector<std::string> spheres;                     ///< of Q13.02
    std::vector<std::string> harm;                        ///< words for 0 to 4
    std::vector<WheelPartText> wheel;
    std::vector<std::string> efforts; ///< 1 to 3 at 0 to 2
    std::vector<std::string> costs;   ///< 0 to 3
    std::vector<std::string> times;   ///< today, week, month, quarter
    std::map<std::string, std::string, std::less<>> who;
    /// Warnings of a measure: "police", "technology", "leaving", "partner", "group", "permission".
    std::map<std::string, std::string, std::less<>> flags;
    /// Sentences of notes by note_code(): "police", "partner", "care", ...
    std::map<std::string, std::string, std::less<>> notes;
    /// "skipped", "coverage".
    std::map<std::string, std::string, std::less<>> no_level;
    /// Headings and sentences of reasons that are not a question: "opponent", "supporter",
    /// "incidents", "five_steps"; with named places as "{name}".
    std::map<std::string, std::string, std::less<>> reasons;

    /// Bugs, not faults, when the id is not in the method.
    const QuestionText& question(std::string_view id) const;
    const std::string& answer(std::string_view question, std::string_view code) const;
    const RiskText& risk(std::string_view id) const;
    const MeasureText& measure(std::string_view id) const;
    const GenderText& indicator(std::string_view id) const;
    const LevelText& level(std::string_view code) const;
};

} // namespace content
