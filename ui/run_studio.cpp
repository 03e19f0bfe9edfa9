#include "ui/run_studio.h"

#include <QApplication>
#include <QTimer>
#include <clocale>

#include "ui/icons.h"
#include "ui/main_window.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {

int runStudio(int argc, char** argv, const std::function<Result<Studio>()>& studio, const QString& project) {
    // Of the two that Debian ships, the other one crashes without its element packages.
    qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");  // the encoder writes its settings into the film
    QApplication::setApplicationName("shortwright");
    QApplication::setApplicationDisplayName("Shortwright");
    ShortcutGuard guard;
    application.installEventFilter(&guard);
    Result<Studio> made = studio();
    if (!made) {
        useTheme(application, Colours::dark());
        EmptyState broken("circle-alert", QObject::tr("Shortwright cannot start"), QString::fromStdString(made.error().message), QObject::tr("Quit"));
        broken.resize(560, 320);
        QObject::connect(&broken, &EmptyState::activated, &application, &QApplication::quit);
        broken.show();
        QApplication::exec();
        return 1;
    }
    setIconFolder(made->data / "icons");
    Preferences preferences(made->config);
    const ThemeChoice theme = preferences.theme();
    const bool dark = theme == ThemeChoice::Dark || (theme == ThemeChoice::System && systemIsDark());
    useTheme(application, dark ? Colours::dark() : Colours::light());
    Editor editor(std::move(*made));
    MainWindow window(editor, preferences);
    window.show();
    if (!project.isEmpty())
        QTimer::singleShot(0, &window, [&] { window.openProject(project); });
    return QApplication::exec();
}

}  // namespace sw::ui
