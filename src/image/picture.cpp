#include "image/picture.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>
#include <vector>

namespace image {

namespace {

    /// Which pixels fall on one of the smaller picture, and how much of the first and the last.
    struct Span {
        int first { 0 };
        int last { 0 };
        float first_part { 1 };
        float last_part { 1 };

        float weight(int at) const
        {
            if (at == first)
                return first_part;
            return at == last ? last_part : 1.0F;
        }
    };

    std::vector<Span> spans(int from, int to)
    {
        std::vector<Span> all(static_cast<std::size_t>(to));
        const double scale = static_cast<double>(from) / to;
        for (int i = 0; i < to; ++i) {
            const double begin = i * scale;
            const double end = std::min((i + 1) * scale, static_cast<double>(from));
            auto& it = all[static_cast<std::size_t>(i)];
            it.first = std::min(static_cast<int>(begin), from - 1);
            it.last = std::min(static_cast<int>(std::ceil(end)) - 1, from - 1);
            it.first_part = static_cast<float>(std::min(end, it.first + 1.0) - begin);
            it.last_part = static_cast<float>(end - it.last);
        }
        return all;
    }

    /// The mean of some rows, as wide as they are.
    void mean_row(const Picture& picture, const Span& rows, std::vector<float>& mean)
    {
        std::fill(mean.begin(), mean.end(), 0.0F);
        float whole = 0;
        for (int y = rows.first; y <= rows.last; ++y) {
            const float weight = rows.weight(y);
            whole += weight;
            const base::Byte* row = picture.at(0, y);
            for (std::size_t i = 0; i < mean.size(); ++i)
                mean[i] += weight * static_cast<float>(row[i]);
        }
        for (auto& value : mean)
            value /= whole;
    }

    void write_mean(const std::vector<float>& row, const Span& columns, base::Byte* to)
    {
        float sums[3] {};
        float whole = 0;
        for (int x = columns.first; x <= columns.last; ++x) {
            const float weight = columns.weight(x);
            whole += weight;
            for (std::size_t part = 0; part < 3; ++part)
                sums[part] += weight * row[static_cast<std::size_t>(x) * 3 + part];
        }
        for (std::size_t part = 0; part < 3; ++part)
            to[part] = static_cast<base::Byte>(sums[part] / whole + 0.5F);
    }

} // namespace

Picture blank(int width, int height)
{
    CEIBA_ASSERT(width > 0 && height > 0);
    Picture picture { width, height, {} };
    picture.rgb.resize(picture.row_size() * static_cast<std::size_t>(height));
    return picture;
}

Picture shrunk(const Picture& picture, int most_width, int most_height)
{
    const double scale = std::min({ 1.0, static_cast<double>(most_width) / picture.width,
        static_cast<double>(most_height) / picture.height });
    if (picture.empty() || scale >= 1.0)
        return picture;
    const auto size = [scale](int of) { return std::max(1, static_cast<int>(of * scale + 0.5)); };
    auto smaller = blank(size(picture.width), size(picture.height));
    const auto columns = spans(picture.width, smaller.width);
    const auto rows = spans(picture.height, smaller.height);
    std::vector<float> mean(picture.row_size());
    auto* to = smaller.rgb.data();
    for (const auto& span : rows) {
        mean_row(picture, span, mean);
        for (const auto& column : columns) {
            write_mean(mean, column, to);
            to += 3;
        }
    }
    return smaller;
}

Picture part_of(const Picture& picture, int left, int top, int width, int height)
{
    left = std::clamp(left, 0, std::max(picture.width - 1, 0));
    top = std::clamp(top, 0, std::max(picture.height - 1, 0));
    width = std::min(width, picture.width - left);
    height = std::min(height, picture.height - top);
    if (width <= 0 || height <= 0)
        return {};
    auto part = blank(width, height);
    for (int y = 0; y < height; ++y)
        std::memcpy(&part.rgb[static_cast<std::size_t>(y) * part.row_size()],
            picture.at(left, top + y), part.row_size());
    return part;
}

Picture upright(Picture picture, int orientation)
{
    if (orientation < 2 || orientation > 8 || picture.empty())
        return picture;
    const bool turned = orientation >= 5;
    const int width = turned ? picture.height : picture.width;
    const int height = turned ? picture.width : picture.height;
    auto result = blank(width, height);
    const int right = picture.width - 1;
    const int bottom = picture.height - 1;
    auto* to = result.rgb.data();
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int along = turned ? y : x;
            const int down = turned ? x : y;
            const bool mirrored
                = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
            const bool overturned
                = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
            const auto* from
                = picture.at(mirrored ? right - along : along, overturned ? bottom - down : down);
            std::memcpy(to, from, 3);
            to += 3;
        }
    }
    return result;
}

RowReducer::RowReducer(int width, int height, int factor)
    : m_width(width)
    , m_height(height)
    , m_factor(factor)
    , m_picture(blank((width + factor - 1) / factor, (height + factor - 1) / factor))
{
    m_sums.resize(m_picture.row_size());
}

void RowReducer::add(std::span<const base::Byte> rgb_row)
{
    CEIBA_ASSERT(rgb_row.size() == static_cast<std::size_t>(m_width) * 3 && m_rows < m_height);
    for (int x = 0; x < m_width; ++x) {
        const auto to = static_cast<std::size_t>(x / m_factor) * 3;
        for (std::size_t part = 0; part < 3; ++part)
            m_sums[to + part] += rgb_row[static_cast<std::size_t>(x) * 3 + part];
    }
    ++m_rows;
    if (m_rows % m_factor == 0 || m_rows == m_height)
        write_row();
}

void RowReducer::write_row()
{
    const int line = (m_rows - 1) / m_factor;
    const int rows = m_rows - line * m_factor;
    auto* to = &m_picture.rgb[static_cast<std::size_t>(line) * m_picture.row_size()];
    for (int x = 0; x < m_picture.width; ++x) {
        const int columns = std::min(m_factor, m_width - x * m_factor);
        const auto count = static_cast<std::uint32_t>(rows * columns);
        for (std::size_t part = 0; part < 3; ++part) {
            const auto at = static_cast<std::size_t>(x) * 3 + part;
            to[at] = static_cast<base::Byte>((m_sums[at] + count / 2) / count);
        }
    }
    std::fill(m_sums.begin(), m_sums.end(), 0U);
}

} // namespace image
