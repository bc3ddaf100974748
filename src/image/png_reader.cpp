#include "image/readers.hpp"

#include <spng.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace image {

namespace {

    struct FreeContext {
        void operator()(spng_ctx* context) const { spng_ctx_free(context); }
    };
    using Context = std::unique_ptr<spng_ctx, FreeContext>;

    constexpr int TOGETHER = SPNG_DECODE_TRNS;

    /// What can be seen through shows white, as on paper.
    void flatten(const base::Byte* rgba, std::size_t pixels, base::Byte* rgb)
    {
        for (std::size_t i = 0; i < pixels; ++i) {
            const unsigned strength = rgba[i * 4 + 3];
            for (std::size_t part = 0; part < 3; ++part) {
                const unsigned mixed = rgba[i * 4 + part] * strength + 255U * (255U - strength);
                rgb[i * 3 + part] = static_cast<base::Byte>((mixed + 127U) / 255U);
            }
        }
    }

    Fault fault_of(int code) { return code == SPNG_EMEM ? Fault::OutOfMemory : Fault::Damaged; }

    class PngReader {
    public:
        PngReader(Context context, const spng_ihdr& header, int factor)
            : m_context(std::move(context))
            , m_width(header.width)
            , m_height(header.height)
            , m_reducer(static_cast<int>(header.width), static_cast<int>(header.height), factor)
            , m_rgb(m_width * 3)
        {
        }

        Pixels read_rows(const std::atomic<bool>* called_off)
        {
            if (const int code = spng_decode_image(m_context.get(), nullptr, 0, SPNG_FMT_RGBA8,
                    TOGETHER | SPNG_DECODE_PROGRESSIVE);
                code != 0)
                return { fault_of(code), {} };
            std::vector<base::Byte> row(m_width * 4);
            for (std::size_t y = 0; y < m_height; ++y) {
                const int code = spng_decode_row(m_context.get(), row.data(), row.size());
                const bool is_last = y + 1 == m_height;
                if (code != (is_last ? SPNG_EOI : 0))
                    return { fault_of(code), {} };
                if (called_off != nullptr && called_off->load())
                    return { Fault::Stopped, {} };
                add(row.data());
            }
            return { Fault::None, m_reducer.take() };
        }

        Pixels read_passes()
        {
            std::vector<base::Byte> whole(m_width * m_height * 4);
            if (const int code = spng_decode_image(
                    m_context.get(), whole.data(), whole.size(), SPNG_FMT_RGBA8, TOGETHER);
                code != 0)
                return { fault_of(code), {} };
            for (std::size_t y = 0; y < m_height; ++y)
                add(&whole[y * m_width * 4]);
            return { Fault::None, m_reducer.take() };
        }

    private:
        void add(const base::Byte* rgba)
        {
            flatten(rgba, m_width, m_rgb.data());
            m_reducer.add(m_rgb);
        }

        Context m_context;
        std::size_t m_width;
        std::size_t m_height;
        RowReducer m_reducer;
        base::Bytes m_rgb;
    };

} // namespace

Pixels read_png(
    base::ByteView bare, int longest, const Limits& limits, const std::atomic<bool>* called_off)
{
    if (bare.empty())
        return { Fault::Damaged, {} };
    Context context(spng_ctx_new(0));
    if (!context)
        return { Fault::OutOfMemory, {} };
    spng_ihdr header {};
    // The size is ours to judge: the library only refuses what cannot be a PNG.
    int code = spng_set_png_buffer(context.get(), bare.data(), bare.size());
    if (code == 0)
        code = spng_get_ihdr(context.get(), &header);
    if (code != 0)
        return { code == SPNG_EOVERFLOW ? Fault::TooLarge : Fault::Damaged, {} };
    if (!is_allowed(header.width, header.height, limits))
        return { Fault::TooLarge, {} };
    const bool in_passes = header.interlace_method != 0;
    if (in_passes && std::int64_t { header.width } * header.height > limits.interlaced_pixels)
        return { Fault::TooComplex, {} };
    const auto side = static_cast<int>(std::max(header.width, header.height));
    PngReader reader(std::move(context), header, std::max(1, side / longest));
    return in_passes ? reader.read_passes() : reader.read_rows(called_off);
}

} // namespace image
