; Unattended provisioning: a file that IT laid beside the installer goes to where the app looks for it at its first
; start (desktop/shell/src/provision.ts).
!macro customInstall
  SetShellVarContext all ; $APPDATA is %ProgramData%
  StrCpy $0 "$APPDATA\Lineside\lineside-provision.json"
  ${If} ${FileExists} "$EXEDIR\lineside-provision.json"
    CreateDirectory "$APPDATA\Lineside"
    CopyFiles /SILENT "$EXEDIR\lineside-provision.json" "$0"
  ${EndIf}
  ; The app runs under an operator's account and has to take the used code out of the file: *S-1-5-32-545 is the
  ; group Users in every language of Windows.
  ${If} ${FileExists} "$0"
    nsExec::Exec '"$SYSDIR\icacls.exe" "$0" /grant *S-1-5-32-545:M'
    Pop $1
  ${EndIf}
!macroend
