#include "paper/haru.hpp"

#include "base/utf8.hpp"
#include "paper/pdf_content.hpp"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_font.h>
#include <hpdf_fontdef.h>
#include <hpdf_info.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

namespace paper {

namespace {

    using base::ErrorCode;
    using base::fail;

    /// The library's own pool gives memory that is not aligned; it is not used.
    constexpr HPDF_UINT NO_POOL = 0;
    constexpr std::size_t HEADER = alignof(std::max_align_t);

    void wipe(void* memory, std::size_t size)
    {
        auto* bytes = static_cast<volatile unsigned char*>(memory);
        for (std::size_t i = 0; i < size; ++i)
            bytes[i] = 0;
    }

    /// A block that knows its size, so that it can be wiped when it is given back: the
    /// library's memory holds the whole plan.
    void* HPDF_STDCALL take_memory(HPDF_UINT size)
    {
        auto* block = static_cast<std::byte*>(std::malloc(HEADER + size));
        if (!block)
            return nullptr;
        const std::size_t total = HEADER + size;
        std::memcpy(block, &total, sizeof(total));
        return block + HEADER;
    }

    void HPDF_STDCALL give_memory(void* memory)
    {
        if (!memory)
            return;
        auto* block = static_cast<std::byte*>(memory) - HEADER;
        std::size_t total = 0;
        std::memcpy(&total, block, sizeof(total));
        wipe(block, total);
        std::free(block);
    }

    /// Reads font bytes where they are.
    struct FontReader {
        base::ByteView bytes;
        std::size_t at { 0 };
    };

    FontReader& reader_of(HPDF_Stream stream) { return *static_cast<FontReader*>(stream->attr); }

    HPDF_STATUS read_font(HPDF_Stream stream, HPDF_BYTE* to, HPDF_UINT* size)
    {
        auto& reader = reader_of(stream);
        const auto left = reader.bytes.size() - reader.at;
        const auto wanted = std::size_t { *size };
        const auto given = std::min(wanted, left);
        std::copy_n(reader.bytes.data() + reader.at, given, to);
        reader.at += given;
        *size = static_cast<HPDF_UINT>(given);
        return given == wanted ? HPDF_OK : HPDF_STREAM_EOF;
    }

    HPDF_STATUS seek_font(HPDF_Stream stream, HPDF_INT position, HPDF_WhenceMode mode)
    {
        auto& reader = reader_of(stream);
        const auto size = static_cast<std::ptrdiff_t>(reader.bytes.size());
        auto from = std::ptrdiff_t { 0 };
        if (mode == HPDF_SEEK_CUR)
            from = static_cast<std::ptrdiff_t>(reader.at);
        else if (mode == HPDF_SEEK_END)
            from = size;
        const auto target = from + position;
        if (target < 0 || target > size)
            return HPDF_STREAM_EOF;
        reader.at = static_cast<std::size_t>(target);
        return HPDF_OK;
    }

    HPDF_INT32 tell_font(HPDF_Stream stream)
    {
        return static_cast<HPDF_INT32>(reader_of(stream).at);
    }

    HPDF_UINT32 font_size(HPDF_Stream stream)
    {
        return static_cast<HPDF_UINT32>(reader_of(stream).bytes.size());
    }

    std::string utf16_text(std::string_view text)
    {
        std::string bytes = "\xFE\xFF";
        while (const auto letter = base::take_code_point(text)) {
            const auto unit = static_cast<char16_t>(*letter > 0xFFFF ? U'?' : *letter);
            bytes += static_cast<char>(unit >> 8);
            bytes += static_cast<char>(unit & 0xFF);
        }
        return bytes;
    }

    constexpr std::string_view role_name(Role role)
    {
        switch (role) {
        case Role::H1:
            return "H1";
        case Role::H2:
            return "H2";
        case Role::H3:
            return "H3";
        case Role::P:
            return "P";
        case Role::List:
            return "L";
        case Role::ListItem:
            return "LI";
        case Role::Table:
            return "Table";
        case Role::Row:
            return "TR";
        case Role::HeaderCell:
            return "TH";
        case Role::Cell:
            return "TD";
        }
        return "P";
    }

    /// The library's document. It remembers its first error and does nothing after it, so
    /// errors are asked for once, at the end.
    class Haru {
    public:
        Haru() : m_doc(HPDF_NewEx(nullptr, take_memory, give_memory, NO_POOL, nullptr)) { }
        ~Haru()
        {
            if (m_doc)
                HPDF_Free(m_doc);
        }
        Haru(const Haru&) = delete;
        Haru& operator=(const Haru&) = delete;

