#include "image/readers.hpp"

#include <algorithm>

namespace image {

namespace {

    constexpr std::uint16_t ORIENTATION = 0x0112;
    constexpr std::uint16_t MAKE = 0x010F;
    constexpr std::uint16_t MODEL = 0x0110;
    constexpr std::uint16_t CHANGED = 0x0132;
    constexpr std::uint16_t MORE = 0x8769; ///< where the second list lies
    constexpr std::uint16_t PLACE = 0x8825;
    constexpr std::uint16_t TAKEN = 0x9003;
    constexpr std::uint16_t DIGITISED = 0x9004;

    constexpr std::size_t ENTRY_SIZE = 12;
    constexpr std::size_t MOST_ENTRIES = 256;

    /// The list of facts inside a photo, as cameras write it (TIFF).
    class Exif {
    public:
        Exif(base::ByteView bytes, Metadata& metadata) : m_bytes(bytes), m_metadata(metadata) { }

        void read()
        {
            if (m_bytes.size() < 8)
                return;
            m_little = m_bytes[0] == 'I' && m_bytes[1] == 'I';
            if (!m_little && !(m_bytes[0] == 'M' && m_bytes[1] == 'M'))
                return;
            if (const auto more = list(number(4, 4)); more != 0)
                list(more);
        }

    private:
        std::uint32_t number(std::size_t at, std::size_t size) const
        {
            std::uint32_t value = 0;
            for (std::size_t i = 0; i < size; ++i) {
                const auto from = m_little ? at + size - 1 - i : at + i;
                value = (value << 8) | m_bytes[from];
            }
            return value;
        }

        /// Where the second list lies; 0: nowhere.
        std::uint32_t list(std::size_t at)
        {
            if (at > m_bytes.size() || m_bytes.size() - at < 2)
                return 0;
            const auto count = std::min<std::size_t>(
                { number(at, 2), MOST_ENTRIES, (m_bytes.size() - at - 2) / ENTRY_SIZE });
            std::uint32_t more = 0;
            for (std::size_t i = 0; i < count; ++i)
                entry(at + 2 + i * ENTRY_SIZE, more);
            return more;
        }

        void entry(std::size_t at, std::uint32_t& more)
        {
            switch (number(at, 2)) {
            case ORIENTATION:
                m_metadata.orientation = static_cast<int>(number(at + 8, 2));
                break;
            case MAKE:
            case MODEL:
                m_metadata.removed.device = true;
                break;
            case CHANGED:
            case TAKEN:
            case DIGITISED:
                m_metadata.removed.date = true;
                break;
            case PLACE:
                m_metadata.removed.place = true;
                break;
            case MORE:
                more = number(at + 8, 4);
                break;
            default:
                m_metadata.removed.other = true;
                break;
            }
        }

        base::ByteView m_bytes;
        Metadata& m_metadata;
        bool m_little { false };
    };

    bool begins_with(base::ByteView bytes, std::string_view text)
    {
        return bytes.size() >= text.size() && std::equal(text.begin(), text.end(), bytes.begin());
    }

    std::size_t big_endian(base::ByteView bytes, std::size_t at, std::size_t size)
    {
        std::size_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value = (value << 8) | bytes[at + i];
        return value;
    }

    constexpr std::string_view EXIF_BEGINS { "Exif\0\0", 6 };

    constexpr base::Byte APP0 = 0xE0;
    constexpr base::Byte APP1 = 0xE1;
    constexpr base::Byte APP14 = 0xEE;
    constexpr base::Byte APP15 = 0xEF;
    constexpr base::Byte COMMENT = 0xFE;
    constexpr base::Byte SCAN = 0xDA;

    void jpeg_segment(base::Byte marker, base::ByteView body, Metadata& metadata)
    {
        if (marker == APP1 && begins_with(body, EXIF_BEGINS))
            Exif(body.subspan(EXIF_BEGINS.size()), metadata).read();
        // The first says how dense the pixels are, the fourteenth how colours are meant.
        else if ((marker > APP0 && marker <= APP15 && marker != APP14) || marker == COMMENT)
            metadata.removed.other = true;
    }

    constexpr std::size_t PNG_CHUNK_FRAME = 12;

    void png_extra(std::string_view type, base::ByteView body, Metadata& metadata)
    {
        if (type == "eXIf")
            Exif(body, metadata).read();
        else if (type == "tIME")
            metadata.removed.date = true;
        else if (type == "tEXt" || type == "zTXt" || type == "iTXt")
            metadata.removed.other = true;
    }

} // namespace

Metadata jpeg_metadata(base::ByteView file)
{
    Metadata metadata;
    std::size_t at = 2;
    while (file.size() >= at + 4 && file[at] == 0xFF) {
        const auto marker = file[at + 1];
        if (marker == 0xFF) {
            ++at; // filling
            continue;
        }
        if (marker == SCAN)
            break;
        const auto length = big_endian(file, at + 2, 2);
        if (length < 2 || length > file.size() - at - 2)
            break;
        jpeg_segment(marker, file.subspan(at + 4, length - 2), metadata);
        at += 2 + length;
    }
    return metadata;
}

BarePng bare_png(base::ByteView file)
{
    BarePng bare;
    bare.bytes.reserve(file.size());
    const auto keep = [&](base::ByteView bytes) {
        bare.bytes.insert(bare.bytes.end(), bytes.begin(), bytes.end());
    };
    keep(file.first(PNG_BEGINS.size()));
    auto rest = file.subspan(PNG_BEGINS.size());
    while (rest.size() >= PNG_CHUNK_FRAME) {
        const auto length = big_endian(rest, 0, 4);
        if (length > rest.size() - PNG_CHUNK_FRAME)
            break;
        const std::string_view type(reinterpret_cast<const char*>(&rest[4]), 4);
        if (type == "IHDR" || type == "PLTE" || type == "tRNS" || type == "IDAT" || type == "IEND")
            keep(rest.first(PNG_CHUNK_FRAME + length));
        else
            png_extra(type, rest.subspan(8, length), bare.metadata);
        if (type == "IEND")
            return bare;
        rest = rest.subspan(PNG_CHUNK_FRAME + length);
    }
    bare.bytes.clear();
    return bare;
}

} // namespace image
