#include "crypto/wiped_bytes.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <memory_resource>
#include <utility>

using crypto::WipedBytes;

namespace {

/// Looks at memory at the moment it goes back.
class Witness final : public std::pmr::memory_resource {
public:
    bool all_zero { true };
    int live { 0 };

private:
    void* do_allocate(std::size_t bytes, std::size_t alignment) override
    {
        ++live;
        return std::pmr::new_delete_resource()->allocate(bytes, alignment);
    }
    void do_deallocate(void* block, std::size_t bytes, std::size_t alignment) override
    {
        --live;
        const auto* byte = static_cast<const base::Byte*>(block);
        all_zero = all_zero && std::all_of(byte, byte + bytes, [](base::Byte b) { return b == 0; });
        std::pmr::new_delete_resource()->deallocate(block, bytes, alignment);
    }
    bool do_is_equal(const memory_resource& other) const noexcept override
    {
        return this == &other;
    }
};

} // namespace

TEST_CASE("content is zeroed before its memory goes back", "[crypto]")
{
    Witness witness;
    {
        const base::Byte text[] { 'p', 'l', 'a', 'n' };
        WipedBytes first(text, &witness);
        WipedBytes second(std::move(first));
        CHECK(first.empty()); // NOLINT(bugprone-use-after-move)
        CHECK(second.size() == 4);
        second.shorten(2);
        WipedBytes third(8, &witness);
        third = std::move(second);
        CHECK(third.view()[1] == 'l');
    }
    CHECK(witness.live == 0);
    CHECK(witness.all_zero);
}
