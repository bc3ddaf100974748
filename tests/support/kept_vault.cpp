#include "support/kept_vault.hpp"

#include "base/reader.hpp"
#include "support/seeded_random.hpp"

#include <stdexcept>

namespace test {

DiskImage image_of_parts(base::ByteView parts)
{
    const auto fault = [] { return std::runtime_error("not the parts of a vault"); };
    base::Reader reader(parts);
    const auto size = reader.u64();
    if (!size)
        throw fault();
    DiskImage image;
    SeededRandom random;
    base::Bytes noise(DiskImage::PAGE);
    for (std::uint64_t at = 0; at < *size; at += noise.size()) {
        random.fill(noise);
        image.write(at, noise);
    }
    while (!reader.empty()) {
        const auto offset = reader.u64();
        const auto length = reader.u64();
        if (!offset || !length)
            throw fault();
        const auto bytes = reader.take(*length);
        if (!bytes)
            throw fault();
        image.write(*offset, *bytes);
    }
    return image;
}

std::map<std::string, std::size_t> counts_of(const domain::Workbook& workbook)
{
    return {
        { "answers", workbook.her_case.answers.size() },
        { "actors", workbook.her_case.actors.size() },
        { "incidents", workbook.her_case.incidents.size() },
        { "threats", workbook.her_case.threats.size() },
        { "harm", workbook.her_case.harm.size() },
        { "judgements", workbook.her_case.judgements.size() },
        { "measures", workbook.plan.measures.size() },
        { "agreements", workbook.plan.agreements.size() },
        { "cards", workbook.plan.steps_before.size() },
        { "protocols", workbook.plan.protocols.size() },
        { "contacts", workbook.plan.people.contacts.size() },
        { "attachments", workbook.attachments.size() },
        { "decisions", workbook.plan.decisions.size() },
        { "bag", workbook.plan.bag.size() },
        { "notes", workbook.assessment.notes.size() },
        { "reviews", workbook.reviews.size() },
    };
}

} // namespace test
