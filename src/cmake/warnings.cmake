# What every target of ours is compiled with. Third-party headers are SYSTEM
# headers and stay out of it.
add_library(ceiba_warnings INTERFACE)
target_compile_features(ceiba_warnings INTERFACE cxx_std_20)
target_include_directories(ceiba_warnings INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(ceiba_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
target_link_libraries(ceiba_warnings INTERFACE ceiba_code_generation)
