#include "ui/run_studio.h"

#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QApplication>
#include <QFileInfo>
#include <QSocketNotifier>
#include <QTimer>
#include <array>
#include <clocale>

#include "ui/core_words.h"
#include "ui/export_queue.h"
#include "ui/fault_notice.h"
#include "ui/icons.h"
#include "ui/main_window.h"
#include "ui/theme.h"
#include "ui/translation.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

int g_signalled = -1;  // written to by the handler, which may do nothing else

void onSignal(int) {
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(g_signalled, &byte, 1);
}

/// Ctrl+C in the terminal, a closed session or the system's shutting down close the window as its button does.
void closeOnSignals(MainWindow& window) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0)
        return;
    g_signalled = ends[0];
    auto* heard = new QSocketNotifier(ends[1], QSocketNotifier::Read, &window);
    QObject::connect(heard, &QSocketNotifier::activated, &window, [&window, heard] {
        heard->setEnabled(false);
        window.close();
        QApplication::quit();
    });
    struct sigaction action {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART | SA_RESETHAND;  // a second one ends the program at once
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        ::sigaction(signal, &action, nullptr);
}

}  // namespace

int runStudio(int argc, char** argv, const std::function<Result<StudioBegin>()>& begin, const QString& project) {
    // Of the two that Debian ships, the other one crashes without its element packages.
    qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");  // the encoder writes its settings into the film
    QApplication::setApplicationName("shortwright");
    QApplication::setApplicationDisplayName("Shortwright");
    QGuiApplication::setDesktopFileName("org.shortwright.Shortwright");
    ShortcutGuard guard;
    application.installEventFilter(&guard);
    Result<StudioBegin> made = begin();
    if (!made) {
        useTheme(application, Colours::dark());
        EmptyState broken("circle-alert", QObject::tr("Shortwright cannot start"), QString::fromStdString(made.error().message), QObject::tr("Quit"));
        broken.resize(560, 320);
        QObject::connect(&broken, &EmptyState::activated, &application, &QApplication::quit);
        broken.show();
        QApplication::exec();
        return 1;
    }
    Studio& studio = made->studio;
    QApplication::setWindowIcon(QIcon::fromTheme("shortwright", QIcon(QString::fromStdString((studio.data / "logo.png").string()))));
    setIconFolder(studio.data / "icons");
    Preferences preferences(studio.config);
    useLanguage(application, preferences.language(), studio.data / "translations");
    translateTitles(studio);
    const ThemeChoice theme = preferences.theme();
    const bool dark = theme == ThemeChoice::Dark || (theme == ThemeChoice::System && systemIsDark());
    useTheme(application, dark ? Colours::dark() : Colours::light());
    Editor editor(std::move(studio));
    MainWindow window(editor, preferences);
    watchOver(editor, *window.findChild<ExportQueue*>(), made->watch);
    if (!made->faults.empty())
        editor.tell(faultNotice(made->faults));
    window.show();
    closeOnSignals(window);
    if (!project.isEmpty())
        QTimer::singleShot(0, &window, [&] { window.openProject(QFileInfo(project).absoluteFilePath()); });
    return QApplication::exec();
}

}  // namespace sw::ui
