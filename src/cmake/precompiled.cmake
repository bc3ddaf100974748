# Precompiled headers for building everything from nothing, where they save a
# third of the time. installer/common.sh turns them on; in a build that is kept
# they are off, because every file would depend on them and ccache cannot help.
option(CEIBA_PRECOMPILE "Precompile the headers that most files include" OFF)

set(CEIBA_COMMON_HEADERS
  <algorithm> <array> <functional> <map> <memory> <memory_resource> <optional> <set> <span>
  <string> <string_view> <utility> <variant> <vector> <tl/expected.hpp>)

# One for the libraries and one for the tests: GCC takes a precompiled header
# only for the same kind of code, and programs are compiled differently.
if(CEIBA_PRECOMPILE)
  file(WRITE ${CMAKE_BINARY_DIR}/precompiled/library.cpp "")
  add_library(ceiba_precompiled STATIC EXCLUDE_FROM_ALL
    ${CMAKE_BINARY_DIR}/precompiled/library.cpp)
  target_link_libraries(ceiba_precompiled PRIVATE ceiba_expected ceiba_warnings)
  target_precompile_headers(ceiba_precompiled PRIVATE ${CEIBA_COMMON_HEADERS})

  if(CEIBA_TESTS)
    file(WRITE ${CMAKE_BINARY_DIR}/precompiled/program.cpp "int main() { }\n")
    add_executable(ceiba_test_precompiled EXCLUDE_FROM_ALL
      ${CMAKE_BINARY_DIR}/precompiled/program.cpp)
    target_link_libraries(ceiba_test_precompiled PRIVATE ceiba_expected ceiba_catch2 ceiba_warnings)
    if(WIN32)
      target_compile_options(ceiba_test_precompiled PRIVATE -Og) # As the tests (tests/CMakeLists.txt).
    endif()
    target_precompile_headers(ceiba_test_precompiled PRIVATE
      ${CEIBA_COMMON_HEADERS} <catch2/catch_test_macros.hpp>)
  endif()
endif()

# ceiba_precompiled_headers(TARGET FROM [HEADERS...]): what FROM has precompiled. With HEADERS of
# the project, from the root, the target has its own: where nearly every file includes the same large
# ones it is built in half the time.
function(ceiba_precompiled_headers target from)
  get_target_property(type ${target} TYPE)
  if(NOT CEIBA_PRECOMPILE OR type STREQUAL "INTERFACE_LIBRARY")
    return()
  endif()
  if(NOT ARGN)
    target_precompile_headers(${target} REUSE_FROM ${from})
    return()
  endif()
  set(headers ${CEIBA_COMMON_HEADERS})
  if(from STREQUAL ceiba_test_precompiled)
    list(APPEND headers <catch2/catch_test_macros.hpp>)
  endif()
  foreach(header IN LISTS ARGN)
    list(APPEND headers "${CMAKE_SOURCE_DIR}/${header}")
  endforeach()
  target_precompile_headers(${target} PRIVATE ${headers})
endfunction()
