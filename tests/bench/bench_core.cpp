// Measures what needs no window: unlock, save, wipe, recompute.
//
//   bench_core FOLDER     files are written and removed in FOLDER
//
// The folder has to be on the disk that is meant: a folder in memory flatters.

#include "measure.hpp"

#include "app/searcher.hpp"
#include "content/case_file.hpp"
#include "content/library.hpp"
#include "content/method_loader.hpp"
#include "crypto/aead.hpp"
#include "crypto/arena.hpp"
#include "crypto/hash.hpp"
#include "domain/assessment.hpp"
#include "domain/method_index.hpp"
#include "domain/suggestion.hpp"
#include "platform/clock.hpp"
#include "platform/disk.hpp"
#include "resources/resources.hpp"
#include "vault/document.hpp"
#include "vault/vault.hpp"
#include "vault/wipe.hpp"

#include <array>
#include <memory>
#include <stdexcept>
#include <utility>

namespace {

constexpr std::size_t PAYLOAD_SIZE = 1'000'000;
constexpr auto PASSPHRASE = "volcan tejido camino lluvia maiz puente";

template <typename Value> Value checked(base::Result<Value> result)
{
    if (!result)
        throw std::runtime_error("error " + std::to_string(static_cast<int>(result.error().code))
            + " " + result.error().note);
    if constexpr (!std::is_void_v<Value>)
        return std::move(*result);
}

/// Argon2id with a stopwatch, so that it can be taken off.
class TimedStretcher final : public crypto::Stretcher {
public:
    base::Result<> stretch(crypto::StretchedSecret& out, const crypto::PreparedSecret& secret,
        base::ByteView salt, crypto::Preset preset) override
    {
        base::Result<> result;
        spent_ms
            += bench::milliseconds([&] { result = m_argon.stretch(out, secret, salt, preset); });
        return result;
    }

    double spent_ms { 0 };

private:
    crypto::Argon2id m_argon;
};

struct World {
    crypto::Arena arena;
    platform::SystemClock clock;
    std::unique_ptr<base::Disk> disk { platform::system_disk() };
    crypto::SystemRandom random;
    TimedStretcher stretcher;

