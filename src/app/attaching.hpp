#pragma once

#include "app/errand.hpp"
#include "app/file_reading.hpp"
#include "domain/attachments.hpp"
#include "image/decode.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace app {

/// Why a file was not kept; each has a sentence in attachment_text.
enum class NotAttached {
    CannotRead, ///< see `error`
    FileTooLarge,
    NeitherPhotoNorText,
    PrintersPhoto, ///< colours for printing presses
    TooManyPixels,
    Damaged,
    TooComplex,
    OutOfMemory,
    TextTooLong,
    NoRoom,
    TooMany,
};

/// What is kept of a file, made on a worker.
struct Attachable {
    std::optional<NotAttached> problem;
    base::ErrorCode error { base::ErrorCode::Internal };

    domain::AttachmentKind kind { domain::AttachmentKind::Photo };
    std::shared_ptr<const base::Bytes> content;
    domain::Fingerprint original {};
    std::uint64_t original_size { 0 };
    image::Removed removed;
};

/// Photos are kept as large as a page of a book needs, and looked at in this size.
inline constexpr int LONGEST_SIDE_KEPT = 1600;
/// What a photo of a telephone may have; nothing of a larger file is read.
inline constexpr std::uint64_t LARGEST_ATTACHED_FILE = 20'000'000;

/// The part without a disk: bytes of anybody into what is kept of them.
Attachable make_attachable(base::ByteView file, const std::atomic<bool>& called_off);

/// Reads a file and makes of it what is kept; wiped when it is given up.
class Attaching {
public:
    using Tell = std::function<void(Attachable&)>;
    Attaching(Jobs& errands, base::Disk& disk) : m_reading(errands, disk), m_making(errands) { }

    void read(const std::string& path, Tell tell);
    bool is_running() const { return m_reading.is_reading() || m_making.is_running(); }
    void give_up();

private:
    FileReading m_reading;
    Errand<Attachable> m_making;
};

} // namespace app
