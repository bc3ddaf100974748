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

} // namespace

GlRenderer::~GlRenderer()
{
    if (m_texture != 0)
        glDeleteTextures(1, &m_texture);
}

void GlRenderer::take(ui::Fonts& fonts)
{
    if (m_texture == 0)
        glGenTextures(1, &m_texture);
    glBindTexture(GL_TEXTURE_2D, m_texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
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

void GlRenderer::draw(const ImDrawData& data, int width, int height) const
{
    if (width <= 0 || height <= 0)
        return;
    set_up(data, width, height);
    glBindTexture(GL_TEXTURE_2D, m_texture);
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (!cut_to(command, data, width, height))
                continue;
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
}

} // namespace shell
