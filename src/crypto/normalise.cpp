#include "crypto/normalise.hpp"

#include "base/utf8.hpp"
#include "crypto/composition.hpp"
#include "crypto/recovery_code.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace crypto {

namespace {

    using base::ErrorCode;
    using base::fail;

    constexpr std::size_t MAX_TYPED_SIZE = 8 * MAX_PASSPHRASE_SIZE;
    constexpr std::size_t LONGEST_DECOMPOSITION = 3;
    constexpr char32_t LAST_LETTER = 0x024F;
    constexpr char32_t FIRST_MARK = 0x0300;
    constexpr char32_t LAST_MARK = 0x036F;
    constexpr char32_t APOSTROPHE = 0x0027;

    /// What keyboards give for the glottal stop of Mayan languages.
    constexpr char32_t APOSTROPHES[]
        = { 0x0060, 0x00B4, 0x02B9, 0x02BB, 0x02BC, 0x2018, 0x2019, 0x201B, 0x2032, 0xA78C };

    bool is_apostrophe(char32_t point)
    {
        return std::ranges::find(APOSTROPHES, point) != std::end(APOSTROPHES);
    }
    bool is_control(char32_t point) { return point < 0x20 || (point >= 0x7F && point <= 0x9F); }
    bool is_composable(char32_t point)
    {
        return point <= LAST_LETTER || (point >= FIRST_MARK && point <= LAST_MARK);
    }

    base::ByteView without_line_end(base::ByteView typed)
    {
        if (!typed.empty() && typed.back() == '\n')
            typed = typed.first(typed.size() - 1);
        if (!typed.empty() && typed.back() == '\r')
            typed = typed.first(typed.size() - 1);
        return typed;
    }

    std::string_view as_text(base::ByteView bytes)
    {
        return { reinterpret_cast<const char*>(bytes.data()), bytes.size() };
    }

    /// Code points in memory that is wiped; std::u32string would leave copies behind.
    class CodePoints {
    public:
        explicit CodePoints(std::size_t capacity)
            : m_bytes(capacity * sizeof(char32_t))
            , m_points(reinterpret_cast<char32_t*>(m_bytes.expose().data()))
        {
        }
        void push(char32_t point) { m_points[m_size++] = point; }
        void shorten(std::size_t size) { m_size = size; }
        std::size_t size() const { return m_size; }
        std::span<char32_t> points() { return { m_points, m_size }; }

    private:
        SecretBytes m_bytes;
        char32_t* m_points;
        std::size_t m_size { 0 };
    };

    void push_decomposed(CodePoints& to, char32_t point)
    {
        switch (point) {
        case 0x0340:
            return to.push(0x0300);
        case 0x0341:
            return to.push(0x0301);
        case 0x0343:
            return to.push(0x0313);
        case 0x0344:
            to.push(0x0308);
            return to.push(0x0301);
        default:
            break;
        }
        if (point >= FIRST_MARK) // no other mark decomposes
            return to.push(point);
        if (const auto parts = decompose(point)) {
            push_decomposed(to, parts->first);
            to.push(parts->second);
        } else {
            to.push(point);
        }
    }

    void order_marks(std::span<char32_t> points)
    {
        for (std::size_t i = 1; i < points.size(); ++i) {
            const auto own_class = combining_class(points[i]);
            if (own_class == 0)
                continue;
            for (auto at = i; at > 0 && combining_class(points[at - 1]) > own_class; --at)
                std::swap(points[at - 1], points[at]);
        }
    }

    /// Returns how many code points are left.
    std::size_t compose_in_place(std::span<char32_t> points)
    {
        std::size_t kept = 0;
        std::optional<std::size_t> letter;
        std::uint8_t last_class = 0;
        for (const auto point : points) {
            const auto own_class = combining_class(point);
            const bool blocked = last_class != 0 && last_class >= own_class;
            if (letter && !blocked && own_class != 0) {
                if (const auto composed = compose(points[*letter], point)) {
                    points[*letter] = *composed;
                    continue;
                }
            }
            if (own_class == 0)
                letter = kept;
            last_class = own_class;
            points[kept++] = point;
        }
        return kept;
    }

    void append_utf8(base::MutableByteView to, std::size_t& size, char32_t point)
    {
        const auto put = [&](char32_t bits) { to[size++] = static_cast<base::Byte>(bits); };
        if (point < 0x80) {
            put(point);
        } else if (point < 0x800) {
            put(0xC0 | (point >> 6));
            put(0x80 | (point & 0x3F));
        } else if (point < 0x10000) {
            put(0xE0 | (point >> 12));
            put(0x80 | ((point >> 6) & 0x3F));
            put(0x80 | (point & 0x3F));
        } else {
            put(0xF0 | (point >> 18));
            put(0x80 | ((point >> 12) & 0x3F));
            put(0x80 | ((point >> 6) & 0x3F));
            put(0x80 | (point & 0x3F));
        }
    }

    /// Replaces the run that began at `start` by its composed form.
    void normalise_run(CodePoints& points, std::size_t start)
    {
        const auto run = points.points().subspan(start);
        order_marks(run);
        points.shorten(start + compose_in_place(run));
    }

} // namespace

base::Result<NormalisedSecret> normalise(const Passphrase& typed)
{
    const auto bytes = without_line_end(typed.expose());
    if (bytes.empty())
        return fail(ErrorCode::PassphraseTooShort, "empty");
    if (bytes.size() > MAX_TYPED_SIZE)
        return fail(ErrorCode::PassphraseTooLong);

    CodePoints points(bytes.size() * LONGEST_DECOMPOSITION);
    std::size_t run_start = 0;
    for (auto rest = as_text(bytes); !rest.empty();) {
        auto point = base::take_code_point(rest);
        if (!point)
            return fail(ErrorCode::PassphraseNotText, "not UTF-8");
        if (is_control(*point))
            return fail(ErrorCode::PassphraseNotText, "control character");
        if (is_apostrophe(*point))
            point = APOSTROPHE;
        if (is_composable(*point)) {
            push_decomposed(points, *point);
            continue;
        }
        normalise_run(points, run_start);
        points.push(*point);
        run_start = points.size();
    }
    normalise_run(points, run_start);

    constexpr std::size_t LONGEST_UTF8 = 4;
    NormalisedSecret secret(points.size() * LONGEST_UTF8);
    std::size_t size = 0;
    for (const auto point : points.points())
        append_utf8(secret.expose(), size, point);
    secret.shorten(size);
    if (size > MAX_PASSPHRASE_SIZE)
        return fail(ErrorCode::PassphraseTooLong);
    return secret;
}

base::Result<TypedSecret> read_typed(const Passphrase& typed)
{
    if (auto code = parse_recovery_code(without_line_end(typed.expose())))
        return TypedSecret { std::move(*code), true };
    return TypedSecret { TRY(normalise(typed)), false };
}

bool has_unusual_letters(const Passphrase& typed)
{
    for (auto rest = as_text(typed.expose()); !rest.empty();) {
        const auto point = base::take_code_point(rest);
        if (!point || (!is_composable(*point) && !is_apostrophe(*point)))
            return true;
    }
    return false;
}

} // namespace crypto
