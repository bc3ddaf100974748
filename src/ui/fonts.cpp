#include "ui/fonts.hpp"

#include "base/assert.hpp"
#include "base/utf8.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace ui {

namespace {

    /// The atlas outlives every Dear ImGui context and must not be in the arena that
    /// is zeroed at each lock: while it is made or destroyed, Dear ImGui allocates
    /// from the ordinary heap.
    class OrdinaryHeap {
    public:
        OrdinaryHeap()
        {
            ImGui::GetAllocatorFunctions(&m_allocate, &m_free, &m_user);
            ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return std::malloc(size); },
                [](void* block, void*) { std::free(block); }, nullptr);
        }
        ~OrdinaryHeap() { ImGui::SetAllocatorFunctions(m_allocate, m_free, m_user); }
        OrdinaryHeap(const OrdinaryHeap&) = delete;
        OrdinaryHeap& operator=(const OrdinaryHeap&) = delete;

    private:
        ImGuiMemAllocFunc m_allocate { nullptr };
        ImGuiMemFreeFunc m_free { nullptr };
        void* m_user { nullptr };
    };

    struct FaceSize {
        float letters; ///< Pixels of the em.
        float line;
        bool bold;
        float most_growth;
    };

    constexpr std::array<FaceSize, FONT_COUNT> FACES { {
        { 15, 22, false, 2 },
        { 15, 22, true, 2 },
        { 18, 26, false, 2 },
        { 18, 26, true, 2 },
        { 20, 28, false, 2 },
        { 20, 28, true, 2 },
        { 26, 34, true, 1.6F },
        { 34, 44, true, 1.5F },
    } };

    constexpr std::array<float, ICON_SIZE_COUNT> ICON_PIXELS { 16, 19, 25, 34 };

    // The face she writes and reads in knows all of Latin; its bold one nearly. Small
    // text and headings know the Latin of Europe, titles that of the west. All have
    // the signs of the Mayan languages.
    constexpr std::array<ImWchar, 17> ALL_LATIN { 0x20, 0x7E, 0xA0, 0x24F, 0x2B0, 0x2BF, 0x300,
        0x30C, 0x1E00, 0x1EFF, 0x2010, 0x2044, 0x20A0, 0x20BF, 0xA78B, 0xA78C, 0 };
    constexpr std::array<ImWchar, 13> NEARLY_ALL_LATIN { 0x20, 0x7E, 0xA0, 0x24F, 0x2BC, 0x2BD,
        0x2010, 0x2044, 0x20AC, 0x20AC, 0xA78B, 0xA78C, 0 };
    constexpr std::array<ImWchar, 15> EUROPEAN_LATIN { 0x20, 0x7E, 0xA0, 0x17F, 0x2BC, 0x2BD,
        0x2013, 0x2026, 0x2039, 0x203A, 0x20AC, 0x20AC, 0xA78B, 0xA78C, 0 };
    constexpr std::array<ImWchar, 15> WESTERN_LATIN { 0x20, 0x7E, 0xA0, 0xFF, 0x2BC, 0x2BD, 0x2013,
        0x2026, 0x2039, 0x203A, 0x20AC, 0x20AC, 0xA78B, 0xA78C, 0 };

    const ImWchar* ranges_of(Font font)
    {
        switch (font) {
        case Font::M:
            return ALL_LATIN.data();
        case Font::MBold:
            return NEARLY_ALL_LATIN.data();
        case Font::S:
        case Font::SBold:
        case Font::MPlus:
        case Font::MPlusBold:
            return EUROPEAN_LATIN.data();
        case Font::L:
        case Font::XL:
            return WESTERN_LATIN.data();
        }
        return WESTERN_LATIN.data();
    }

    constexpr ImWchar REPLACEMENT = 0xFFFD;

    std::uint32_t big_endian(base::ByteView bytes, std::size_t at, std::size_t size)
    {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value = value << 8 | (at + i < bytes.size() ? bytes[at + i] : 0U);
        return value;
    }

    /// Where a table of a TrueType file begins; 0 when it has none.
    std::size_t table(base::ByteView file, std::uint32_t name)
    {
        const std::size_t count = big_endian(file, 4, 2);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t entry = 12 + 16 * i;
            if (big_endian(file, entry, 4) == name)
                return big_endian(file, entry + 8, 4);
        }
        return 0;
    }

    /// How far a face reaches above and below the line, as parts of the em. Dear
    /// ImGui wants the sum of them; designs give the em.
    struct Reach {
        float up { 1 };
        float down { 0 };
    };

    Reach reach_of(base::ByteView file)
    {
        const std::size_t head = table(file, 0x68656164);
        const std::size_t hhea = table(file, 0x68686561);
        CEIBA_ASSERT(head != 0 && hhea != 0);
        const auto em = static_cast<float>(big_endian(file, head + 18, 2));
        const auto up = static_cast<std::int16_t>(big_endian(file, hhea + 4, 2));
        const auto down = static_cast<std::int16_t>(big_endian(file, hhea + 6, 2));
        return { static_cast<float>(up) / em, -static_cast<float>(down) / em };
    }

    ImFont* add_face(ImFontAtlas& atlas, base::ByteView file, float pixels, const ImWchar* ranges,
        int oversample)
    {
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.OversampleH = oversample;
        config.OversampleV = 1;
        config.PixelSnapH = true;
        // Dear ImGui takes a pointer it may write to, and does not when it is not the owner.
        auto* data = const_cast<base::Byte*>(file.data());
        return atlas.AddFontFromMemoryTTF(
            data, static_cast<int>(file.size()), pixels, &config, ranges);
    }

    std::vector<ImWchar> icon_ranges()
    {
        std::vector<ImWchar> ranges;
        for (const Icon icon : all_icons()) {
            ranges.push_back(static_cast<ImWchar>(icon));
            ranges.push_back(static_cast<ImWchar>(icon));
        }
        ranges.push_back(0);
        return ranges;
    }

} // namespace

