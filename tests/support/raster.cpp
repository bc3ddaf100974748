#include "support/raster.hpp"

#include "ui/bitmap.hpp"
#include "ui/fonts.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace test {

namespace {

    // Corners are rounded to this part of a pixel, so that two triangles with a
    // common edge never touch the same pixel twice.
    constexpr int FINE_BITS = 6;
    constexpr int FINE = 1 << FINE_BITS;

    struct Clip {
        int left;
        int top;
        int right;
        int bottom;
    };

    struct Corner {
        std::int64_t x;
        std::int64_t y;
        float u;
        float v;
        std::array<float, 4> colour;
    };

    class Raster {
    public:
        Raster(Picture& picture, const ui::Fonts& fonts)
            : m_picture(picture)
            , m_texture(fonts.picture())
            , m_texture_width(fonts.picture_width())
            , m_texture_height(fonts.picture_height())
        {
        }

        /// Null: the letters.
        void use(const ui::Bitmap* photo) { m_photo = photo; }

        void triangle(
            const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const Clip& clip)
        {
            std::array<Corner, 3> corners { corner(a), corner(b), corner(c) };
            std::int64_t area = cross(corners[0], corners[1], corners[2]);
            if (area == 0)
                return;
            if (area < 0) {
                std::swap(corners[1], corners[2]);
                area = -area;
            }
            m_plain = a.col == b.col && b.col == c.col;
            m_textured
                = a.uv.x != b.uv.x || a.uv.y != b.uv.y || a.uv.x != c.uv.x || a.uv.y != c.uv.y;
            m_constant = m_textured || m_photo != nullptr ? 1.0F : sample(a.uv.x, a.uv.y);
            fill(corners, area, clip);
        }

    private:
        static Corner corner(const ImDrawVert& vertex)
        {
            Corner result {};
            result.x = std::lround(vertex.pos.x * FINE);
            result.y = std::lround(vertex.pos.y * FINE);
            result.u = vertex.uv.x;
            result.v = vertex.uv.y;
            for (std::size_t part = 0; part < 4; ++part)
                result.colour[part] = static_cast<float>((vertex.col >> (8 * part)) & 0xFFU);
            return result;
        }

        static std::int64_t cross(const Corner& a, const Corner& b, const Corner& c)
        {
            return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        }

        /// A pixel exactly on an edge belongs to the triangle only at its left and top.
        static std::int64_t bias(const Corner& from, const Corner& to)
        {
            const bool top = from.y == to.y && to.x > from.x;
            const bool left = to.y < from.y;
            return top || left ? 0 : -1;
        }

        void fill(const std::array<Corner, 3>& p, std::int64_t area, const Clip& clip)
        {
            const auto [x_low, x_high] = std::minmax({ p[0].x, p[1].x, p[2].x });
            const auto [y_low, y_high] = std::minmax({ p[0].y, p[1].y, p[2].y });
            const int left = std::max(clip.left, static_cast<int>(x_low >> FINE_BITS));
            const int right = std::min(clip.right, static_cast<int>(x_high >> FINE_BITS) + 1);
            const int top = std::max(clip.top, static_cast<int>(y_low >> FINE_BITS));
            const int bottom = std::min(clip.bottom, static_cast<int>(y_high >> FINE_BITS) + 1);

            // One edge function for each side, opposite to the corner of its number.
            std::array<std::int64_t, 3> step_x {};
            std::array<std::int64_t, 3> step_y {};
            std::array<std::int64_t, 3> at_row {};
            std::array<std::int64_t, 3> biases {};
            const std::int64_t x0 = (static_cast<std::int64_t>(left) << FINE_BITS) + FINE / 2;
            const std::int64_t y0 = (static_cast<std::int64_t>(top) << FINE_BITS) + FINE / 2;
            for (std::size_t i = 0; i < 3; ++i) {
                const Corner& from = p[(i + 1) % 3];
                const Corner& to = p[(i + 2) % 3];
                step_x[i] = -(to.y - from.y) * FINE;
                step_y[i] = (to.x - from.x) * FINE;
                biases[i] = bias(from, to);
                at_row[i]
                    = (to.x - from.x) * (y0 - from.y) - (to.y - from.y) * (x0 - from.x) + biases[i];
            }
            const float scale = 1.0F / static_cast<float>(area);
            for (int y = top; y < bottom; ++y) {
                // Each edge cuts the row at one place: inside is what all three leave.
                std::int64_t from = 0;
                std::int64_t to = right - left;
                for (std::size_t i = 0; i < 3 && from < to; ++i) {
                    const std::int64_t at = at_row[i];
                    const std::int64_t step = step_x[i];
                    if (step > 0 && at < 0)
                        from = std::max(from, (-at + step - 1) / step);
                    else if (step < 0)
                        to = std::min(to, at < 0 ? 0 : at / -step + 1);
                    else if (step == 0 && at < 0)
                        to = 0;
                }
                if (from < to && m_plain && !m_textured && m_photo == nullptr)
                    plain_span(y, left + static_cast<int>(from), left + static_cast<int>(to), p[0]);
                else {
                    for (std::int64_t x = from; x < to; ++x) {
                        const auto at
                            = [&](std::size_t i) { return at_row[i] + step_x[i] * x - biases[i]; };
                        pixel(left + static_cast<int>(x), y, p, static_cast<float>(at(1)) * scale,
                            static_cast<float>(at(2)) * scale);
                    }
                }
                for (std::size_t i = 0; i < 3; ++i)
                    at_row[i] += step_y[i];
            }
        }

