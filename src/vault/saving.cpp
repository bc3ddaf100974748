#include "vault/state.hpp"

#include <algorithm>

// How one generation gets to the disk. FORMAT.md 9.2.

namespace vault {

namespace {

    using base::ErrorCode;
    using base::fail;

    base::Result<> expect_bytes(
        base::File& file, std::uint64_t offset, base::ByteView expected, ErrorCode otherwise)
    {
        base::Bytes there(expected.size());
        TRY(file.read_at(offset, there));
        if (!std::ranges::equal(there, expected))
            return fail(otherwise);
        return {};
    }

    /// Notes which slot is about to be written: one whose header was refused may still be
    /// found there, whole, at the next opening.
    class RememberedPlace final : public SlotPlace {
    public:
        RememberedPlace(base::File& file, std::uint64_t start, const std::atomic<bool>& abort,
            OwnSlots& attempts)
            : m_place(file, start, &abort)
            , m_attempts(attempts)
        {
        }
        base::Result<> write(std::uint64_t offset, base::ByteView bytes) override
        {
            if (offset == 0)
                m_attempts.add(slot_salt(bytes));
            return m_place.write(offset, bytes);
        }

    private:
        SlotInFile m_place;
        OwnSlots& m_attempts;
    };

} // namespace

base::Result<> fill_randomly(base::File& file, crypto::Random& random, std::uint64_t offset,
    std::uint64_t length, const std::atomic<bool>* abort)
{
    constexpr std::uint64_t PIECE = 65536;
    base::Bytes piece;
    for (std::uint64_t done = 0; done < length; done += piece.size()) {
        if (abort != nullptr && abort->load(std::memory_order_acquire))
            return fail(ErrorCode::Cancelled);
        piece.resize(static_cast<std::size_t>(std::min(PIECE, length - done)));
        random.fill(piece);
        TRY(file.write_at(offset + done, piece));
    }
    return {};
}

base::Result<> Vault::State::check_unchanged()
{
    if (TRY(file->size()) != facts.file_size)
        return fail(ErrorCode::ChangedOutside, "size");
    // While keys are being written we cannot know which bytes the disk has.
    if (!blocks_unwritten && (!rekey || !rekey->in_doubt()))
        TRY(expect_bytes(*file, KEY_BLOCK_OFFSET[0], blocks[0], ErrorCode::ChangedOutside));
    return expect_bytes(
        *file, geometry.slot_offset(current), current_header, ErrorCode::ChangedOutside);
}

base::Result<SlotHeader> Vault::State::write_durably(
    std::uint8_t index, const crypto::MasterKey& key, const SlotContent& content)
{
    const auto offset = geometry.slot_offset(index);
    RememberedPlace place(*file, offset, abort, *attempts);
    const auto header = TRY(write_slot(place, index, key, content, tools.random, tools.memory));
    TRY(file->flush());
    TRY(expect_bytes(*file, offset, header, ErrorCode::DiskFault));

    // A sync program may have put another file in the place of ours; our handle would then
    // write into a file that has no name any more.
    auto by_name = tools.disk.open(path, base::Access::ReadOnly);
    if (by_name) {
        const auto same = expect_bytes(**by_name, offset, header, ErrorCode::ChangedOutside);
        if (!same)
            return fail(ErrorCode::ChangedOutside, "another file under this name");
    } else if (by_name.error().code == ErrorCode::FileNotFound) {
        return fail(ErrorCode::ChangedOutside, "no file under this name");
    }
    // Any other answer says nothing: on Windows our own lock keeps everyone out.
    return header;
}

SlotContent Vault::State::next_content(base::ByteView payload, std::uint32_t schema) const
{
    SlotContent content;
    content.payload = payload;
    content.size_class = geometry.size_class;
    content.generation = facts.generation + 1;
    content.saved_at = tools.clock.now();
    content.schema = schema;
    content.peer_generation = facts.generation;
    return content;
}

void Vault::State::advance(std::uint8_t index, const SlotHeader& header, const SlotContent& content)
{
    current = index;
    current_header = header;
    attempts->clear();
    facts.generation = content.generation;
    facts.saved_at = content.saved_at;
    facts.schema = content.schema;
}

base::Result<crypto::WipedBytes> Vault::State::read_current()
{
    const SlotKeys keys(master, current, current_header);
    const auto metadata = TRY(open_slot_header(current_header, keys, geometry.slot_size()));
    base::Bytes body(static_cast<std::size_t>(metadata.body_size));
    TRY(file->read_at(geometry.slot_offset(current) + SLOT_HEADER_SIZE, body));
    if (!slot_body_holds(current_header, keys, body))
        return fail(ErrorCode::DiskFault, "what was saved last went bad");
    return open_slot_body(metadata, keys, body, tools.memory);
}

base::Result<> Vault::State::save_once(base::ByteView payload, std::uint32_t schema)
{
    const auto target = other();
    const auto content = next_content(payload, schema);
    const auto header = TRY(write_durably(target, master, content));
    advance(target, header, content);
    return {};
}

} // namespace vault
