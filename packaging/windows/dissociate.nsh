  DeleteRegKey SHCTX "Software\Classes\Shortwright.Project"
  DeleteRegKey SHCTX "Software\Classes\Shortwright.Bundle"
  ReadRegStr $0 SHCTX "Software\Classes\.short" ""
  StrCmp $0 "Shortwright.Project" 0 +2
  DeleteRegKey SHCTX "Software\Classes\.short"
  ReadRegStr $0 SHCTX "Software\Classes\.shortz" ""
  StrCmp $0 "Shortwright.Bundle" 0 +2
  DeleteRegKey SHCTX "Software\Classes\.shortz"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
