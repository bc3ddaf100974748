#include "paper/card_step_writer.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <utility>

namespace paper {

using i18n::fill;
using i18n::tr;

namespace {

    constexpr double ENDLESS = 1e7;
    constexpr Stroke STRONG { 1.5, 0, 0 };

    std::string joined(const std::vector<std::string>& lines, std::string_view between)
    {
        std::string all;
        for (const auto& line : lines) {
            if (!all.empty())
                all += between;
            all += line;
        }
        return all;
    }

} // namespace

PageStyle column_style(double width)
{
    PageStyle style;
    style.format = { width, ENDLESS };
    style.margin = 0;
    style.foot_height = 0;
    return style;
}

CardStepWriter::CardStepWriter(double width, CardSizes sizes, const Faces& faces, CardShown shown)
    : m_flow(column_style(width), faces)
    , m_sizes(sizes)
    , m_shown(shown)
{
}

std::vector<CardPiece> CardStepWriter::write(std::span<const CardStep> steps)
{
    std::vector<CardPiece> pieces;
    for (const auto& step : steps) {
        const auto top = m_flow.y();
        m_flow.pages().pages.back() = {};
        if (m_shown == CardShown::More)
            write_more(step);
        else
            write(step);
        pieces.push_back({ std::move(m_flow.pages().pages.back()), top, m_flow.y() - top });
    }
    return pieces;
}

void CardStepWriter::words(const RichText& words, double indent, Role role)
{
    rows(m_flow.wrap(words, m_sizes.text, m_flow.width() - indent), indent, m_sizes.text,
        m_sizes.step, m_flow.add_element(role));
}

void CardStepWriter::write(const CardStep& step)
{
    if (!step.part.empty())
        write_part(step.part);
    m_flow.move_down(0.12 * m_sizes.step);
    if (!step.from.empty())
        write_answers(joined(step.from, " · "));
    write_sentence(step);
    if (m_shown == CardShown::Everything && !help_words(step).empty())
        words(plain(help_words(step)), m_sizes.indent, Role::P);
    if (!step.say.empty())
        write_say(step.say);
    for (const auto& way : step.ways)
        write_way(way);
    if (!step.calls.empty())
        words(bold(fill(tr("Call: {number}"), { { "number", joined(step.calls, "; ") } })),
            m_sizes.indent, Role::P);
    if (!step.do_not.empty())
        write_not(joined(step.do_not, " "));
    if (!step.go_on.empty())
        words(bold(step.go_on), m_sizes.indent, Role::P);
    m_flow.move_down(0.2 * m_sizes.step);
}

void CardStepWriter::write_more(const CardStep& step)
{
    auto more = plain(help_words(step));
    for (const auto& way : step.ways) {
        if (way.hint.empty())
            continue;
        more.push_back({ "\n", false });
        more.push_back({ fill(tr("{answer}:"), { { "answer", way.text } }), true });
        more.push_back({ " " + way.hint, false });
    }
    if (paper::words(more).empty())
        return;
    if (!step.part.empty())
        write_part(step.part);
    m_flow.move_down(0.2 * m_sizes.step);
    const auto element = m_flow.add_element(Role::P);
    write_number(step.number, m_sizes.step, element);
    rows(m_flow.wrap(more, m_sizes.text, text_width()), m_sizes.indent, m_sizes.text, m_sizes.step,
        element);
    m_flow.move_down(0.2 * m_sizes.step);
}

void CardStepWriter::write_part(const std::string& part)
{
    m_flow.move_down(0.2 * m_sizes.step);
    rows(m_flow.wrap(bold(part), m_sizes.sentence, m_flow.width()), 0, m_sizes.sentence,
        m_sizes.sentence_step, m_flow.add_element(Role::H2));
    m_flow.draw(line({ 0, m_flow.y() }, { m_flow.width(), m_flow.y() }, STRONG));
    m_flow.move_down(2);
}

void CardStepWriter::write_answers(const std::string& answers)
{
    const auto half = m_sizes.text * 0.3;
    const auto middle = m_flow.y() + m_sizes.step / 2;
    m_flow.draw(polygon({ { 1, middle - half }, { 1 + 1.6 * half, middle }, { 1, middle + half } },
        0.0, std::nullopt));
    words(bold(answers), m_sizes.text, Role::P);
}

void CardStepWriter::write_number(int step, double height, std::size_t element)
{
    const auto number = std::to_string(step);
    const auto radius = m_sizes.text * 0.7;
    const Point centre { radius + 0.6, m_flow.y() + height / 2 };
    m_flow.draw(circle(centre, radius, std::nullopt, Stroke { 1.1, 0, 0 }));
    const auto width = m_flow.faces().bold.width(number, m_sizes.text);
    const auto base
        = m_flow.y() + (height - m_sizes.step) / 2 + m_flow.base_line(m_sizes.text, m_sizes.step);
    m_flow.write({ centre.x - width / 2, base, m_sizes.text, true, number + " ", element });
}

void CardStepWriter::write_sentence(const CardStep& step)
{
    const auto element = m_flow.add_element(Role::H3);
    write_number(step.number, m_sizes.sentence_step, element);
    auto sentence = bold(step.sentence);
    if (m_shown == CardShown::Card && !step.mark.empty())
        sentence.push_back({ " " + step.mark, false });
    rows(m_flow.wrap(sentence, m_sizes.sentence, text_width()), m_sizes.indent, m_sizes.sentence,
        m_sizes.sentence_step, element);
}

void CardStepWriter::write_say(const std::vector<std::string>& lines)
{
    const auto top = m_flow.y() + 1.5;
    std::string said;
    for (const auto& line : lines)
        said += (said.empty() ? "" : " ") + i18n::quoted(line);
    words(plain(said), m_sizes.indent + 7, Role::P);
    const auto x = m_sizes.indent + 1.5;
    m_flow.draw(line({ x, top }, { x, m_flow.y() - 0.5 }, { 2, 0, 0 }));
    m_flow.move_down(1);
}

void CardStepWriter::write_way(const CardWay& way)
{
    const auto indent = m_sizes.indent + m_sizes.text;
    const auto middle = m_flow.y() + m_sizes.step / 2;
    m_flow.draw(circle(
        { m_sizes.indent + m_sizes.text * 0.35, middle }, m_sizes.text * 0.16, 0.0, std::nullopt));
    auto text = bold(way.text);
    if (m_shown == CardShown::Everything && !way.hint.empty())
        text.push_back({ " (" + way.hint + ")", false });
    text.push_back({ ": ", false });
    text.push_back({ way.leads, true });
    words(text, indent, Role::P);
}

void CardStepWriter::write_not(const std::string& lines)
{
    const auto size = m_sizes.text * 0.5;
    const auto x = m_sizes.indent + 0.5;
    const auto y = m_flow.y() + (m_sizes.step - size) / 2 + 0.5;
    const Stroke stroke { 1.4, 0, 0 };
    m_flow.draw({ line({ x, y }, { x + size, y + size }, stroke),
        line({ x + size, y }, { x, y + size }, stroke) });
    words(plain(lines), m_sizes.indent + m_sizes.text, Role::P);
}

} // namespace paper
