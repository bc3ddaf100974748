# Puts files into the program with .incbin, so that it needs nothing beside it; compressed, because
# they grow with every guide and the program has a limit.
#
#   ceiba_embed(TARGET FILES...)     paths relative to the top of the project
#
# Writes one assembler file with every file as gzip makes it (without name and time, so that the same
# files give the same bytes) and a table sorted by path, which src/resources reads. The object is built
# again when one of them changes.
function(ceiba_embed target)
  set(files ${ARGN})
  list(SORT files COMPARE STRING)
  set(bytes "")
  set(table "")
  set(compressed_files "")
  set(count 0)
  foreach(file IN LISTS files)
    set(copy ${CMAKE_CURRENT_BINARY_DIR}/embedded/${file})
    set(compressed ${copy}.gz)
    get_filename_component(folder ${copy} DIRECTORY)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(OUTPUT ${compressed}
      COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/${file} ${copy}
      COMMAND gzip -n -9 -f ${copy}
      DEPENDS ${CMAKE_SOURCE_DIR}/${file} COMMENT "Compressing ${file}" VERBATIM)
    list(APPEND compressed_files ${compressed})
    string(APPEND bytes
      "name_${count}: .ascii \"${file}\"\nname_end_${count}:\n.balign 16\n"
      "data_${count}: .incbin \"${compressed}\"\ndata_end_${count}:\n.byte 0\n")
    string(APPEND table
      ".quad name_${count}, name_end_${count} - name_${count}, "
      "data_${count}, data_end_${count} - data_${count}\n")
    math(EXPR count "${count} + 1")
  endforeach()

  # The table holds addresses, so it is relocated once at start and read-only after.
  if(WIN32)
    set(read_only ".section .rdata,\"dr\"")
    set(relocated ".section .rdata,\"dr\"")
    set(no_exec_stack "")
  else()
    set(read_only ".section .rodata")
    set(relocated ".section .data.rel.ro,\"aw\"")
    set(no_exec_stack ".section .note.GNU-stack,\"\",%progbits")
  endif()
  set(source ${CMAKE_CURRENT_BINARY_DIR}/embedded.S)
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT "/* Written by src/cmake/embed.cmake. */
.globl ceiba_embedded_table
.globl ceiba_embedded_count
@read_only@
.balign 8
ceiba_embedded_count: .quad @count@
@bytes@
@relocated@
.balign 8
ceiba_embedded_table:
@table@
@no_exec_stack@
")
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS "${compressed_files}")
  target_sources(${target} PRIVATE ${source})
endfunction()