Fonts::Fonts(const FontFiles& files, TextSize size) : m_size(size)
{
    const OrdinaryHeap heap;
    m_atlas = std::make_unique<ImFontAtlas>();
    m_atlas->Flags = ImFontAtlasFlags_NoMouseCursors;
    m_atlas->TexGlyphPadding = 1;
    m_atlas->TexDesiredWidth = 2048;

    const float growth = factor(size);
    for (std::size_t i = 0; i < FONT_COUNT; ++i) {
        const FaceSize& face = FACES[i];
        const base::ByteView file = face.bold ? files.bold : files.regular;
        const float grown = std::min(growth, face.most_growth);
        const int oversample = face.letters * grown < 24 ? 2 : 1;
        const Reach reach = reach_of(file);
        const float em = face.letters * grown;
        m_faces[i] = add_face(*m_atlas, file, em * (reach.up + reach.down),
            ranges_of(static_cast<Font>(i)), oversample);
        m_line_heights[i] = std::round(face.line * grown);
        m_baselines[i] = (m_line_heights[i] - em * (reach.up + reach.down)) / 2 + em * reach.up;
    }
    const std::vector<ImWchar> ranges = icon_ranges();
    for (std::size_t i = 0; i < ICON_SIZE_COUNT; ++i) {
        m_icon_heights[i]
            = std::round(ICON_PIXELS[i] * std::min(growth, i + 1 == ICON_SIZE_COUNT ? 1.5F : 2.0F));
        m_icons[i] = add_face(*m_atlas, files.icons, m_icon_heights[i], ranges.data(), 1);
    }

    m_atlas->Build();
    for (std::size_t i = 0; i < FONT_COUNT; ++i)
        m_letter_heights[i] = m_faces[i]->FontSize;
    m_atlas->TexID = ImTextureID {};
}

Fonts::~Fonts()
{
    const OrdinaryHeap heap;
    m_atlas.reset();
}

float Fonts::width(Font font, std::string_view text) const
{
    const ImFont* face_used = face(font);
    float result = 0;
    while (!text.empty()) {
        const auto character = base::take_code_point(text);
        if (!character) {
            text.remove_prefix(1);
            result += face_used->GetCharAdvance(REPLACEMENT);
            continue;
        }
        result += face_used->GetCharAdvance(
            *character > IM_UNICODE_CODEPOINT_MAX ? REPLACEMENT : static_cast<ImWchar>(*character));
    }
    return result;
}

bool Fonts::has(Font font, char32_t character) const
{
    return character <= IM_UNICODE_CODEPOINT_MAX
        && face(font)->FindGlyphNoFallback(static_cast<ImWchar>(character)) != nullptr;
}

bool Fonts::has(IconSize size, Icon icon) const
{
    return icons(size)->FindGlyphNoFallback(static_cast<ImWchar>(icon)) != nullptr;
}

base::ByteView Fonts::picture() const
{
    if (m_atlas->TexPixelsAlpha8 == nullptr)
        return {};
    return { m_atlas->TexPixelsAlpha8,
        static_cast<std::size_t>(m_atlas->TexWidth * m_atlas->TexHeight) };
}

int Fonts::picture_width() const { return m_atlas->TexWidth; }

int Fonts::picture_height() const { return m_atlas->TexHeight; }

void Fonts::drop_picture()
{
    const OrdinaryHeap heap;
    m_atlas->ClearTexData();
}

Font bold_of(Font font)
{
    switch (font) {
    case Font::S:
    case Font::SBold:
        return Font::SBold;
    case Font::M:
    case Font::MBold:
        return Font::MBold;
    case Font::MPlus:
    case Font::MPlusBold:
        return Font::MPlusBold;
    case Font::L:
        return Font::L;
    case Font::XL:
        return Font::XL;
    }
    return font;
}

} // namespace ui
