; Installs Ceiba for the user who runs it, without an administrator. What it wrote it removes, file by
; file; a file of hers, whatever its name, it never touches.
;
;   makensis -DVERSION=0.1.0 -DFILES=FOLDER -DOUT=FILE ceiba.nsi
Target amd64-unicode
SetCompressor /SOLID lzma
SetDateSave off
RequestExecutionLevel user
ManifestDPIAware true
Name "Ceiba"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Ceiba"
Icon "${ICON}"
UninstallIcon "${ICON}"
BrandingText " "
ShowInstDetails nevershow
ShowUninstDetails nevershow

!include "LogicLib.nsh"

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

; The first one is taken where the system speaks another language.
LoadLanguageFile "${NSISDIR}\Contrib\Language files\Spanish.nlf"
LoadLanguageFile "${NSISDIR}\Contrib\Language files\English.nlf"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1034 "ProductName" "Ceiba"
VIAddVersionKey /LANG=1034 "FileDescription" "Ceiba"
VIAddVersionKey /LANG=1034 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1034 "LegalCopyright" "GPL-3.0-or-later"

LangString RUNNING 1034 "Ceiba está abierta. Ciérrela y vuelva a intentar."
LangString RUNNING 1033 "Ceiba is open. Close it and try again."
LangString KEPT 1034 "Ceiba se quitó. Sus archivos no se tocaron."
LangString KEPT 1033 "Ceiba was removed. Your files were not touched."

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Ceiba"

Section
    SetShellVarContext current
    SetOutPath "$INSTDIR"
    ClearErrors
    SetOverwrite try
    File "${FILES}\ceiba.exe"
    ${If} ${Errors}
        MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
        SetErrorLevel 2
        Abort
    ${EndIf}
    File "${FILES}\LEAME.txt"
    File "${FILES}\LICENCIAS.txt"
    File "${FILES}\NUMERO.txt"
    WriteUninstaller "$INSTDIR\quitar.exe"
    CreateShortcut "$SMPROGRAMS\Ceiba.lnk" "$INSTDIR\ceiba.exe"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Ceiba"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\quitar.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\quitar.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
    SetShellVarContext current
    ClearErrors
    Delete "$INSTDIR\ceiba.exe"
    ${If} ${Errors}
        MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
        SetErrorLevel 2
        Abort
    ${EndIf}
    Delete "$INSTDIR\LEAME.txt"
    Delete "$INSTDIR\LICENCIAS.txt"
    Delete "$INSTDIR\NUMERO.txt"
    Delete "$INSTDIR\quitar.exe"
    ; Only when nothing else is in it: never with /r.
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Ceiba.lnk"
    DeleteRegKey HKCU "${UNINSTALL}"
    MessageBox MB_OK "$(KEPT)" /SD IDOK
SectionEnd
