#pragma once

#ifdef _WIN32
#include "platform/windows.hpp"
#endif
#include <GL/gl.h>

namespace shell {

/// The part of OpenGL 1.1 that the window draws with, looked
/// up at run time. Linking libGL would keep the program from starting, even for
/// its command line, on a machine without graphics.
struct OpenGl {
    decltype(&::glBindTexture) bind_texture { nullptr };
    decltype(&::glBlendFunc) blend_func { nullptr };
    decltype(&::glClear) clear { nullptr };
    decltype(&::glClearColor) clear_color { nullptr };
    decltype(&::glColorPointer) color_pointer { nullptr };
    decltype(&::glDeleteTextures) delete_textures { nullptr };
    decltype(&::glDisable) disable { nullptr };
    decltype(&::glDisableClientState) disable_client_state { nullptr };
    decltype(&::glDrawElements) draw_elements { nullptr };
    decltype(&::glEnable) enable { nullptr };
    decltype(&::glEnableClientState) enable_client_state { nullptr };
    decltype(&::glFinish) finish { nullptr };
    decltype(&::glGenTextures) gen_textures { nullptr };
    decltype(&::glGetIntegerv) get_integerv { nullptr };
    decltype(&::glGetString) get_string { nullptr };
    decltype(&::glGetTexEnviv) get_tex_enviv { nullptr };
    decltype(&::glLoadIdentity) load_identity { nullptr };
    decltype(&::glMatrixMode) matrix_mode { nullptr };
    decltype(&::glOrtho) ortho { nullptr };
    decltype(&::glPixelStorei) pixel_storei { nullptr };
    decltype(&::glPolygonMode) polygon_mode { nullptr };
    decltype(&::glPopAttrib) pop_attrib { nullptr };
    decltype(&::glPopMatrix) pop_matrix { nullptr };
    decltype(&::glPushAttrib) push_attrib { nullptr };
    decltype(&::glPushMatrix) push_matrix { nullptr };
    decltype(&::glReadPixels) read_pixels { nullptr };
    decltype(&::glScissor) scissor { nullptr };
    decltype(&::glShadeModel) shade_model { nullptr };
    decltype(&::glTexCoordPointer) tex_coord_pointer { nullptr };
    decltype(&::glTexEnvi) tex_envi { nullptr };
    decltype(&::glTexImage2D) tex_image_2d { nullptr };
    decltype(&::glTexParameteri) tex_parameteri { nullptr };
    decltype(&::glVertexPointer) vertex_pointer { nullptr };
    decltype(&::glViewport) viewport { nullptr };
};

/// The functions of the context that is current. A mutable global, as the functions
/// themselves are: OpenGL has one current context per thread and no other handle.
extern OpenGl opengl;

/// Fills `opengl`; needs a current context. False when the driver lacks one of
/// the functions.
bool look_up_opengl();

} // namespace shell

// Written as everybody writes OpenGL, called through the table.
#define glBindTexture ::shell::opengl.bind_texture
#define glBlendFunc ::shell::opengl.blend_func
#define glClear ::shell::opengl.clear
#define glClearColor ::shell::opengl.clear_color
#define glColorPointer ::shell::opengl.color_pointer
#define glDeleteTextures ::shell::opengl.delete_textures
#define glDisable ::shell::opengl.disable
#define glDisableClientState ::shell::opengl.disable_client_state
#define glDrawElements ::shell::opengl.draw_elements
#define glEnable ::shell::opengl.enable
#define glEnableClientState ::shell::opengl.enable_client_state
#define glFinish ::shell::opengl.finish
#define glGenTextures ::shell::opengl.gen_textures
#define glGetIntegerv ::shell::opengl.get_integerv
#define glGetString ::shell::opengl.get_string
#define glGetTexEnviv ::shell::opengl.get_tex_enviv
#define glLoadIdentity ::shell::opengl.load_identity
#define glMatrixMode ::shell::opengl.matrix_mode
#define glOrtho ::shell::opengl.ortho
#define glPixelStorei ::shell::opengl.pixel_storei
#define glPolygonMode ::shell::opengl.polygon_mode
#define glPopAttrib ::shell::opengl.pop_attrib
#define glPopMatrix ::shell::opengl.pop_matrix
#define glPushAttrib ::shell::opengl.push_attrib
#define glPushMatrix ::shell::opengl.push_matrix
#define glReadPixels ::shell::opengl.read_pixels
#define glScissor ::shell::opengl.scissor
#define glShadeModel ::shell::opengl.shade_model
#define glTexCoordPointer ::shell::opengl.tex_coord_pointer
#define glTexEnvi ::shell::opengl.tex_envi
#define glTexImage2D ::shell::opengl.tex_image_2d
#define glTexParameteri ::shell::opengl.tex_parameteri
#define glVertexPointer ::shell::opengl.vertex_pointer
#define glViewport ::shell::opengl.viewport
