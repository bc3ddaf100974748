#include "image/jpeg_error.hpp"
#include "image/readers.hpp"

#include <algorithm>

#include <jerror.h>

namespace image {

namespace {

    JpegErrors& errors_of(j_common_ptr info) { return *reinterpret_cast<JpegErrors*>(info->err); }

    void give_up(j_common_ptr info)
    {
        const int code = info->err->msg_code;
        leave(errors_of(info),
            code == JERR_OUT_OF_MEMORY          ? Fault::OutOfMemory
                : code == JERR_NO_BACKING_STORE ? Fault::TooComplex
                : code == JERR_IMAGE_TOO_BIG    ? Fault::TooLarge
                                                : Fault::Damaged);
    }

    void warn(j_common_ptr info, int level)
    {
        if (level >= 0)
            return;
        auto& errors = errors_of(info);
        const int code = info->err->msg_code;
        // The end came too early: a part of the photo is missing.
        if (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER)
            leave(errors, Fault::Damaged);
        if (errors.warnings_left == 0)
            leave(errors, Fault::TooComplex);
        --errors.warnings_left;
    }

    void say_nothing(j_common_ptr) { }

    /// What the library asks between pieces of work: may it go on?
    struct Watch {
        jpeg_progress_mgr manager {};
        int most_scans { 0 };
        const std::atomic<bool>* called_off { nullptr };
    };

    void watch(j_common_ptr common)
    {
        auto& info = *reinterpret_cast<j_decompress_ptr>(common);
        const auto& it = *reinterpret_cast<Watch*>(common->progress);
        if (info.input_scan_number > it.most_scans)
            leave(errors_of(common), Fault::TooComplex);
        if (it.called_off != nullptr && it.called_off->load())
            leave(errors_of(common), Fault::Stopped);
    }

    class JpegReader {
    public:
        JpegReader(const Limits& limits, const std::atomic<bool>* called_off)
        {
            install(m_errors);
            m_errors.warnings_left = limits.warnings;
            m_info.err = &m_errors.manager;
            m_watch.manager.progress_monitor = watch;
            m_watch.most_scans = limits.scans;
            m_watch.called_off = called_off;
        }
        ~JpegReader() { jpeg_destroy_decompress(&m_info); }
        JpegReader(const JpegReader&) = delete;
        JpegReader& operator=(const JpegReader&) = delete;

        Pixels read(base::ByteView file, int longest, const Limits& limits)
        {
            if (!begin(file, limits.memory))
                return { m_errors.fault, {} };
            if (!is_allowed(m_info.image_width, m_info.image_height, limits))
                return { Fault::TooLarge, {} };
            const auto colours = m_info.jpeg_color_space;
            if (colours != JCS_GRAYSCALE && colours != JCS_YCbCr && colours != JCS_RGB)
                return { Fault::OtherKind, {} };
            if (!start(longest))
                return { m_errors.fault, {} };
            auto picture = blank(
                static_cast<int>(m_info.output_width), static_cast<int>(m_info.output_height));
            if (!read_rows(picture.rgb.data(), picture.row_size()))
                return { m_errors.fault, {} };
            return { Fault::None, std::move(picture) };
        }

    private:
        bool begin(base::ByteView file, std::size_t memory)
        {
            return guarded(m_errors, [&] {
                jpeg_create_decompress(&m_info);
                m_info.mem->max_memory_to_use = static_cast<long>(memory);
                m_info.progress = &m_watch.manager;
                jpeg_mem_src(&m_info, file.data(), static_cast<unsigned long>(file.size()));
                jpeg_read_header(&m_info, TRUE);
            });
        }

        /// A large photo is made smaller while it is read: fewer pixels are ever made.
        bool start(int longest)
        {
            const auto side = static_cast<int>(std::max(m_info.image_width, m_info.image_height));
            unsigned smaller = 8;
            while (smaller > 1 && side / static_cast<int>(smaller) < longest)
                smaller /= 2;
            m_info.scale_num = 1;
            m_info.scale_denom = smaller;
            m_info.out_color_space = JCS_RGB;
            return guarded(m_errors, [&] { jpeg_start_decompress(&m_info); });
        }

        bool read_rows(base::Byte* rows, std::size_t row_size)
        {
            return guarded(m_errors, [&] {
                while (m_info.output_scanline < m_info.output_height) {
                    JSAMPROW row = rows + m_info.output_scanline * row_size;
                    jpeg_read_scanlines(&m_info, &row, 1);
                }
            });
        }

        jpeg_decompress_struct m_info {};
        JpegErrors m_errors;
        Watch m_watch;
    };

} // namespace

void install(JpegErrors& errors)
{
    jpeg_std_error(&errors.manager);
    errors.manager.error_exit = give_up;
    errors.manager.emit_message = warn;
    errors.manager.output_message = say_nothing;
}

void leave(JpegErrors& errors, Fault fault)
{
    errors.fault = fault;
    std::longjmp(errors.jump, 1);
}

Pixels read_jpeg(
    base::ByteView file, int longest, const Limits& limits, const std::atomic<bool>* called_off)
{
    return JpegReader(limits, called_off).read(file, longest, limits);
}

} // namespace image
