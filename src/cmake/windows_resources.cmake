# What Windows shows and reads of the program: its icon, its version, and the manifest that says
# how it wants to be run.
function(ceiba_windows_resources target)
  set(CEIBA_ICON ${CMAKE_SOURCE_DIR}/assets/icon/ceiba.ico)
  set(CEIBA_MANIFEST ${CMAKE_SOURCE_DIR}/assets/icon/ceiba.manifest)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/ceiba.rc)
  file(CONFIGURE OUTPUT ${source} @ONLY NEWLINE_STYLE UNIX CONTENT [[
#include <winver.h>
1 ICON "@CEIBA_ICON@"
1 24 "@CEIBA_MANIFEST@"
1 VERSIONINFO
FILEVERSION @PROJECT_VERSION_MAJOR@,@PROJECT_VERSION_MINOR@,@PROJECT_VERSION_PATCH@,0
PRODUCTVERSION @PROJECT_VERSION_MAJOR@,@PROJECT_VERSION_MINOR@,@PROJECT_VERSION_PATCH@,0
FILEOS VOS_NT_WINDOWS32
FILETYPE VFT_APP
BEGIN
  BLOCK "StringFileInfo"
  BEGIN
    BLOCK "040904B0"
    BEGIN
      VALUE "FileDescription", "Ceiba"
      VALUE "FileVersion", "@PROJECT_VERSION@"
      VALUE "InternalName", "ceiba"
      VALUE "LegalCopyright", "GPL-3.0-or-later"
      VALUE "OriginalFilename", "ceiba.exe"
      VALUE "ProductName", "Ceiba"
      VALUE "ProductVersion", "@PROJECT_VERSION@"
    END
  END
  BLOCK "VarFileInfo"
  BEGIN
    VALUE "Translation", 0x0409, 0x04B0
  END
END
]])
  set_source_files_properties(${source} PROPERTIES
    OBJECT_DEPENDS "${CEIBA_ICON};${CEIBA_MANIFEST}")
  enable_language(RC)
  target_sources(${target} PRIVATE ${source})
endfunction()