        base::Result<> begin(const Fonts& fonts);
        void add_page(const Page& page, double width, double height);
        void add_structure(const std::vector<Element>& elements);
        void name(const std::string& title, const std::string& language);
        base::Result<base::Bytes> finish();

    private:
        struct Font {
            HPDF_FontDef definition { nullptr };
            HPDF_Font font { nullptr };
        };

        base::Result<Font> load_font(FontReader& reader, const char* tag);
        void finish_font(const Font& font, const std::set<char16_t>& used);
        void write_letter_table(const Font& font, const std::set<char16_t>& used);
        void write_widths(const Font& font, const std::set<char16_t>& used);
        base::Result<> check() const;

        HPDF_Dict new_dict(const char* type);
        HPDF_Dict new_object(const char* type);
        void add_name(HPDF_Dict dict, const char* key, std::string_view value);

        HPDF_Doc m_doc;
        FontReader m_regular_reader;
        FontReader m_bold_reader;
        Font m_regular;
        Font m_bold;
        UsedLetters m_used;
        std::vector<HPDF_Page> m_pages;
        std::vector<std::vector<std::size_t>> m_marked;
    };

    base::Result<> Haru::check() const
    {
        if (!m_doc)
            return fail(ErrorCode::OutOfMemory, "pdf: no document");
        const auto error = HPDF_GetError(m_doc);
        if (error == HPDF_FAILD_TO_ALLOC_MEM)
            return fail(ErrorCode::OutOfMemory, "pdf: memory");
        if (error != HPDF_OK)
            return fail(ErrorCode::ExportFailed, "pdf: library error " + std::to_string(error));
        return {};
    }

    base::Result<Haru::Font> Haru::load_font(FontReader& reader, const char* tag)
    {
        auto* stream = HPDF_CallbackReader_New(
            m_doc->mmgr, read_font, seek_font, tell_font, font_size, &reader);
        if (!stream)
            return fail(ErrorCode::OutOfMemory, "pdf: font stream");
        auto* definition = HPDF_TTFontDef_Load(m_doc->mmgr, stream, HPDF_TRUE);
        if (!definition)
            return fail(ErrorCode::ExportFailed, "pdf: font not understood");
        if (HPDF_List_Add(m_doc->fontdef_list, definition) != HPDF_OK)
            return fail(ErrorCode::OutOfMemory, "pdf: font list");
        // Six capitals say that the font inside is a part of the whole one. They name nobody.
        std::string tag_name = tag;
        HPDF_TTFontDef_SetTagName(definition, tag_name.data());
        auto* font = HPDF_GetFont(m_doc, definition->base_font, "UTF-8");
        if (!font)
            return fail(ErrorCode::ExportFailed, "pdf: font");
        return Font { definition, font };
    }

    base::Result<> Haru::begin(const Fonts& fonts)
    {
        TRY(check());
        m_doc->pdf_version = HPDF_VER_17;
        // Fonts are packed; text is not, because the packing library keeps what passes
        // through it in memory that is not ours to wipe.
        HPDF_SetCompressionMode(m_doc, HPDF_COMP_METADATA);
        HPDF_UseUTFEncodings(m_doc);
        TRY(check());
        m_regular_reader.bytes = fonts.regular;
        m_bold_reader.bytes = fonts.bold;
        m_regular = TRY(load_font(m_regular_reader, "AAAAAA"));
        m_bold = TRY(load_font(m_bold_reader, "AAAAAB"));
        return check();
    }

    void Haru::add_page(const Page& page, double width, double height)
    {
        auto* pdf_page = HPDF_AddPage(m_doc);
        if (!pdf_page)
            return;
        HPDF_Page_SetWidth(pdf_page, static_cast<HPDF_REAL>(width));
        HPDF_Page_SetHeight(pdf_page, static_cast<HPDF_REAL>(height));
        const auto* regular = HPDF_Page_GetLocalFontName(pdf_page, m_regular.font);
        const auto* bold = HPDF_Page_GetLocalFontName(pdf_page, m_bold.font);
        if (!regular || !bold)
            return;
        auto content = page_content(page, height, { regular, bold }, m_used);
        auto* stream = static_cast<HPDF_PageAttr>(pdf_page->attr)->stream;
        HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(content.operators.data()),
            static_cast<HPDF_UINT>(content.operators.size()));
        wipe(content.operators.data(), content.operators.size());
        const auto index = static_cast<HPDF_INT32>(m_pages.size());
        HPDF_Dict_AddNumber(pdf_page, "StructParents", index);
        HPDF_Dict_AddName(pdf_page, "Tabs", "S");
        m_pages.push_back(pdf_page);
        m_marked.push_back(std::move(content.marked));
    }

