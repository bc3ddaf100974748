# The third-party libraries as targets. installer/deps.sh built them; CEIBA_DEPS
# in the environment names another place than build/deps.
if(DEFINED ENV{CEIBA_DEPS})
  set(CEIBA_DEPS $ENV{CEIBA_DEPS})
else()
  set(CEIBA_DEPS ${CMAKE_SOURCE_DIR}/build/deps)
endif()
set(CEIBA_DEPS_SYSTEM linux)
if(WIN32)
  set(CEIBA_DEPS_SYSTEM windows)
endif()
set(DEPS ${CEIBA_DEPS}/${CEIBA_DEPS_SYSTEM})
if(NOT EXISTS ${CEIBA_DEPS}/${CEIBA_DEPS_SYSTEM}.done)
  message(FATAL_ERROR
    "The third-party libraries are not in ${CEIBA_DEPS}. Run: sh installer/deps.sh ${CEIBA_DEPS_SYSTEM}")
endif()

# Wherever the libraries were built, the program that is handed out is the same.
if(CEIBA_RELEASE)
  target_compile_options(ceiba_code_generation INTERFACE -ffile-prefix-map=${CEIBA_DEPS}/=build/deps/)
endif()

find_package(Threads REQUIRED)

# ceiba_library(NAME ARCHIVE): a static library with its own include folder.
function(ceiba_library name archive)
  add_library(${name} STATIC IMPORTED GLOBAL)
  set_target_properties(${name} PROPERTIES IMPORTED_LOCATION ${DEPS}/lib/${archive})
  target_include_directories(${name} SYSTEM INTERFACE ${DEPS}/include/${name})
endfunction()

# ceiba_headers(NAME FOLDER): a library that is only headers.
function(ceiba_headers name folder)
  add_library(${name} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${name} SYSTEM INTERFACE ${CEIBA_DEPS}/headers/${folder})
endfunction()

ceiba_library(ceiba_sodium libsodium.a)
ceiba_library(ceiba_sqlite libsqlite3.a)
ceiba_library(ceiba_zlib libz.a)
ceiba_library(ceiba_jpeg libjpeg.a)
ceiba_library(ceiba_spng libspng.a)
ceiba_library(ceiba_qrencode libqrencode.a)
ceiba_library(ceiba_md4c libmd4c.a)
ceiba_library(ceiba_hpdf libhpdf.a)
ceiba_library(ceiba_glfw libglfw3.a)
ceiba_library(ceiba_catch2 libcatch2.a)
target_link_libraries(ceiba_sqlite INTERFACE Threads::Threads)
target_compile_definitions(ceiba_spng INTERFACE SPNG_STATIC)
target_link_libraries(ceiba_spng INTERFACE ceiba_zlib m)
target_link_libraries(ceiba_hpdf INTERFACE ceiba_zlib m)
target_link_libraries(ceiba_glfw INTERFACE Threads::Threads m ${CMAKE_DL_LIBS})
if(WIN32)
  target_compile_definitions(ceiba_sodium INTERFACE SODIUM_STATIC)
  # Stands in front of the system's own list of shell32, for whoever calls it.
  set(late ${CMAKE_BINARY_DIR}/libshell32_late.a)
  find_program(CEIBA_DLLTOOL NAMES x86_64-w64-mingw32-dlltool dlltool REQUIRED)
  execute_process(COMMAND ${CEIBA_DLLTOOL} -k --def ${CMAKE_SOURCE_DIR}/src/cmake/late_shell32.def
    --output-delaylib ${late} COMMAND_ERROR_IS_FATAL ANY)
  add_library(ceiba_late_shell32 STATIC IMPORTED GLOBAL)
  set_target_properties(ceiba_late_shell32 PROPERTIES IMPORTED_LOCATION ${late})
  target_link_libraries(ceiba_late_shell32 INTERFACE delayimp)
  target_link_libraries(ceiba_glfw INTERFACE ceiba_late_shell32 gdi32)
