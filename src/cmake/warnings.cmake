# What every target of ours is compiled with. Third-party headers are SYSTEM
# headers and stay out of it. A warning stops whoever changes the code; it must
# not stop whoever builds the release with a compiler that came after us.
option(CEIBA_WARNINGS_STOP "A warning is an error" ON)

add_library(ceiba_warnings INTERFACE)
target_compile_features(ceiba_warnings INTERFACE cxx_std_20)
target_include_directories(ceiba_warnings INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(ceiba_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion $<$<BOOL:${CEIBA_WARNINGS_STOP}>:-Werror>)
target_link_libraries(ceiba_warnings INTERFACE ceiba_code_generation)