    HPDF_Dict Haru::new_dict(const char* type)
    {
        auto* dict = HPDF_Dict_New(m_doc->mmgr);
        if (dict && type)
            HPDF_Dict_AddName(dict, "Type", type);
        return dict;
    }

    HPDF_Dict Haru::new_object(const char* type)
    {
        auto* dict = new_dict(type);
        if (dict && HPDF_Xref_Add(m_doc->xref, dict) != HPDF_OK)
            return nullptr;
        return dict;
    }

    void Haru::add_name(HPDF_Dict dict, const char* key, std::string_view value)
    {
        HPDF_Dict_AddName(dict, key, std::string(value).c_str());
    }

    /// The tree a screen reader walks: what is a heading, a list, a row of a table.
    void Haru::add_structure(const std::vector<Element>& elements)
    {
        auto* root = new_object("StructTreeRoot");
        auto* document = new_object("StructElem");
        if (!root || !document)
            return;
        HPDF_Dict_AddName(document, "S", "Document");
        HPDF_Dict_Add(document, "P", root);
        HPDF_Dict_Add(root, "K", document);
        auto* top = HPDF_Array_New(m_doc->mmgr);
        HPDF_Dict_Add(document, "K", top);

        std::vector<HPDF_Dict> objects;
        std::vector<HPDF_Array> children;
        for (const auto& element : elements) {
            auto* object = new_object("StructElem");
            auto* kids = HPDF_Array_New(m_doc->mmgr);
            if (!object || !kids || !top)
                return;
            add_name(object, "S", role_name(element.role));
            HPDF_Dict_Add(object, "P", element.parent ? objects[*element.parent] : document);
            HPDF_Dict_Add(object, "K", kids);
            if (element.role == Role::HeaderCell) {
                auto* attributes = new_dict(nullptr);
                HPDF_Dict_Add(object, "A", attributes);
                HPDF_Dict_AddName(attributes, "O", "Table");
                HPDF_Dict_AddName(attributes, "Scope", "Row");
            }
            HPDF_Array_Add(element.parent ? children[*element.parent] : top, object);
            objects.push_back(object);
            children.push_back(kids);
        }

        auto* numbers = HPDF_Array_New(m_doc->mmgr);
        auto* parents = new_object(nullptr);
        if (!numbers || !parents)
            return;
        HPDF_Dict_Add(parents, "Nums", numbers);
        for (std::size_t page = 0; page < m_pages.size(); ++page) {
            auto* of_page = HPDF_Array_New(m_doc->mmgr);
            if (!of_page)
                return;
            HPDF_Array_AddNumber(numbers, static_cast<HPDF_INT32>(page));
            HPDF_Array_Add(numbers, of_page);
            for (std::size_t mark = 0; mark < m_marked[page].size(); ++mark) {
                const auto element = m_marked[page][mark];
                auto* reference = new_dict("MCR");
                HPDF_Dict_Add(reference, "Pg", m_pages[page]);
                HPDF_Dict_AddNumber(reference, "MCID", static_cast<HPDF_INT32>(mark));
                HPDF_Array_Add(children[element], reference);
                HPDF_Array_Add(of_page, objects[element]);
            }
        }
        HPDF_Dict_Add(root, "ParentTree", parents);
        HPDF_Dict_AddNumber(root, "ParentTreeNextKey", static_cast<HPDF_INT32>(m_pages.size()));
        HPDF_Dict_Add(m_doc->catalog, "StructTreeRoot", root);
        auto* mark_info = new_dict(nullptr);
        HPDF_Dict_Add(m_doc->catalog, "MarkInfo", mark_info);
        HPDF_Dict_AddBoolean(mark_info, "Marked", HPDF_TRUE);
    }

