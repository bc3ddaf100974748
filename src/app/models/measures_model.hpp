#pragma once

#include "app/app.hpp"
#include "app/filter_offer.hpp"
#include "app/models/measure_card.hpp"
#include "app/models/results_model.hpp"
#include "app/what_if.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What she could do, in the order in which it helps (risk-method.md 10): emergency first,
/// then today, this week, this month, within three months; few at a time when she is worn out.
/// The detail is a risk ("R04": only what acts on it), "measure/COL-01", or empty.
class MeasuresModel {
public:
    enum class Kind {
        All,
        WornOut, ///< five first and the rest when she can (GI-11)
        ToBegin, ///< no level yet: two that always help
        OfRisk,
    };
    enum class GroupKind {
        First, ///< emergency
        Asked, ///< the one she came for
        Today,
        Week,
        Month,
        Quarter,
        WhenICan,
        Chosen, ///< in her plan and not suggested any more
        Own,
        Rest, ///< everything else that is triggered, by risk
    };
    struct Group {
        GroupKind kind { GroupKind::Today };
        std::string title;
        std::vector<MeasureCard> cards;
    };
    struct State {
        bool writable { true };
        std::string whose; ///< "This is practice with an invented case."; empty: hers
        Kind kind { Kind::All };
        std::string risk; ///< short title, for Kind::OfRisk
        std::optional<EmergencyFirst> emergency;
        std::vector<Group> groups;  ///< always in sight
        std::vector<Group> waiting; ///< "Cuando pueda"
        std::vector<Group> rest;    ///< one click away, by risk
        std::string open;           ///< card that is open
        std::vector<domain::WhoDoes> whos;
        std::vector<domain::MeasureReason> reasons;
        std::optional<FilterOffer> filter;
        std::vector<EmergencyFirst::Link> risks; ///< for the picture, in order
        std::optional<WhatIfView> picture;
    };

    MeasuresModel(App& app, std::string_view detail);

    const State& state() { return *shared_state(); }
    /// For a page: what is pressed while it is drawn makes another state and leaves this one.
    std::shared_ptr<const State> shared_state();

    /// Opens a card; the open one closes.
    void open(std::string_view id);
    void show_all();
    void show_picture_of(std::string_view risk);
    void set_state(std::string_view id, domain::MeasureState state);
    /// Takes it out of her plan again.
    void take_out(std::string_view id);
    void set_who(std::string_view id, domain::WhoDoes who);
    void set_who_words(std::string_view id, std::string_view text);
    void set_reminded_by(std::string_view id, std::string_view text);
    void set_date(std::string_view id, std::optional<base::Date> date);
    void set_reminder(std::string_view id, std::optional<base::Date> date);
    void set_repeated(std::string_view id, bool repeated);
    void set_reason(std::string_view id, domain::MeasureReason reason);
    void set_reason_words(std::string_view id, std::string_view text);
    void mark_done(std::string_view id, std::optional<base::Date> day);
    /// "Sigue funcionando": looked at today.
    void renew(std::string_view id);
    void update_answers(std::string_view id);
    void leave_answers(std::string_view id);

    /// An empty one, open, to write in.
    void add_own();
    void set_own_text(std::string_view id, std::string_view text);

    void take_filter();
    void leave_filter();

    void open_card(std::string_view card);
    void go_on_answering();
    void go_to_plan();
    void back();

private:
    void refresh();
    void fill_groups(State& state);
    void fill_rest(State& state);
    void fill_own(State& state);
    void fill_picture(State& state);
    void add_to_time_groups(std::vector<Group>& groups, const std::vector<std::string>& measures);
    bool acts_on_risk(std::string_view measure) const;
    bool take(std::string_view measure);
    MeasureCard card(std::string_view measure);
    void change(std::string_view id, const std::function<void(domain::MeasureChoice&)>& change);
    void drop_empty_own();
    const domain::Workbook& workbook() const { return m_app.workbook(); }
    void edit(const std::function<void(domain::Workbook&)>& change);

    App& m_app;
    std::string m_risk;  ///< only what acts on it
    std::string m_asked; ///< the measure she came for
    std::string m_open;
    bool m_opened_by_her { false };
    std::string m_picture_of;
    domain::MeasureReason m_filter_left { domain::MeasureReason::NotSaid };
    std::vector<std::string> m_shown; ///< while groups are filled
    std::optional<unsigned> m_revision;
    std::string m_language;
    std::shared_ptr<const State> m_state;
};

} // namespace app