    vault::Tools tools()
    {
        return { *disk, clock, random, stretcher, &arena, [](std::int64_t) {} };
    }
    static vault::Credentials credentials()
    {
        return { crypto::Passphrase(std::string_view(PASSPHRASE)), std::nullopt };
    }
};

/// A payload of the size; its bytes do not repeat, as those of a database do not.
base::Bytes payload_bytes(World& world, std::size_t size)
{
    base::Bytes bytes(size);
    world.random.fill(bytes);
    return bytes;
}

vault::Opened make_vault(World& world, const std::string& path, const base::Bytes& bytes)
{
    const std::array sections { vault::Section { vault::SectionType::Database, 0, bytes } };
    return checked(vault::Vault::create(
        world.tools(), path, World::credentials(), crypto::Preset {}, sections, 1));
}

void measure_unlock(World& world, const std::string& folder)
{
    const auto path = folder + "/unlock.vault";
    make_vault(world, path, payload_bytes(world, PAYLOAD_SIZE));
    std::vector<double> beyond;
    std::vector<double> whole;
    for (int i = 0; i < 12; ++i) {
        world.stretcher.spent_ms = 0;
        const auto taken = bench::milliseconds([&] {
            const auto opened
                = checked(vault::Vault::open(world.tools(), path, World::credentials()));
        });
        whole.push_back(taken);
        beyond.push_back(taken - world.stretcher.spent_ms);
    }
    checked(world.disk->remove(path));
    bench::report("unlock_whole", bench::spread(whole).median, "ms");
    bench::report("unlock_beyond_argon2", bench::spread(beyond).median, "ms");
    bench::report("unlock_beyond_argon2_p95", bench::spread(beyond).p95, "ms");
}

/// What the format asks of the processor for these bytes and nothing can save: each is
/// encrypted once and hashed once.
void seal_barely(const base::Bytes& bytes)
{
    const std::array<base::Byte, crypto::STREAM_HEADER_SIZE> header {};
    const std::array<base::Byte, 32> key {};
    base::Bytes sealed(vault::CHUNK_SIZE + crypto::STREAM_TAG_SIZE);
    crypto::Stream stream(header, key);
    crypto::Hasher hasher(32, key, "bench");
    for (std::size_t at = 0; at + vault::CHUNK_SIZE <= bytes.size(); at += vault::CHUNK_SIZE) {
        stream.push(sealed, base::ByteView(bytes).subspan(at, vault::CHUNK_SIZE),
            crypto::ChunkKind::Message);
        hasher.add(sealed);
    }
    std::array<base::Byte, 32> hash {};
    hasher.finish(hash);
}

void measure_save(World& world, const std::string& folder)
{
    const auto path = folder + "/save.vault";
    const auto bare_path = folder + "/bare.bin";
    const auto bytes = payload_bytes(world, PAYLOAD_SIZE);
    const auto opened = make_vault(world, path, bytes);
    const std::array sections { vault::Section { vault::SectionType::Database, 0, bytes } };

    // The bare write is in place and of as many bytes as a save writes.
    const auto sealed = vault::SLOT_HEADER_SIZE + vault::body_size(vault::chunks_for(PAYLOAD_SIZE));
    const auto bare = checked(world.disk->create(bare_path));
    const auto noise = payload_bytes(world, sealed);
    checked(bare->write_at(0, noise));
    checked(bare->flush());

    std::vector<double> saves;
    std::vector<double> writes;
    std::vector<double> floors;
    // In turn, so that both see the same disk.
    for (int i = 0; i < 60; ++i) {
        saves.push_back(bench::milliseconds([&] { checked(opened.vault->save(sections, 1)); }));
        writes.push_back(bench::milliseconds([&] {
            checked(bare->write_at(0, noise));
            checked(bare->flush());
        }));
        floors.push_back(writes.back() + bench::milliseconds([&] { seal_barely(noise); }));
    }
    checked(world.disk->remove(path));
    checked(world.disk->remove(bare_path));
    bench::report("save_1mb", bench::spread(saves).median, "ms");
    bench::report("save_1mb_p95", bench::spread(saves).p95, "ms");
    bench::report("bare_write_1mb", bench::spread(writes).median, "ms");
    bench::report("sealed_write_1mb", bench::spread(floors).median, "ms");
}

/// A whole save of a workbook with photos in it, from the plain types to the flush.
void measure_save_of_photos(World& world, const std::string& folder)
{
    constexpr std::size_t PHOTO = 1'000'000;
    const auto path = folder + "/photos.vault";
    for (const std::size_t photos : { 0, 5, 24 }) {
        domain::Workbook book;
        for (std::size_t i = 0; i < photos; ++i) {
            domain::Attachment photo;
            photo.id = static_cast<domain::RecordId>(i + 1);
            photo.content = std::make_shared<const base::Bytes>(payload_bytes(world, PHOTO));
            book.attachments.push_back(std::move(photo));
        }
        const auto opened = make_vault(world, path, payload_bytes(world, photos * PHOTO + 1000));
        std::vector<double> saves;
        for (int i = 0; i < 9; ++i) {
            saves.push_back(bench::milliseconds([&] {
                const auto bytes
                    = checked(vault::write_document(book, std::pmr::get_default_resource()));
                checked(opened.vault->save(bytes.sections(), vault::DOCUMENT_SCHEMA));
            }));
        }
        checked(world.disk->remove(path));
        bench::report("save_with_" + std::to_string(photos) + "mb_of_photos",
            bench::spread(saves).median, "ms");
    }
}

void measure_wipe(World& world, const std::string& folder)
{
    constexpr std::array<std::size_t, 3> SIZES { 100'000, 4'000'000, 20'000'000 };
    for (std::size_t size_class = 0; size_class < SIZES.size(); ++size_class) {
        std::vector<double> keys;
        std::vector<double> whole;
        for (int i = 0; i < 5; ++i) {
            const auto path = folder + "/wipe.vault";
            const auto opened = make_vault(world, path, payload_bytes(world, SIZES[size_class]));
            auto& handle = opened.vault->wipe_handle();
            const auto keys_gone = bench::milliseconds([&] {
                if (!handle.destroy_keys())
                    throw std::runtime_error("keys were not destroyed");
            });
            const auto rest = bench::milliseconds([&] {
                if (!handle.destroy_file())
                    throw std::runtime_error("the file was not destroyed");
            });
            keys.push_back(keys_gone);
            whole.push_back(keys_gone + rest);
        }
        const auto name = "wipe_class" + std::to_string(size_class);
        bench::report(name + "_keys", bench::spread(keys).p95, "ms");
        bench::report(name + "_whole", bench::spread(whole).p95, "ms");
    }
}

std::vector<content::SourceFile> embedded_guides()
{
    std::vector<content::SourceFile> files;
    for (const auto path : resources::list("guides/"))
        files.push_back({ std::string(path), *resources::find(path) });
    return files;
}

/// The peer of the search: the same words looked for in every folded text, one after the other.
std::size_t scan(const std::vector<std::string>& texts, const std::vector<std::string>& words)
{
    return static_cast<std::size_t>(std::ranges::count_if(texts, [&](const std::string& text) {
        return std::ranges::all_of(
            words, [&](const std::string& word) { return text.find(word) != std::string::npos; });
    }));
}

/// Over everything that can be read: guides, cards, directory, questions and measures.
void measure_search()
{
    const auto files = embedded_guides();
    const auto library = content::load_library(files, "es").library;
    const auto method = content::load_method(files, "es");
    std::unique_ptr<app::Searcher> searcher;
    const auto made = bench::milliseconds(
        [&] { searcher = std::make_unique<app::Searcher>(library, method.text); });
    std::vector<std::string> texts;
    for (const auto& document : app::documents_of(searcher->everything()))
        texts.push_back(
            search::folded(document.title + " " + document.heading + " " + document.text));
    std::vector<double> searches;
    std::vector<double> scans;
    std::size_t found = 0;
    for (int i = 0; i < 50; ++i) {
        for (const std::string typed : { "allanamiento sin orden", "pepita del dia siguiente",
                 "K'iche'", "72 horas", "violencia", "de", "alanamiento sin ordem de juex" }) {
            searches.push_back(bench::milliseconds(
                [&] { found += searcher->find(typed, app::Searcher::Method::Yes).groups.size(); }));
            scans.push_back(bench::milliseconds([&] {
                std::vector<std::string> words;
                for (auto& token : search::tokens_of(typed))
                    words.push_back(search::stem_of(std::move(token.word)));
                found += scan(texts, words);
            }));
        }
    }
    if (found == 0)
        throw std::runtime_error("nothing was found");
    bench::report("search_texts", static_cast<double>(texts.size()), "texts");
    bench::report("search_index_made", made, "ms");
    bench::report("search", bench::spread(searches).median, "ms");
    bench::report("search_p95", bench::spread(searches).p95, "ms");
    bench::report("search_worst", *std::ranges::max_element(searches), "ms");
    bench::report("search_linear_scan", bench::spread(scans).median, "ms");
    bench::report(
        "search_to_scan", bench::spread(searches).median / bench::spread(scans).median, "x");
}

void measure_recompute()
{
    const auto files = embedded_guides();
    auto loaded = content::load_method(files, "es");
    if (!loaded.faults.empty())
        throw std::runtime_error(content::fault_text(loaded.faults.front()));
    const domain::MethodIndex method(std::move(loaded.method));
    constexpr base::Date TODAY { 2026, 5, 12 };
    auto elena = checked(
        content::parse_case_file(*resources::find("guides/demo/elena.json"), method, TODAY));

    std::vector<double> assessments;
    std::vector<double> with_suggestions;
    for (int i = 0; i < 2000; ++i) {
        elena.answers["Q7.02"] = domain::one_answer(i % 2 == 0 ? "si" : "no");
        domain::Assessment assessment;
        assessments.push_back(
            bench::milliseconds([&] { assessment = domain::assess(method, elena, TODAY); }));
        with_suggestions.push_back(assessments.back()
            + bench::milliseconds([&] { domain::suggest(method, elena, assessment); }));
    }
    bench::report("recompute", bench::spread(assessments).median, "ms");
    bench::report("recompute_p95", bench::spread(assessments).p95, "ms");
    bench::report("recompute_with_suggestions", bench::spread(with_suggestions).median, "ms");
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2) {
        std::cerr << "usage: bench_core FOLDER\n";
        return 2;
    }
    if (!crypto::start())
        return 1;
    try {
        World world;
        measure_recompute();
        measure_search();
        measure_unlock(world, arguments[1]);
        measure_save(world, arguments[1]);
        measure_save_of_photos(world, arguments[1]);
        measure_wipe(world, arguments[1]);
    } catch (const std::exception& failure) {
        std::cerr << "bench_core: " << failure.what() << '\n';
        return 1;
    }
    return 0;
}
