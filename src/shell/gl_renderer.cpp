#include "shell/gl_renderer.hpp"

#include "shell/opengl.hpp"

#include <imgui.h>

#include <algorithm>
#include <cstdint>

namespace shell {

namespace {

    static_assert(sizeof(ImDrawIdx) == 4);

    void set_up(const ImDrawData& data, int width, int height)
    {
        glEnable(GL_BLEND);
        glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
        glDisable(GL_CULL_FACE);
        glDisable(GL_DEPTH_TEST);
        glDisable(GL_LIGHTING);
        glEnable(GL_SCISSOR_TEST);
        glEnable(GL_TEXTURE_2D);
        glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
        glShadeModel(GL_SMOOTH);
        glTexEnvi(GL_TEXTURE_ENV, GL_TEXTURE_ENV_MODE, GL_MODULATE);
        glEnableClientState(GL_VERTEX_ARRAY);
        glEnableClientState(GL_TEXTURE_COORD_ARRAY);
        glEnableClientState(GL_COLOR_ARRAY);
        glViewport(0, 0, width, height);
        glMatrixMode(GL_PROJECTION);
        glLoadIdentity();
        const auto left = static_cast<double>(data.DisplayPos.x);
        const auto top = static_cast<double>(data.DisplayPos.y);
        glOrtho(left, left + static_cast<double>(data.DisplaySize.x),
            top + static_cast<double>(data.DisplaySize.y), top, -1, 1);
        glMatrixMode(GL_MODELVIEW);
        glLoadIdentity();
    }

    /// False when nothing of it is in the window.
    bool cut_to(const ImDrawCmd& command, const ImDrawData& data, int width, int height)
    {
        const auto pixel = [](float value, float most) {
            return static_cast<int>(std::clamp(value, 0.0F, most));
        };
        const ImVec2 scale = data.FramebufferScale;
        const ImVec2 origin = data.DisplayPos;
        const auto w = static_cast<float>(width);
        const auto h = static_cast<float>(height);
        const int left = pixel((command.ClipRect.x - origin.x) * scale.x, w);
        const int top = pixel((command.ClipRect.y - origin.y) * scale.y, h);
        const int right = pixel((command.ClipRect.z - origin.x) * scale.x, w);
        const int bottom = pixel((command.ClipRect.w - origin.y) * scale.y, h);
        if (right <= left || bottom <= top)
            return false;
        // OpenGL counts from the lower edge.
        glScissor(left, height - bottom, right - left, bottom - top);
        return true;
    }

    void set_up_texture(unsigned texture)
    {
        glBindTexture(GL_TEXTURE_2D, texture);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    }

    void fill_texture(int width, int height, const base::Byte* rgb)
    {
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGB, width, height, 0, GL_RGB, GL_UNSIGNED_BYTE, rgb);
    }

} // namespace

GlRenderer::~GlRenderer()
{
    drop_photos();
    if (m_texture != 0)
        glDeleteTextures(1, &m_texture);
}

void GlRenderer::take(ui::Fonts& fonts)
{
    if (m_texture == 0)
        glGenTextures(1, &m_texture);
    set_up_texture(m_texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_ALPHA, fonts.picture_width(), fonts.picture_height(), 0,
        GL_ALPHA, GL_UNSIGNED_BYTE, fonts.picture().data());
    // From here on the card has the only copy; it holds nothing a person wrote.
    fonts.drop_picture();
}

void GlRenderer::clear(ui::Colour colour, int width, int height) const
{
    const auto part = [](std::uint8_t value) { return static_cast<float>(value) / 255.0F; };
    glDisable(GL_SCISSOR_TEST);
    glViewport(0, 0, width, height);
    glClearColor(part(colour.red), part(colour.green), part(colour.blue), 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

// --- Photos ------------------------------------------------------------------------------

unsigned GlRenderer::take(const ui::Bitmap& bitmap)
{
    auto& photo = m_photos[bitmap.serial];
    if (photo.texture == 0) {
        photo.width = bitmap.whole_width;
        photo.height = bitmap.whole_height;
        glGenTextures(1, &photo.texture);
        set_up_texture(photo.texture);
        fill_texture(photo.width, photo.height, bitmap.rgb.data());
    }
    photo.shown = true;
    return photo.texture;
}

void GlRenderer::bind(const ImDrawCmd& command)
{
    // What is no photo is letters (ui::draw_bitmap).
    const auto* bitmap = static_cast<const ui::Bitmap*>(command.GetTexID());
    glBindTexture(GL_TEXTURE_2D, bitmap == nullptr ? m_texture : take(*bitmap));
}

/// A texture that is only deleted stays in the memory of the card.
void GlRenderer::wipe(const Photo& photo)
{
    const base::Bytes black(
        static_cast<std::size_t>(photo.width) * static_cast<std::size_t>(photo.height) * 3);
    set_up_texture(photo.texture);
    fill_texture(photo.width, photo.height, black.data());
    glDeleteTextures(1, &photo.texture);
}

void GlRenderer::drop_photos()
{
    for (const auto& [serial, photo] : m_photos)
        wipe(photo);
    m_photos.clear();
}

void GlRenderer::draw(const ImDrawData& data, int width, int height)
{
    if (width <= 0 || height <= 0)
        return;
    set_up(data, width, height);
    for (auto& [serial, photo] : m_photos)
        photo.shown = false;
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (!cut_to(command, data, width, height))
                continue;
            bind(command);
            const auto* vertices
                = reinterpret_cast<const std::uint8_t*>(list->VtxBuffer.Data + command.VtxOffset);
            constexpr auto STEP = static_cast<GLsizei>(sizeof(ImDrawVert));
            glVertexPointer(2, GL_FLOAT, STEP, vertices + offsetof(ImDrawVert, pos));
            glTexCoordPointer(2, GL_FLOAT, STEP, vertices + offsetof(ImDrawVert, uv));
            glColorPointer(4, GL_UNSIGNED_BYTE, STEP, vertices + offsetof(ImDrawVert, col));
            glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_INT,
                list->IdxBuffer.Data + command.IdxOffset);
        }
    }
    glDisable(GL_SCISSOR_TEST);
    std::erase_if(m_photos, [](const auto& entry) {
        if (!entry.second.shown)
            wipe(entry.second);
        return !entry.second.shown;
    });
}

} // namespace shell
