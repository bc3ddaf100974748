#include "image/jpeg_error.hpp"

#include "base/assert.hpp"

#include <cstdlib>
#include <new>

namespace image {

namespace {

    class JpegWriter {
    public:
        JpegWriter()
        {
            install(m_errors);
            m_info.err = &m_errors.manager;
        }
        ~JpegWriter()
        {
            jpeg_destroy_compress(&m_info);
            std::free(m_bytes);
        }
        JpegWriter(const JpegWriter&) = delete;
        JpegWriter& operator=(const JpegWriter&) = delete;

        bool write(const Picture& picture, int quality)
        {
            auto* const pixels = const_cast<base::Byte*>(picture.rgb.data());
            const auto row_size = picture.row_size();
            return guarded(m_errors, [&] {
                jpeg_create_compress(&m_info);
                jpeg_mem_dest(&m_info, &m_bytes, &m_size);
                m_info.image_width = static_cast<JDIMENSION>(picture.width);
                m_info.image_height = static_cast<JDIMENSION>(picture.height);
                m_info.input_components = 3;
                m_info.in_color_space = JCS_RGB;
                jpeg_set_defaults(&m_info);
                jpeg_set_quality(&m_info, quality, TRUE);
                m_info.optimize_coding = TRUE;
                jpeg_start_compress(&m_info, TRUE);
                while (m_info.next_scanline < m_info.image_height) {
                    JSAMPROW row = pixels + m_info.next_scanline * row_size;
                    jpeg_write_scanlines(&m_info, &row, 1);
                }
                jpeg_finish_compress(&m_info);
            });
        }
        base::ByteView bytes() const { return { m_bytes, static_cast<std::size_t>(m_size) }; }

    private:
        jpeg_compress_struct m_info {};
        JpegErrors m_errors;
        unsigned char* m_bytes { nullptr };
        unsigned long m_size { 0 };
    };

} // namespace

std::optional<base::Bytes> encode_jpeg(const Picture& picture, int quality)
{
    CEIBA_ASSERT(!picture.empty() && quality >= 1 && quality <= 100);
    try {
        JpegWriter writer;
        if (!writer.write(picture, quality))
            return std::nullopt;
        const auto bytes = writer.bytes();
        return base::Bytes(bytes.begin(), bytes.end());
    } catch (const std::bad_alloc&) {
        return std::nullopt;
    }
}

} // namespace image