        void plain_span(int y, int from, int to, const Corner& corner)
        {
            const float strength = m_constant * corner.colour[3] * (1.0F / 255);
            base::Byte* pixels
                = &m_picture.pixels[static_cast<std::size_t>(y * m_picture.width) * 4];
            std::array<base::Byte, 4> solid { 0, 0, 0, 255 };
            for (std::size_t part = 0; part < 3; ++part)
                solid[part] = static_cast<base::Byte>(corner.colour[part] + 0.5F);
            for (int x = from; x < to; ++x) {
                base::Byte* pixel = pixels + static_cast<std::size_t>(x) * 4;
                if (strength > 0.998F)
                    std::memcpy(pixel, solid.data(), 4);
                else
                    blend(pixel, corner.colour, strength);
            }
        }

        static void blend(base::Byte* to, const std::array<float, 4>& colour, float strength)
        {
            for (std::size_t part = 0; part < 3; ++part) {
                const float old = to[part];
                to[part] = static_cast<base::Byte>(old + (colour[part] - old) * strength + 0.5F);
            }
        }

        void pixel(int x, int y, const std::array<Corner, 3>& p, float b, float c)
        {
            const auto mix = [&](float first, float second, float third) {
                return first + (second - first) * b + (third - first) * c;
            };
            if (m_photo != nullptr) {
                const auto* point
                    = photo_point(mix(p[0].u, p[1].u, p[2].u), mix(p[0].v, p[1].v, p[2].v));
                std::memcpy(
                    &m_picture.pixels[static_cast<std::size_t>(y * m_picture.width + x) * 4], point,
                    3);
                return;
            }
            float strength = m_constant;
            if (m_textured)
                strength = sample(mix(p[0].u, p[1].u, p[2].u), mix(p[0].v, p[1].v, p[2].v));
            std::array<float, 4> colour = p[0].colour;
            if (!m_plain) {
                for (std::size_t part = 0; part < 4; ++part)
                    colour[part] = mix(p[0].colour[part], p[1].colour[part], p[2].colour[part]);
            }
            strength *= colour[3] * (1.0F / 255);
            if (strength <= 0.002F)
                return;
            base::Byte* to
                = &m_picture.pixels[static_cast<std::size_t>(y * m_picture.width + x) * 4];
            blend(to, colour, strength);
        }

        /// The point of a photo nearest to this place; it is never made larger or smaller here.
        const base::Byte* photo_point(float u, float v) const
        {
            const int x = std::clamp(static_cast<int>(u * static_cast<float>(m_photo->whole_width)),
                0, m_photo->width - 1);
            const int y
                = std::clamp(static_cast<int>(v * static_cast<float>(m_photo->whole_height)), 0,
                    m_photo->height - 1);
            return &m_photo->rgb[static_cast<std::size_t>(y * m_photo->whole_width + x) * 3];
        }

        float texel(int x, int y) const
        {
            x = std::clamp(x, 0, m_texture_width - 1);
            y = std::clamp(y, 0, m_texture_height - 1);
            return m_texture[static_cast<std::size_t>(y * m_texture_width + x)];
        }

        /// Between the four nearest points, as the graphics card does.
        float sample(float u, float v) const
        {
            const float x = u * static_cast<float>(m_texture_width) - 0.5F;
            const float y = v * static_cast<float>(m_texture_height) - 0.5F;
            const float left = std::floor(x);
            const float top = std::floor(y);
            const float across = x - left;
            const float down = y - top;
            const int ix = static_cast<int>(left);
            const int iy = static_cast<int>(top);
            const float above = texel(ix, iy) + (texel(ix + 1, iy) - texel(ix, iy)) * across;
            const float below
                = texel(ix, iy + 1) + (texel(ix + 1, iy + 1) - texel(ix, iy + 1)) * across;
            return (above + (below - above) * down) * (1.0F / 255);
        }

        Picture& m_picture;
        const ui::Bitmap* m_photo { nullptr };
        base::ByteView m_texture;
        int m_texture_width;
        int m_texture_height;
        bool m_plain { true };
        bool m_textured { false };
        float m_constant { 1 };
    };

} // namespace

Picture draw_picture(const ImDrawData& data, const ui::Fonts& fonts, ui::Colour background)
{
    Picture picture;
    picture.width = static_cast<int>(data.DisplaySize.x);
    picture.height = static_cast<int>(data.DisplaySize.y);
    picture.pixels.resize(
        static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4);
    for (std::size_t i = 0; i < picture.pixels.size(); i += 4) {
        picture.pixels[i] = background.red;
        picture.pixels[i + 1] = background.green;
        picture.pixels[i + 2] = background.blue;
        picture.pixels[i + 3] = 255;
    }
    Raster raster(picture, fonts);
    for (int list = 0; list < data.CmdListsCount; ++list) {
        const ImDrawList& commands = *data.CmdLists[list];
        for (const ImDrawCmd& command : commands.CmdBuffer) {
            const Clip clip { std::max(0, static_cast<int>(command.ClipRect.x)),
                std::max(0, static_cast<int>(command.ClipRect.y)),
                std::min(picture.width, static_cast<int>(command.ClipRect.z)),
                std::min(picture.height, static_cast<int>(command.ClipRect.w)) };
            raster.use(static_cast<const ui::Bitmap*>(command.GetTexID()));
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                const auto vertex = [&](unsigned at) -> const ImDrawVert& {
                    const ImDrawIdx index
                        = commands.IdxBuffer[static_cast<int>(command.IdxOffset + i + at)];
                    return commands.VtxBuffer[static_cast<int>(command.VtxOffset + index)];
                };
                raster.triangle(vertex(0), vertex(1), vertex(2), clip);
            }
        }
    }
    return picture;
}

} // namespace test
