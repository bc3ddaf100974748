#include "app/attaching.hpp"

#include "crypto/hash.hpp"
#include "crypto/secret.hpp"

#include <utility>

namespace app {

namespace {

    using domain::AttachmentKind;
    using image::Fault;

    constexpr int QUALITY = 85;

    NotAttached problem_of(Fault fault)
    {
        switch (fault) {
        case Fault::OtherKind:
            return NotAttached::PrintersPhoto;
        case Fault::TooLarge:
            return NotAttached::TooManyPixels;
        case Fault::TooComplex:
            return NotAttached::TooComplex;
        case Fault::OutOfMemory:
        case Fault::Stopped:
            return NotAttached::OutOfMemory;
        case Fault::None:
        case Fault::NotAPhoto:
        case Fault::Damaged:
            return NotAttached::Damaged;
        }
        return NotAttached::Damaged;
    }

    void make_photo(
        base::ByteView file, const std::atomic<bool>& called_off, Attachable& attachable)
    {
        const auto photo = image::decode(file, LONGEST_SIDE_KEPT, {}, &called_off);
        if (photo.fault != Fault::None) {
            attachable.problem = problem_of(photo.fault);
            return;
        }
        auto kept = image::encode_jpeg(photo.picture, QUALITY);
        if (!kept) {
            attachable.problem = NotAttached::OutOfMemory;
            return;
        }
        attachable.removed = photo.removed;
        attachable.content = std::make_shared<const base::Bytes>(std::move(*kept));
    }

    void make_text(base::ByteView file, Attachable& attachable)
    {
        const auto text = domain::readable_text(file);
        if (!text)
            attachable.problem = NotAttached::NeitherPhotoNorText;
        else
            attachable.content = std::make_shared<const base::Bytes>(text->begin(), text->end());
    }

} // namespace

Attachable make_attachable(base::ByteView file, const std::atomic<bool>& called_off)
{
    Attachable attachable;
    attachable.original_size = file.size();
    if (image::is_photo(file)) {
        attachable.kind = AttachmentKind::Photo;
        make_photo(file, called_off, attachable);
    } else {
        attachable.kind = AttachmentKind::Text;
        make_text(file, attachable);
    }
    if (!attachable.problem)
        attachable.original = crypto::fingerprint(file);
    return attachable;
}

void Attaching::read(const std::string& path, Tell tell)
{
    give_up();
    m_reading.read(path, LARGEST_ATTACHED_FILE,
        [this, tell = std::move(tell)](base::Result<base::Bytes>& bytes) {
            if (!bytes) {
                Attachable failed;
                failed.error = bytes.error().code;
                failed.problem = failed.error == base::ErrorCode::TooLarge
                    ? NotAttached::FileTooLarge
                    : NotAttached::CannotRead;
                tell(failed);
                return;
            }
            const auto file = std::make_shared<base::Bytes>(std::move(*bytes));
            m_making.ask(
                [file](const std::atomic<bool>& called_off) {
                    auto attachable = make_attachable(*file, called_off);
                    crypto::wipe(*file);
                    return attachable;
                },
                tell);
        });
}

void Attaching::give_up()
{
    m_reading.give_up();
    m_making.give_up();
}

} // namespace app
