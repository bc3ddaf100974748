#include "app/what_if.hpp"

#include <algorithm>

namespace app {

namespace {

    constexpr int BANDS = 5;
    constexpr double BAND_WIDTH = 20;

    /// The middle of a band lies on its line.
    float height_of(double likelihood)
    {
        return static_cast<float>(std::clamp(likelihood / BAND_WIDTH - 0.5, 0.0, BANDS - 1.0));
    }

    /// Her own judgement goes along: as many steps up or down as today.
    domain::Level with_hers(domain::Level then, const domain::LevelWithHers& today)
    {
        if (then == domain::Level::Emergency || today.calculated == domain::Level::Emergency)
            return then;
        const int steps = static_cast<int>(today.level) - static_cast<int>(today.calculated);
        const int moved = std::clamp(static_cast<int>(then) + steps,
            static_cast<int>(domain::Level::Low), static_cast<int>(domain::Level::VeryHigh));
        return static_cast<domain::Level>(moved);
    }

    const domain::ResidualRisk* find(
        const std::vector<domain::ResidualRisk>& risks, std::string_view id)
    {
        const auto found = std::ranges::find(risks, id, &domain::ResidualRisk::risk);
        return found == risks.end() ? nullptr : &*found;
    }

} // namespace

LevelText level_text(const content::MethodText& texts, domain::Level level)
{
    const auto& words = texts.level(domain::level_code(level));
    return { level, words.name, words.meaning };
}

std::optional<WhatIfView> what_if(App& app, std::string_view risk)
{
    auto& analysis = app.analysis();
    const auto level = analysis.level(risk);
    const auto* now = analysis.assessment().risk(risk);
    const auto* done = find(analysis.with_done().risks, risk);
    const auto* all = find(analysis.with_planned().risks, risk);
    if (!level || !now || !done || !all)
        return std::nullopt;

    const auto& texts = app.texts();
    WhatIfView view;
    view.risk = risk;
    view.name = texts.risk(risk).short_title;
    for (std::size_t band = 0; band < view.bands.size(); ++band)
        view.bands[band] = texts.bands[view.bands.size() - 1 - band];
    view.today = height_of(now->likelihood);
    view.with_done = height_of(done->likelihood);
    view.with_all = height_of(all->likelihood);
    view.level_today = level_text(texts, level->level);
    view.level_done = level_text(texts, with_hers(done->level, *level));
    view.level_all = level_text(texts, with_hers(all->level, *level));
    const auto in_place = analysis.with_done().measures;
    const auto taken = analysis.with_planned().measures;
    view.any_done = in_place > 0;
    view.any_planned = taken > in_place;
    view.barely_moves = taken > 0 && domain::barely_moves(*now, *all);
    view.moves = all->band < now->band || all->level < now->level;
    return view;
}

} // namespace app
