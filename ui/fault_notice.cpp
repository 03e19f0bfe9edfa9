#include "ui/fault_notice.h"

#include <QDesktopServices>
#include <QUrl>

#include "ui/translation.h"

namespace sw::ui {

Notice faultNotice(const std::vector<std::filesystem::path>& reports) {
    const QString newest = QString::fromStdString(reports.front().string());
    const QString what = reports.size() == 1 ? Editor::tr("Shortwright ended by a fault the last time.")
                                             : Editor::tr("Shortwright ended by a fault %n time(s).", nullptr, static_cast<int>(reports.size()));
    return {Notice::Kind::Problem, what + " " + Editor::tr("What is known of it, without your texts, is in %1.").arg(isolated(newest)), Editor::tr("Open the report"),
            [newest] { QDesktopServices::openUrl(QUrl::fromLocalFile(newest)); }};
}

}  // namespace sw::ui
