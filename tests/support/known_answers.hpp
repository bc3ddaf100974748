#pragma once

#include "base/bytes.hpp"
#include "crypto/kdf.hpp"
#include "crypto/random.hpp"
#include "crypto/secret.hpp"
#include "support/hex.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <string_view>
#include <vector>

/// The values of FORMAT.md 11, produced by two independent implementations.
namespace test::known {

inline base::Bytes counting(base::Byte first, std::size_t count)
{
    base::Bytes bytes(count);
    std::iota(bytes.begin(), bytes.end(), first);
    return bytes;
}

constexpr std::string_view TYPED = "mai\u0301z k\u2019iche\u2019 2024";
constexpr std::string_view NORMALISED = "6d61c3ad7a206b2769636865272032303234";
constexpr std::string_view KEY_FILE_CONTENT = "archivo llave";

inline crypto::Salt salt()
{
    crypto::Salt salt {};
    std::ranges::copy(counting(0x00, 32), salt.begin());
    salt[31] = 0x18;
    return salt;
}

constexpr std::string_view PREPARED = R"(
  2435f0a1287ae5676b4fc26b8b1ec29f6856a0e7b77845917a72ec52d3048e13c350d6632fe5f867a090b43ed0d33c00
  7957ced424cd46d1c50ac7298293b53d)";
constexpr std::string_view STRETCHED = R"(
  101cd094f1b680747978cc2469d6ac54ddc363e9b763e431732495b371db27ad81fe5eddf34f2eb2c98620f0aa261a6d
  7349e63c2317185198a4ab86c0406f24)";
constexpr std::string_view ROOT = R"(
  92aa58462557bc537466c12af9c01ca8e002c3dbab772521b02bbd44931695a3cfda802ebaf52ba36a00517d400669b4
  925a88b6c0a4c0cfe435e454f47b9fcf)";
constexpr std::string_view KEY_FILE_KEY = R"(
  36f02050998a62f5fd380d608594453cb4bf0a3d594d32df8d33e25a5ab4f162972b2376434df4e989fe00b50439d2a6
  672debc966d0d5a717a5be477326ac3a)";
constexpr std::string_view ROOT_WITH_KEY_FILE = R"(
  89cd15c6d2366a565966afc79037ffa478247f8e1d3a2d569192ccf9b0f0eab006ece6d75e8fa92dfae5ed11274ecf2d
  6a8c53dda38c388b101dbb9b72fbc70f)";
constexpr std::string_view SLOT_SEALING_KEY
    = "e3f9fa704dc7110c71f56060860ab4bdf7e5f257b2d64c9dd831b5e53ea54f08";
constexpr std::string_view SLOT_COMMITTING_KEY
    = "06e10a711b6f0fcff7bcb6fba8780599a19f022d88057d3858e3f48db98f6c56";
constexpr std::string_view KEY_SLOT = R"(
  404142434445464748494a4b4c4d4e4f505152535455565709c21b56c229a02d2b873ba400aa24263e74da2324427a6c
  02c3d22e8cb45d73b97f2443d16b68969c64df3c5a5ad7f6f597bf60c582fdaa1da98eb5e0e5cef7714b46db07bf2f7d
  6846ea3f12db0e6c16fd89553e19c771d516cdfb6312162efb4c80c0f63ffaf278927f4532ccf7ab)";
constexpr std::string_view BLOCK_MAC
    = "eb04442121893af2cd89ed0906c7de628cc6bb0877357d9f66d17c1df06c733a";
constexpr std::string_view DATA_SEALING_KEY
    = "7fb9550226ae176f517da0dd0d61c8fd2e636202dc7216fe4d601d23a87d65f1";
constexpr std::string_view DATA_COMMITTING_KEY
    = "0f30faac843eeaabb1984cee3ea64ff31cea69e33b2791f6f88b89e65be84116";
constexpr std::string_view DATA_STREAM_KEY
    = "eab0a8a6b524f19b1a7b889e1559c7200df9cee1a70e1d8352460dbc054884d4";
constexpr std::string_view DATA_HEADER = R"(
  202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f606162636465666768696a6b6c6d6e6f
  7071727374757677fc426b6c2f77560bc0a3567421bfba4ac0a8e921b8fe35c8606fbb26dd99c8c86d0dc359c08a248d
  f5ada2380058356bf733ec2eb5cb05e826bc794d545b307d126e7334d9f60797df546102f523f885be2ea86cfc4e9cc7
  3af8acb3ad015fc53d03ba0f11ff394ac4dade1239eb4265c6dafe697e5723b86ed12ed0dcdd5d0d3b46a17f785a3d7a
  eb5d8581026ecdf17eedf8cae1d4791751a1ca743988cff2fdcb808d1e0e25d51658fb394bc30f81)";
constexpr std::size_t BODY_SIZE = 131130;
constexpr std::string_view BODY_BLAKE2B_256
    = "377ba1ef60564ff837827f5f6ba35c192b3c49ee85a75f857dbf3c28124b4166";

/// MK = 80 81 .. 9f.
inline crypto::MasterKey master()
{
    crypto::MasterKey master;
    std::ranges::copy(counting(0x80, 32), master.expose().begin());
    return master;
}

/// i mod 251 for i < 70000.
inline base::Bytes payload()
{
    base::Bytes bytes(70000);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<base::Byte>(i % 251);
    return bytes;
}

/// Gives what it was told to give, then zeros.
class ScriptedRandom final : public crypto::Random {
public:
    explicit ScriptedRandom(std::vector<base::Bytes> script)
    {
        for (const auto& piece : script)
            m_bytes.insert(m_bytes.end(), piece.begin(), piece.end());
    }
    void fill(base::MutableByteView bytes) noexcept override
    {
        for (auto& byte : bytes)
            byte = m_at < m_bytes.size() ? m_bytes[m_at++] : base::Byte { 0 };
    }

private:
    base::Bytes m_bytes;
    std::size_t m_at { 0 };
};

} // namespace test::known