endif()

ceiba_headers(ceiba_cereal cereal)
ceiba_headers(ceiba_expected tl)
ceiba_headers(ceiba_json nlohmann)
ceiba_headers(ceiba_tomlplusplus toml++)

# The full-text search of SQLite, as a library of its own: SQLite itself is built without it, and
# only a database that asks for it has it (vault::Database), never one that came from a file.
# Its own tools join its sources, as they join those of SQLite in installer/third_party.
find_program(CEIBA_TCLSH NAMES tclsh tclsh8.6 REQUIRED)
set(SQLITE_SOURCE ${CEIBA_DEPS}/src/sqlite3)
set(FTS5 ${CMAKE_BINARY_DIR}/fts5)
file(MAKE_DIRECTORY ${FTS5})
add_custom_command(OUTPUT ${FTS5}/fts5.c
  COMMAND ${CMAKE_COMMAND} -E copy ${SQLITE_SOURCE}/tool/lempar.c
    ${SQLITE_SOURCE}/ext/fts5/fts5parse.y ${SQLITE_SOURCE}/ext/fts5/fts5.h .
  COMMAND cc -w -o lemon ${SQLITE_SOURCE}/tool/lemon.c
  COMMAND ./lemon -S fts5parse.y
  COMMAND ${CEIBA_TCLSH} ${SQLITE_SOURCE}/ext/fts5/tool/mkfts5c.tcl
  WORKING_DIRECTORY ${FTS5} COMMENT "Joining the full-text search of SQLite" VERBATIM)
add_library(ceiba_fts5 STATIC EXCLUDE_FROM_ALL ${FTS5}/fts5.c)
target_include_directories(ceiba_fts5 SYSTEM PRIVATE ${SQLITE_SOURCE}/src)
target_compile_definitions(ceiba_fts5 PRIVATE SQLITE_CORE SQLITE_ENABLE_FTS5 NDEBUG)
target_compile_options(ceiba_fts5 PRIVATE -w -O2 -ffunction-sections -fdata-sections
  -fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2
  -ffile-prefix-map=${CMAKE_BINARY_DIR}/=)
set_target_properties(ceiba_fts5 PROPERTIES POSITION_INDEPENDENT_CODE ON)
target_link_libraries(ceiba_fts5 PUBLIC ceiba_sqlite)

# Dear ImGui is built here, because src/ui/imgui_config.hpp decides how. It is
# always optimised: every screen test draws with it.
set(IMGUI ${CEIBA_DEPS}/src/imgui)
add_library(ceiba_imgui STATIC EXCLUDE_FROM_ALL
  ${IMGUI}/imgui.cpp ${IMGUI}/imgui_draw.cpp ${IMGUI}/imgui_tables.cpp ${IMGUI}/imgui_widgets.cpp)
target_include_directories(ceiba_imgui SYSTEM PUBLIC ${IMGUI} PRIVATE ${CMAKE_SOURCE_DIR}/src)
target_compile_definitions(ceiba_imgui PUBLIC IMGUI_USER_CONFIG="ui/imgui_config.hpp")
target_compile_options(ceiba_imgui PRIVATE -w -O2)
target_link_libraries(ceiba_imgui PRIVATE ceiba_code_generation)

# Its window backend, for src/shell. The drawing is ours: src/shell/gl_renderer.
add_library(ceiba_imgui_backends STATIC EXCLUDE_FROM_ALL
  ${IMGUI}/backends/imgui_impl_glfw.cpp)
target_include_directories(ceiba_imgui_backends SYSTEM PUBLIC ${IMGUI}/backends
  PRIVATE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(ceiba_imgui_backends PRIVATE -w -O2)
target_link_libraries(ceiba_imgui_backends PUBLIC ceiba_imgui ceiba_glfw
  PRIVATE ceiba_code_generation)