    void Haru::name(const std::string& title, const std::string& language)
    {
        // The library names itself as producer. Setting it makes the table there is;
        // then it is emptied of everything but the title.
        HPDF_SetInfoAttr(m_doc, HPDF_INFO_PRODUCER, "-");
        if (!m_doc->info)
            return;
        HPDF_Dict_RemoveElement(m_doc->info, "Producer");
        auto bytes = utf16_text(title);
        HPDF_Dict_Add(m_doc->info, "Title",
            HPDF_Binary_New(m_doc->mmgr, reinterpret_cast<HPDF_BYTE*>(bytes.data()),
                static_cast<HPDF_UINT>(bytes.size())));
        HPDF_Dict_Add(
            m_doc->catalog, "Lang", HPDF_String_New(m_doc->mmgr, language.c_str(), nullptr));
        auto* preferences = new_dict(nullptr);
        HPDF_Dict_Add(m_doc->catalog, "ViewerPreferences", preferences);
        HPDF_Dict_AddBoolean(preferences, "DisplayDocTitle", HPDF_TRUE);
    }

    /// The library's own table says "every code is itself" in a form that only some
    /// readers take text out with. This one names each letter that is used.
    void Haru::write_letter_table(const Font& font, const std::set<char16_t>& used)
    {
        constexpr std::size_t AT_ONCE = 100;
        auto* table = static_cast<HPDF_FontAttr>(font.font->attr)->cmap_stream;
        const std::vector<char16_t> letters(used.begin(), used.end());
        const auto hex = [](char16_t letter) {
            constexpr std::string_view DIGITS = "0123456789ABCDEF";
            std::string text = "<";
            for (int shift = 12; shift >= 0; shift -= 4)
                text += DIGITS[static_cast<std::size_t>(letter >> shift) & 0xF];
            return text + ">";
        };
        std::string text
            = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
              "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
              "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
              "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
        for (std::size_t first = 0; first < letters.size(); first += AT_ONCE) {
            const auto count = std::min(AT_ONCE, letters.size() - first);
            text += std::to_string(count) + " beginbfchar\n";
            for (std::size_t i = first; i < first + count; ++i)
                text += hex(letters[i]) + " " + hex(letters[i]) + "\n";
            text += "endbfchar\n";
        }
        text += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
        HPDF_MemStream_FreeData(table->stream);
        HPDF_Stream_Write(table->stream, reinterpret_cast<const HPDF_BYTE*>(text.data()),
            static_cast<HPDF_UINT>(text.size()));
        HPDF_Dict_AddName(table, "CMapName", "Adobe-Identity-UCS");
    }

    /// Widths of the letters that are used, instead of all of the font.
    void Haru::write_widths(const Font& font, const std::set<char16_t>& used)
    {
        auto* descendant = static_cast<HPDF_FontAttr>(font.font->attr)->descendant_font;
        auto* widths = HPDF_Array_New(m_doc->mmgr);
        if (!widths)
            return;
        for (const auto letter : used) {
            auto* one = HPDF_Array_New(m_doc->mmgr);
            if (!one)
                return;
            HPDF_Array_AddNumber(widths, letter);
            HPDF_Array_Add(widths, one);
            // Asking for the width also puts the letter into the embedded part of the font.
            HPDF_Array_AddNumber(one, HPDF_TTFontDef_GetCharWidth(font.definition, letter));
        }
        HPDF_Dict_Add(descendant, "W", widths);
    }

    void Haru::finish_font(const Font& font, const std::set<char16_t>& used)
    {
        write_letter_table(font, used);
        write_widths(font, used);
    }

    base::Result<base::Bytes> Haru::finish()
    {
        TRY(check());
        finish_font(m_regular, m_used.regular);
        finish_font(m_bold, m_used.bold);
        TRY(check());
        HPDF_SaveToStream(m_doc);
        TRY(check());
        base::Bytes bytes(HPDF_GetStreamSize(m_doc));
        HPDF_ResetStream(m_doc);
        auto size = static_cast<HPDF_UINT32>(bytes.size());
        const auto status = HPDF_ReadFromStream(m_doc, bytes.data(), &size);
        if ((status != HPDF_OK && status != HPDF_STREAM_EOF) || size != bytes.size())
            return fail(ErrorCode::ExportFailed, "pdf: could not be read back");
        return bytes;
    }

} // namespace

base::Result<base::Bytes> pdf_bytes(
    const Pages& pages, const std::string& title, const std::string& language, const Fonts& fonts)
{
    Haru haru;
    TRY(haru.begin(fonts));
    for (const auto& page : pages.pages)
        haru.add_page(page, pages.width, pages.height);
    haru.add_structure(pages.elements);
    haru.name(title, language);
    return haru.finish();
}

} // namespace paper
