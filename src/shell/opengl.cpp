#include "shell/opengl.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace shell {

OpenGl opengl;

namespace {

    template <typename Function> bool look_up(Function& function, const char* name)
    {
        function = reinterpret_cast<Function>(glfwGetProcAddress(name));
        return function != nullptr;
    }

} // namespace

bool look_up_opengl()
{
    auto& gl = opengl;
    // Not short-circuited: one missing function must not leave the rest unset.
    bool complete = look_up(gl.bind_texture, "glBindTexture");
    complete &= look_up(gl.blend_func, "glBlendFunc");
    complete &= look_up(gl.clear, "glClear");
    complete &= look_up(gl.clear_color, "glClearColor");
    complete &= look_up(gl.color_pointer, "glColorPointer");
    complete &= look_up(gl.delete_textures, "glDeleteTextures");
    complete &= look_up(gl.disable, "glDisable");
    complete &= look_up(gl.disable_client_state, "glDisableClientState");
    complete &= look_up(gl.draw_elements, "glDrawElements");
    complete &= look_up(gl.enable, "glEnable");
    complete &= look_up(gl.enable_client_state, "glEnableClientState");
    complete &= look_up(gl.finish, "glFinish");
    complete &= look_up(gl.gen_textures, "glGenTextures");
    complete &= look_up(gl.get_integerv, "glGetIntegerv");
    complete &= look_up(gl.get_string, "glGetString");
    complete &= look_up(gl.get_tex_enviv, "glGetTexEnviv");
    complete &= look_up(gl.load_identity, "glLoadIdentity");
    complete &= look_up(gl.matrix_mode, "glMatrixMode");
    complete &= look_up(gl.ortho, "glOrtho");
    complete &= look_up(gl.pixel_storei, "glPixelStorei");
    complete &= look_up(gl.polygon_mode, "glPolygonMode");
    complete &= look_up(gl.pop_attrib, "glPopAttrib");
    complete &= look_up(gl.pop_matrix, "glPopMatrix");
    complete &= look_up(gl.push_attrib, "glPushAttrib");
    complete &= look_up(gl.push_matrix, "glPushMatrix");
    complete &= look_up(gl.read_pixels, "glReadPixels");
    complete &= look_up(gl.scissor, "glScissor");
    complete &= look_up(gl.shade_model, "glShadeModel");
    complete &= look_up(gl.tex_coord_pointer, "glTexCoordPointer");
    complete &= look_up(gl.tex_envi, "glTexEnvi");
    complete &= look_up(gl.tex_image_2d, "glTexImage2D");
    complete &= look_up(gl.tex_parameteri, "glTexParameteri");
    complete &= look_up(gl.vertex_pointer, "glVertexPointer");
    complete &= look_up(gl.viewport, "glViewport");
    return complete;
}

} // namespace shell
