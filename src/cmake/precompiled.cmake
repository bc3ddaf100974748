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
    target_precompile_headers(ceiba_test_precompiled PRIVATE
      ${CEIBA_COMMON_HEADERS} <catch2/catch_test_macros.hpp>)
  endif()
endif()

# ceiba_precompiled_headers(TARGET FROM)
function(ceiba_precompiled_headers target from)
  get_target_property(type ${target} TYPE)
  if(CEIBA_PRECOMPILE AND NOT type STREQUAL "INTERFACE_LIBRARY")
    target_precompile_headers(${target} REUSE_FROM ${from})
  endif()
endfunction()
