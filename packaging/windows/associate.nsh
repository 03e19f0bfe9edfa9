  ; .short and .shortz are opened by Shortwright.
  WriteRegStr SHCTX "Software\Classes\.short" "" "Shortwright.Project"
  WriteRegStr SHCTX "Software\Classes\.shortz" "" "Shortwright.Bundle"
  WriteRegStr SHCTX "Software\Classes\Shortwright.Project" "" "Shortwright project"
  WriteRegStr SHCTX "Software\Classes\Shortwright.Project\DefaultIcon" "" "$INSTDIR\share\shortwright\project.ico"
  WriteRegStr SHCTX "Software\Classes\Shortwright.Project\shell\open\command" "" '"$INSTDIR\bin\shortwright.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\Shortwright.Bundle" "" "Shortwright bundle"
  WriteRegStr SHCTX "Software\Classes\Shortwright.Bundle\DefaultIcon" "" "$INSTDIR\share\shortwright\project.ico"
  WriteRegStr SHCTX "Software\Classes\Shortwright.Bundle\shell\open\command" "" '"$INSTDIR\bin\shortwright.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
