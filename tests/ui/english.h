#pragma once

#include <QApplication>

#include "ui/translation.h"

namespace sw::test {

/// English as the program speaks it, with its plural forms: "1 file", "2 files".
inline void speakEnglish() {
    ui::useLanguage(*qApp, "en", std::filesystem::path(SW_DATA_DIR) / "translations");
}

}  // namespace sw::test
