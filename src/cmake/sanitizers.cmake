# Code generation that all our targets share: sanitizers while testing,
# hardening always, stripping only in the release.
add_library(ceiba_code_generation INTERFACE)

# Paths of the building machine stay out of assertions and debug data.
target_compile_options(ceiba_code_generation INTERFACE
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}/= -fstack-protector-strong)
target_compile_definitions(ceiba_code_generation INTERFACE _GLIBCXX_ASSERTIONS)
if(WIN32)
  target_compile_definitions(ceiba_code_generation INTERFACE _WIN32_WINNT=0x0601 WINVER=0x0601)
  # Nothing beside the program but what Windows 7 has, and no moment of building in it.
  target_link_options(ceiba_code_generation INTERFACE -static -fstack-protector-strong
    -Wl,--dynamicbase,--nxcompat,--high-entropy-va,--no-insert-timestamp)
else()
  target_link_options(ceiba_code_generation INTERFACE -pie -Wl,-z,relro,-z,now,-z,noexecstack)
endif()

if(CEIBA_SANITIZE)
  target_compile_options(ceiba_code_generation INTERFACE
    -fsanitize=${CEIBA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(ceiba_code_generation INTERFACE -fsanitize=${CEIBA_SANITIZE})
  if(CEIBA_NO_SANITIZE)
    target_compile_options(ceiba_code_generation INTERFACE -fno-sanitize=${CEIBA_NO_SANITIZE})
  endif()
endif()

if(CEIBA_FUZZ)
  target_compile_options(ceiba_code_generation INTERFACE -fsanitize=fuzzer-no-link)
endif()

if(CEIBA_RELEASE)
  target_compile_options(ceiba_code_generation INTERFACE
    -ffunction-sections -fdata-sections -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  # One file that needs nothing but the C library.
  target_link_options(ceiba_code_generation INTERFACE
    -static-libgcc -static-libstdc++ -Wl,--gc-sections -s)
endif()
